package dev.cairn.engine.packaging;

import dev.cairn.engine.explanation.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How much of something: at least, and where there is a cap, at most.
 *
 * @param atLeast 0 or more
 * @param atMost not below {@code atLeast}; null: no cap
 * @param measure what is counted
 */
public record Range(int atLeast, @Nullable Integer atMost, Measure measure) {

    public Range {
        if (atLeast < 0 || atMost != null && atLeast > atMost) {
            throw new IllegalArgumentException(
                    "Expected 0 <= atLeast <= atMost, but atLeast is %d and atMost is %d.".formatted(atLeast, atMost));
        }
    }

    /** So many units, no more and no fewer. */
    public static Range exactly(int units) {
        return new Range(units, units, Measure.UNITS);
    }

    /** From so many to so many units. */
    public static Range units(int atLeast, int atMost) {
        return new Range(atLeast, atMost, Measure.UNITS);
    }

    /** Whether there is exactly one amount that will do. */
    public boolean isExact() {
        return atMost != null && atMost == atLeast;
    }

    /** The range as people say it: {@code exactly 12 units}, {@code at least 4 units}, {@code 3 to 6 units}. */
    public String say() {
        if (isExact()) {
            return atLeast == 0 ? "none" : "exactly " + measure.say(atLeast);
        }
        if (atMost == null && atLeast == 0) {
            return "any number of " + measure.word();
        }
        if (atMost == null) {
            return "at least " + measure.say(atLeast);
        }
        return atLeast == 0 ? "at most " + measure.say(atMost) : atLeast + " to " + measure.say(atMost);
    }
}
