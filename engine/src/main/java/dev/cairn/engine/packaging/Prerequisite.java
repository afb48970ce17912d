package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A unit that asks for other units, or for so many points, first.
 *
 * @param unit the unit that asks
 * @param requires the units asked for, all of them; may be empty where points are asked for
 * @param points the points that all other units held have together; zero: none asked for
 * @param order whether what is asked for must be finished no later than the unit itself
 * @param mode what happens where something is wanting
 * @param checked whether the prerequisite was seen in print
 */
public record Prerequisite(
        UnitCode unit, SortedSet<UnitCode> requires, Amount points, Order order, Mode mode, boolean checked) {

    /** What happens where a prerequisite is not held. */
    public enum Mode {
        /** The unit does not count. */
        BLOCKING,
        /** The unit counts, and a warning is given. */
        ADVISORY;

        /** The word of the JSON form. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the days of the results matter. */
    public enum Order {
        /** Held is enough, whenever it was finished. */
        ANY,
        /** It must be finished on the unit's day or before. */
        BEFORE;

        /** The word of the JSON form. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Prerequisite {
        requires = Collections.unmodifiableSortedSet(new TreeSet<>(requires));
        if (requires.isEmpty() && points.isZero()) {
            throw new IllegalArgumentException(
                    "Expected units or points that %s asks for, but found neither.".formatted(unit));
        }
    }

    /** A prerequisite of units, whenever they were finished. */
    public Prerequisite(UnitCode unit, SortedSet<UnitCode> requires, Mode mode, boolean checked) {
        this(unit, requires, Amount.ZERO, Order.ANY, mode, checked);
    }
}
