package dev.cairn.engine.explanation;

import dev.cairn.engine.award.Amount;
import java.util.List;

/**
 * What one line still needs. The shortfalls of lines never count the same missing thing twice: together they are what is missing
 * from the lists. The shortfall of a condition beside the lists (a level floor, a share) says what it asks for beyond that; what
 * fills one condition may fill another as well.
 *
 * @param line the line or condition that is short
 * @param missing how much is missing, more than nothing
 * @param measure what is counted
 * @param anyOf identifiers (unit or award codes, or {@code #line} for an open line such as imported units) that would fill it,
 *     sorted; empty where nothing in the definition would
 */
public record Shortfall(RuleRef line, Amount missing, Measure measure, List<String> anyOf) {

    public Shortfall {
        anyOf = List.copyOf(anyOf);
        if (missing.isZero()) {
            throw new IllegalArgumentException("Expected something missing in %s, but found nothing.".formatted(line));
        }
    }

    /** A shortfall of a whole amount. */
    public Shortfall(RuleRef line, int missing, Measure measure, List<String> anyOf) {
        this(line, Amount.of(missing), measure, anyOf);
    }

    /** For people; the wording may change. */
    public String say() {
        return line.line() + ": " + measure.say(missing) + " missing";
    }
}
