package dev.cairn.engine.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.wording.KnownWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The fields of one JSON object, read by name. What is wrong is noted with its pointer and read as absent, so that one reading finds
 * every problem.
 */
final class JsonFields {

    private static final int MOST = 1_000_000;
    private static final int MOST_ASKED = 10_000;
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST_NUMBER = BigDecimal.valueOf(MOST);
    private static final BigDecimal MOST_ASKED_NUMBER = BigDecimal.valueOf(MOST_ASKED);
    private static final int LONGEST_QUOTE = 80;

    private final JsonNode object;
    private final String pointer;
    private final ProblemsOfText problems;

    JsonFields(JsonNode object, String pointer, ProblemsOfText problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
        if (!object.isObject()) {
            problem("Expected an object, but found %s.".formatted(kind(object)));
        }
    }

    void allow(String... names) {
        Set<String> known = new HashSet<>(Arrays.asList(names));
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(
                        name,
                        "Expected one of %s, but found this field.%s"
                                .formatted(Arrays.toString(names), KnownWords.cure(name, known)));
            }
        });
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    void problem(String message) {
        problems.add(new DefinitionProblem(pointer, message));
    }

    void problem(String name, String message) {
        problems.add(new DefinitionProblem(at(name), message));
    }

    /** Notes a problem that stands elsewhere in the same text. */
    void problemAt(String where, String message) {
        problems.add(new DefinitionProblem(where, message));
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> find(String name, boolean required, String kind, Function<JsonNode, Boolean> fits) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            if (required && object.isObject()) {
                problem(name, "Expected %s, but found nothing.".formatted(kind));
            }
            return Optional.empty();
        }
        if (!fits.apply(value)) {
            problem(name, "Expected %s, but found %s.".formatted(kind, kind(value)));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<String> findText(String name) {
        return text(name, false);
    }

    String text(String name) {
        return text(name, true).orElse("");
    }

    private Optional<String> text(String name, boolean required) {
        return find(
                        name,
                        required,
                        "a text that is not blank",
                        value -> value.isTextual() && !value.asText().isBlank())
                .map(JsonNode::asText);
    }

    Optional<Integer> findInteger(String name, int from, int to) {
        return find(
                        name,
                        false,
                        "a whole number from %d to %d".formatted(from, to),
                        value -> value.isInt() && value.asInt() >= from && value.asInt() <= to)
                .map(JsonNode::asInt);
    }

    Optional<BigDecimal> findNumber(String name) {
        return find(
                        name,
                        false,
                        "a number from 0 to %d with at most %d decimals".formatted(MOST, DECIMALS),
                        JsonFields::isPlainNumber)
                .map(JsonNode::decimalValue);
    }

    /** An amount from nothing to the most that a threshold may ask for, exact to a hundredth. */
    Optional<Amount> findAmount(String name, boolean required) {
        return find(
                        name,
                        required,
                        "a number from 0 to %d with at most %d decimals".formatted(MOST_ASKED, DECIMALS),
                        value -> isPlainNumber(value) && value.decimalValue().compareTo(MOST_ASKED_NUMBER) <= 0)
                .map(value -> Amount.of(value.decimalValue()));
    }

    /** An amount that is more than nothing. */
    Optional<Amount> findAmountAboveZero(String name, boolean required) {
        Optional<Amount> amount = findAmount(name, required);
        if (amount.filter(Amount::isZero).isPresent()) {
            problem(name, "Expected more than nothing, but found 0.");
            return Optional.empty();
        }
        return amount;
    }

    /** Compared before it is scaled: a short text can be a number of a billion digits. */
    private static boolean isPlainNumber(JsonNode value) {
        if (!value.isNumber()) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.signum() >= 0
                && number.compareTo(MOST_NUMBER) <= 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    boolean flag(String name, boolean otherwise) {
        return findFlag(name).orElse(otherwise);
    }

    Optional<Boolean> findFlag(String name) {
        return find(name, false, "true or false", JsonNode::isBoolean).map(JsonNode::asBoolean);
    }

    Optional<LocalDate> findDate(String name, boolean required) {
        return text(name, required).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                problem(name, "Expected a day as YYYY-MM-DD, but found '%s'.".formatted(text));
                return Optional.empty();
            }
        });
    }

    /** A text as something else; what the function refuses with {@link IllegalArgumentException} is noted with its message. */
    <T> Optional<T> parse(String name, Function<String, T> parser) {
        return text(name, true).flatMap(text -> parse(at(name), text, parser));
    }

    private <T> Optional<T> parse(String where, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            problems.add(new DefinitionProblem(where, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** A list of texts as something else; twice the same is a problem. An absent list is empty. */
    <T> List<T> listOf(String name, boolean required, Function<String, T> parser) {
        List<T> found = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        items(name, required).ifPresent(items -> {
            for (int i = 0; i < items.size(); i++) {
                String where = at(name) + "/" + i;
                JsonNode item = items.get(i);
                if (!item.isTextual()) {
                    problems.add(new DefinitionProblem(where, "Expected a text, but found " + kind(item) + "."));
                    continue;
                }
                parse(where, item.asText(), parser).ifPresent(value -> {
                    if (!seen.add(value)) {
                        problems.add(new DefinitionProblem(
                                where,
                                "Expected each once in the list, but found '%s' again."
                                        .formatted(quote(String.valueOf(value)))));
                    }
                    found.add(value);
                });
            }
        });
        return found;
    }

    /** A list of words that are not blank; twice the same is a problem. An absent list is empty. */
    List<String> words(String name, boolean required) {
        return listOf(name, required, word -> {
            if (word.isBlank()) {
                throw new IllegalArgumentException("Expected a text that is not blank, but found a blank one.");
            }
            return word;
        });
    }

    /** How many items a list has; 0 where it is absent. */
    int size(String name) {
        return object.path(name).size();
    }

    List<Integer> listOfIntegers(String name, int from, int to) {
        return listOfIntegers(name, false, from, to);
    }

    /** A list of whole numbers; twice the same is a problem. */
    List<Integer> listOfIntegers(String name, boolean required, int from, int to) {
        List<Integer> found = new ArrayList<>();
        items(name, required).ifPresent(items -> {
            for (int i = 0; i < items.size(); i++) {
                JsonNode item = items.get(i);
                if (item.isInt() && item.asInt() >= from && item.asInt() <= to) {
                    if (found.contains(item.asInt())) {
                        problems.add(new DefinitionProblem(
                                at(name) + "/" + i,
                                "Expected each once in the list, but found %s again.".formatted(item)));
                    }
                    found.add(item.asInt());
                } else {
                    problems.add(new DefinitionProblem(
                            at(name) + "/" + i,
                            "Expected a whole number from %d to %d, but found %s."
                                    .formatted(from, to, quote(item.toString()))));
                }
            }
        });
        return found;
    }

    /** The objects of a list, each read by the reader with its own fields and pointer. An absent list is empty. */
    <T> List<T> objects(String name, boolean required, Function<JsonFields, Optional<T>> reader) {
        List<T> found = new ArrayList<>();
        items(name, required).ifPresent(items -> {
            for (int i = 0; i < items.size(); i++) {
                reader.apply(new JsonFields(items.get(i), at(name) + "/" + i, problems))
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    private Optional<JsonNode> items(String name, boolean required) {
        return find(
                name,
                required,
                required ? "a list that is not empty" : "a list",
                value -> value.isArray() && !(required && value.isEmpty()));
    }

    Optional<JsonFields> findObject(String name, boolean required) {
        return find(name, required, "an object", JsonNode::isObject)
                .map(value -> new JsonFields(value, at(name), problems));
    }

    /**
     * The fields of an object as a map. A field's name is parsed as a key; its value is read by name from the object's fields. What
     * either refuses is noted and left out. An absent object is an empty map.
     */
    <K extends Comparable<K>, V> SortedMap<K, V> map(
            String name, boolean required, Function<String, K> key, BiFunction<JsonFields, String, Optional<V>> value) {
        SortedMap<K, V> found = new TreeMap<>();
        findObject(name, required)
                .ifPresent(inner -> inner.object
                        .fieldNames()
                        .forEachRemaining(field -> parse(inner.at(field), field, key)
                                .ifPresent(
                                        parsed -> value.apply(inner, field).ifPresent(one -> found.put(parsed, one)))));
        return found;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> node.isEmpty() ? "an empty list" : "a list";
            case NULL, MISSING -> "nothing";
            default -> quote(node.toString());
        };
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Where this object stands. */
    String pointer() {
        return pointer;
    }
}
