package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A named total: how much of the credit that holds a place lies in some lines and passes a filter.
 *
 * @param measure units or points
 * @param lines ids of the lines in which it is counted, and in all beneath them; empty: in the whole rule
 * @param filter what of it is counted
 */
public record Total(Measure measure, SortedSet<String> lines, CreditFilter filter) {

    public Total {
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
        if (measure != Measure.UNITS && measure != Measure.POINTS) {
            throw new IllegalArgumentException(
                    "Expected a total of units or points, but found %s.".formatted(measure.word()));
        }
    }

    /** How many of these units hold a place, in the whole rule. */
    public static Total ofUnits(SortedSet<UnitCode> units) {
        CreditFilter all = CreditFilter.EVERYTHING;
        return new Total(
                Measure.UNITS,
                Collections.emptySortedSet(),
                new CreditFilter(units, null, null, all.fields(), all.routes(), null, null));
    }

    /** The same over other lines. */
    Total withLines(Collection<String> other) {
        return new Total(measure, new TreeSet<>(other), filter);
    }
}
