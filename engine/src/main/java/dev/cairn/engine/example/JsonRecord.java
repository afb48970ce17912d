package dev.cairn.engine.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.engine.award.Amount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The fields of one JSON object, read by name. What is wrong is noted with its pointer and read as absent. */
public final class JsonRecord {

    private final JsonNode object;
    private final String pointer;
    private final Notes notes;

    /** The object that stands at this pointer; anything else is noted and read as an object without fields. */
    public JsonRecord(JsonNode object, String pointer, Notes notes) {
        this.object = object;
        this.pointer = pointer;
        this.notes = notes;
        if (!object.isObject()) {
            notes.problem(pointer, "an object", kind(object), "Write its fields in braces.");
        }
    }

    /** Where the object stands: a JSON pointer. */
    public String pointer() {
        return pointer;
    }

    /** Notes every field that is not among these. */
    public void allow(List<String> names) {
        Set<String> known = Set.copyOf(names);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(name, "one of " + String.join(", ", names), "this field", "Name it as above, or take it out.");
            }
        });
    }

    /** Notes what is wrong with one field. */
    public void problem(String name, String expected, String found, String cure) {
        notes.problem(at(name), expected, found, cure);
    }

    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A text that is not blank, or a number as it was written; empty where it is absent or neither, which is noted. */
    public Optional<String> find(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isBlank()) {
            return Optional.empty();
        }
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue().toPlainString());
        }
        problem(name, "a text", kind(value), "Put it in quotes.");
        return Optional.empty();
    }

    /** A text that has to be there. */
    public Optional<String> text(String name, String expected) {
        Optional<String> text = find(name);
        if (text.isEmpty() && isAbsent(name)) {
            problem(name, expected, "nothing", "Add this field.");
        }
        return text;
    }

    boolean isGiven(String name) {
        return object.hasNonNull(name);
    }

    private boolean isAbsent(String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() || value.isTextual();
    }

    /** A text as something else; what the function refuses with {@link IllegalArgumentException} is noted. */
    <T> Optional<T> parse(String name, String expected, Function<String, T> parser) {
        return text(name, expected).flatMap(found -> parsed(name, expected, found, parser));
    }

    private <T> Optional<T> parsed(String name, String expected, String found, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(found));
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(name, expected, Notes.quote(found), "Write it in this form.");
            return Optional.empty();
        }
    }

    /** A day that has to be there. */
    public Optional<LocalDate> day(String name) {
        return parse(name, "a day as YYYY-MM-DD", LocalDate::parse);
    }

    Optional<LocalDate> findDay(String name) {
        return find(name).flatMap(found -> parsed(name, "a day as YYYY-MM-DD", found, LocalDate::parse));
    }

    Optional<Amount> amount(String name) {
        return parse(name, "an amount with at most two decimals", text -> Amount.of(new BigDecimal(text)));
    }

    Optional<Amount> findAmount(String name) {
        return find(name)
                .flatMap(found -> parsed(
                        name, "an amount with at most two decimals", found, text -> Amount.of(new BigDecimal(text))));
    }

    boolean flag(String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            problem(name, "true or false", kind(value), "Write it without quotes.");
        }
        return value.asBoolean(false);
    }

    /** An object within; empty where it is absent, which is noted if it has to be there. */
    Optional<JsonRecord> record(String name, boolean required) {
        if (!object.hasNonNull(name)) {
            if (required) {
                problem(name, "an object", "nothing", "Add this field.");
            }
            return Optional.empty();
        }
        return Optional.of(new JsonRecord(object.get(name), at(name), notes));
    }

    /** What stands under a name, whatever it is; empty where nothing does. */
    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name));
    }

    /** The names of its fields, as they were written. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The objects of a list; an absent list is empty. */
    List<JsonRecord> records(String name) {
        List<JsonRecord> records = new ArrayList<>();
        JsonNode list = list(name);
        for (int i = 0; i < list.size(); i++) {
            records.add(new JsonRecord(list.get(i), at(name) + "/" + i, notes));
        }
        return records;
    }

    /** The texts of a list as something else; an absent list is empty. */
    <T> List<T> texts(String name, String expected, Function<String, T> parser) {
        List<T> found = new ArrayList<>();
        JsonNode list = list(name);
        for (int i = 0; i < list.size(); i++) {
            String at = name + "/" + i;
            JsonNode item = list.get(i);
            if (item.isTextual()) {
                try {
                    found.add(parser.apply(item.textValue()));
                    continue;
                } catch (IllegalArgumentException e) {
                    // told below, as any other item that is no such text
                }
            }
            notes.problem(pointer + "/" + at, expected, kind(item), "Write it in this form.");
        }
        return found;
    }

    private JsonNode list(String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            problem(name, "a list", kind(value), "Put it in square brackets.");
        }
        return value;
    }

    /** The fields of an object within, each a text; absent: none. */
    Map<String, String> map(String name) {
        Map<String, String> texts = new TreeMap<>();
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return texts;
        }
        JsonRecord inner = new JsonRecord(value, at(name), notes);
        value.fieldNames()
                .forEachRemaining(field -> inner.text(field, "a text").ifPresent(text -> texts.put(field, text)));
        return texts;
    }

    /** These fields as they were written, absent ones left out. */
    Map<String, String> writtenTexts(List<String> names) {
        Map<String, String> texts = new TreeMap<>();
        names.forEach(name -> find(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> node.isEmpty() ? "an empty list" : "a list";
            case NULL, MISSING -> "nothing";
            case STRING -> Notes.quote(node.textValue());
            default -> node.toString();
        };
    }
}
