package dev.cairn.engine.explanation;

import java.util.List;

/**
 * What one line still needs. The shortfalls of one verdict never count the same missing thing twice: together they are what is
 * missing.
 *
 * @param line the line that is short
 * @param missing how much is missing, at least 1
 * @param measure what is counted
 * @param anyOf identifiers (unit or award codes, or {@code #line} for an open line such as imported units) that would fill it,
 *     sorted; empty where nothing in the definition would
 */
public record Shortfall(RuleRef line, int missing, Measure measure, List<String> anyOf) {

    public Shortfall {
        anyOf = List.copyOf(anyOf);
        if (missing < 1) {
            throw new IllegalArgumentException("Expected at least 1 missing, but found %d.".formatted(missing));
        }
    }

    /** For people; the wording may change. */
    public String say() {
        return line.line() + ": " + measure.say(missing) + " missing";
    }
}
