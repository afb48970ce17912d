package dev.cairn.engine.decision.expression;

import dev.cairn.engine.wording.Nearest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to write instead of what is not allowed. */
final class Cures {

    private static final String NO_CLOCK =
            "A rule that reads the clock cannot be decided again later. Make the day an input of type date.";
    private static final String NO_PATTERN =
            "A pattern can take the server for ever. Use starts with, ends with, contains, or list the values.";
    private static final String NO_BUILDING =
            "Texts and lists are not built in a table, they could grow without end. Write the values out, or make them an input.";
    private static final String NO_LOOP =
            "A loop over numbers may never end. Use count, sum, min or max of a list, or: some x in a list satisfies …";
    private static final String NO_FUNCTION =
            "A table defines and calls no functions of its own. Make it a decision, and let this one require it.";
    private static final String NO_SORT = "Use min or max of a list.";
    private static final String NO_NUMBERS = "Use + - * /, floor, ceiling or abs.";

    private static final Map<String, String> BY_WORD = Stream.of(
                    entries(NO_CLOCK, "now", "today"),
                    entries(NO_PATTERN, "matches", "replace", "split"),
                    entries(
                            NO_BUILDING,
                            "string",
                            "string join",
                            "concatenate",
                            "append",
                            "flatten",
                            "union",
                            "distinct values",
                            "duplicate values",
                            "insert before",
                            "remove",
                            "reverse",
                            "sublist",
                            "substring",
                            "substring before",
                            "substring after",
                            "upper case",
                            "lower case",
                            "list replace",
                            "index of",
                            "context",
                            "context put",
                            "context merge",
                            "get entries",
                            "get value",
                            "format",
                            "partition"),
                    entries(NO_LOOP, "for", "range", "return"),
                    entries(NO_FUNCTION, "function", "external", "invoke", "java", "Java"),
                    entries(NO_SORT, "sort", "median", "mode", "mean", "stddev", "product"),
                    entries(NO_NUMBERS, "exp", "log", "sqrt", "power", "number", "decimal", "modulo", "round up"),
                    entries("Declare the type of the input; then it is of that type.", "instance", "instance of"))
            .flatMap(entries -> entries.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Cures() {}

    private static Map<String, String> entries(String cure, String... words) {
        return Stream.of(words).collect(Collectors.toMap(word -> word, word -> cure));
    }

    static String functionInstead(String name) {
        return BY_WORD.getOrDefault(name, "These may be called: " + AllowedFunction.names() + ".");
    }

    /** For a word that is no declared name. */
    static String nameInstead(String name, Set<String> declared, Set<String> allowedTexts) {
        String first = name.split(" ")[0];
        if (BY_WORD.containsKey(first)) {
            return BY_WORD.get(first);
        }
        if (allowedTexts.contains(name)) {
            return "Maybe the text \"%s\" is meant: write it between quotation marks.".formatted(name);
        }
        return Nearest.to(name, declared)
                .map("Maybe '%s' is meant."::formatted)
                .orElse(
                        "Write a text between quotation marks, \"%s\", or let the decision require an input of that name."
                                .formatted(quote(name)));
    }

    static String quote(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
