package dev.cairn.engine.decision.expression;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names inputs, decisions and their parts may have: words of plain letters, digits and underscores, so that a name looks like
 * itself, and none that the language already uses.
 */
public final class Names {

    /** Characters of a name. */
    public static final int LONGEST = 80;

    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*( [A-Za-z0-9_]+)*");
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "then",
            "else",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "in",
            "and",
            "or",
            "not",
            "between",
            "true",
            "false",
            "null",
            "function",
            "external",
            "instance",
            "of");
    private static final List<String> JOINING = List.of("and", "or", "in", "between", "then", "else", "satisfies");

    private Names() {}

    /**
     * What is wrong with the name of a decision; empty if nothing is. It may have hyphens, as long as no expression mentions it: there
     * they would be minus signs.
     */
    public static Optional<String> problemOfDecision(String name) {
        return problem(name.replaceAll("(?<=[A-Za-z0-9])-(?=[A-Za-z0-9])", " "))
                .map(problem -> problem(name).orElse(problem));
    }

    /** What is wrong with a name; empty if nothing is. */
    public static Optional<String> problem(String name) {
        if (name.length() > LONGEST) {
            return Optional.of(
                    "Expected a name of at most %d characters, but found %d.".formatted(LONGEST, name.length()));
        }
        if (!FORM.matcher(name).matches()) {
            return Optional.of(
                    "Expected a name of the letters a to z, digits, underscores and single spaces, but found '%s'. Other signs can be taken for a sum, and letters of other scripts for these."
                            .formatted(Cures.quote(name)));
        }
        if (KEYWORDS.contains(name.split(" ")[0]) || AllowedFunction.find(name).isPresent() || isKnownFunction(name)) {
            return Optional.of(
                    "Expected a name of its own, but found '%s', which means something in expressions. Take another one."
                            .formatted(name));
        }
        return Optional.empty();
    }

    private static boolean isKnownFunction(String name) {
        return !Cures.functionInstead(name).startsWith("These may be called");
    }

    /** Names that can be read as two names with a word such as "and" between; each said with what it can be taken for. */
    public static List<String> ambiguous(Collection<String> names) {
        Set<String> all = new HashSet<>(names);
        return names.stream()
                .sorted()
                .flatMap(name -> JOINING.stream()
                        .filter(word -> name.contains(" " + word + " "))
                        .filter(word -> all.contains(name.substring(0, name.indexOf(" " + word + " "))))
                        .map(word ->
                                "Expected names that cannot be mistaken, but '%s' can also be read as '%s' and then '%s'. Rename one."
                                        .formatted(name, name.substring(0, name.indexOf(" " + word + " ")), word)))
                .toList();
    }
}
