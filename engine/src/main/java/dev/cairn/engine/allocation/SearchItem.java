package dev.cairn.engine.allocation;

import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit or one piece of unspecified credit, with every way in which it may be placed. Not being placed is always one, unless a
 * person forces it.
 *
 * @param options the ways
 * @param forced whether it must be placed
 * @param endsGroup whether no later item can use the same results
 */
record SearchItem(List<Option> options, boolean forced, boolean endsGroup) {

    /**
     * One way to place an item.
     *
     * @param unit the unit, resting on one result; null for credit
     * @param credit the credit; null for a unit
     * @param leaves where it stands
     * @param amounts how much of it stands in each of these
     * @param uses the bits of the results that it uses up
     * @param lineDeltas what it adds to each line, by index of line
     * @param tallyDeltas what it adds to each tally
     * @param way the bits that it adds to the way, in canonical order
     */
    record Option(
            @Nullable RecognisedUnit unit,
            @Nullable RecognisedCredit credit,
            List<Line> leaves,
            int[] amounts,
            long uses,
            int[] lineDeltas,
            int[] tallyDeltas,
            long[] way) {}
}
