package dev.cairn.engine.example;

import java.util.List;
import java.util.Map;

/**
 * The fields of one result as they were written, before anybody judged them.
 *
 * @param record where the whole result stands: a line, or a JSON pointer
 * @param separator what stands between that and a field's name
 * @param texts the fields that are there and not blank, by name
 */
public record ResultFields(String record, String separator, Map<String, String> texts) {

    /** The fields that a result may have, in the order in which they are documented. */
    public static final List<String> NAMES =
            List.of("id", "unit", "outcome", "startedOn", "endedOn", "mark", "provider", "programme");

    String where(String name) {
        return record + separator + name;
    }
}
