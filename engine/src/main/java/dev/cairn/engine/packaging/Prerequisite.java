package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.Locale;
import java.util.SortedSet;

/**
 * A unit that asks for other units first.
 *
 * @param unit the unit that asks
 * @param requires the units asked for, all of them
 * @param mode what happens where one of them is not held
 * @param checked whether the prerequisite was seen in print
 */
public record Prerequisite(UnitCode unit, SortedSet<UnitCode> requires, Mode mode, boolean checked) {

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

    public Prerequisite {
        requires = UnitList.copyOf(unit.value(), requires);
    }
}
