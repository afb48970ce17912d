package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How much of something: at least, and where there is a cap, at most.
 *
 * @param atLeast nothing or more
 * @param atMost not below {@code atLeast}; null: no cap
 * @param measure what is counted
 */
public record Range(Amount atLeast, @Nullable Amount atMost, Measure measure) {

    public Range {
        if (atMost != null && atLeast.compareTo(atMost) > 0) {
            throw new IllegalArgumentException(
                    "Expected 0 <= atLeast <= atMost, but atLeast is %s and atMost is %s.".formatted(atLeast, atMost));
        }
    }

    /** A range of whole amounts. */
    public Range(int atLeast, @Nullable Integer atMost, Measure measure) {
        this(Amount.of(atLeast), atMost == null ? null : Amount.of(atMost), measure);
    }

    /** So many units, no more and no fewer. */
    public static Range exactly(int units) {
        return units(units, units);
    }

    /** From so many to so many units. */
    public static Range units(int atLeast, int atMost) {
        return new Range(atLeast, atMost, Measure.UNITS);
    }

    /** Any amount, also nothing. */
    public static Range any(Measure measure) {
        return new Range(Amount.ZERO, null, measure);
    }

    /** Whether there is exactly one amount that will do. */
    public boolean isExact() {
        return atLeast.equals(atMost);
    }

    /** The range as people say it: {@code exactly 12 units}, {@code at least 4 units}, {@code 3 to 6 units}. */
    public String say() {
        if (isExact()) {
            return atLeast.isZero() ? "none" : "exactly " + measure.say(atLeast);
        }
        if (atMost == null) {
            return atLeast.isZero() ? "any number of " + measure.word() : "at least " + measure.say(atLeast);
        }
        return atLeast.isZero() ? "at most " + measure.say(atMost) : atLeast + " to " + measure.say(atMost);
    }
}
