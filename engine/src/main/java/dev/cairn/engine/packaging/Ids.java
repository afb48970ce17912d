package dev.cairn.engine.packaging;

import dev.cairn.engine.wording.KnownWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of one definition while it is read: of lines, areas, conditions, standards and specialisations, each its own. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Map<String, String> pointers = new HashMap<>();
    private final Set<String> lines = new HashSet<>();

    /** The id of an object that is no line. */
    String read(JsonFields fields) {
        String id = fields.text("id");
        if (!id.isEmpty()) {
            take(id, fields, "id", fields.pointer());
        }
        return id;
    }

    /** The id of a line. */
    String readLine(JsonFields fields) {
        String id = read(fields);
        lines.add(id);
        return id;
    }

    /** The id of an area, which is the name of its field. */
    void readArea(JsonFields areas, String id) {
        take(id, areas, id, areas.pointer() + "/" + id);
        lines.add(id);
    }

    private void take(String id, JsonFields fields, String field, String pointer) {
        if (!FORM.matcher(id).matches()) {
            fields.problem(
                    field, "Expected an id of 1 to 40 characters a-z, 0-9 and '-', but found '%s'.".formatted(id));
        }
        String other = pointers.putIfAbsent(id, pointer);
        if (other != null) {
            fields.problem(field, "Expected an id of its own, but '%s' names %s as well.".formatted(id, where(other)));
        }
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "the whole" : pointer;
    }

    /** Where the bearer of an id stands. */
    String pointer(String id) {
        return pointers.getOrDefault(id, "/rule");
    }

    /** Takes the id of a line that is there. */
    String line(String id) {
        if (!lines.contains(id)) {
            throw new IllegalArgumentException("Expected the id of a line, but no line is named '%s'.%s"
                    .formatted(id, KnownWords.cure(id, lines)));
        }
        return id;
    }

    /** Takes any id that is there. */
    String any(String id) {
        if (!pointers.containsKey(id)) {
            throw new IllegalArgumentException("Expected an id of this definition, but nothing is named '%s'.%s"
                    .formatted(id, KnownWords.cure(id, pointers.keySet())));
        }
        return id;
    }
}
