package dev.cairn.engine.credit;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Credit that is granted as an amount: unspecified credit, or a block that stands for a stage of the award.
 *
 * @param amount how much, in the measure of the award that it is granted for; whole steps
 * @param step the smallest piece in which it counts, such as 6 points; it divides {@code amount}
 * @param level the study level that the decision states; null: it has none (decision 16)
 * @param field the field of study that the decision states; null: none
 * @param covers the units that a block stands for: one of them that is held by itself is counted once, so the block is smaller by
 *     its weight (edge case F1); empty for unspecified credit
 */
public record BlockCredit(
        Amount amount,
        Amount step,
        @Nullable Integer level,
        @Nullable String field,
        SortedSet<UnitCode> covers) {

    public BlockCredit {
        covers = Collections.unmodifiableSortedSet(new TreeSet<>(covers));
        if (step.isZero() || amount.isZero() || amount.hundredths() % step.hundredths() != 0) {
            throw new IllegalArgumentException(
                    "Expected an amount of whole steps, but %s is none of steps of %s.".formatted(amount, step));
        }
    }

    /** Unspecified credit: it stands for no unit and has neither level nor field. */
    public static BlockCredit unspecified(Amount amount, Amount step) {
        return new BlockCredit(amount, step, null, null, Collections.emptySortedSet());
    }

    /** What is left of it, in whole steps, where units of this weight that it stands for are held by themselves. */
    Amount beside(Amount held) {
        Amount left = amount.minus(held);
        return new Amount(left.hundredths() - left.hundredths() % step.hundredths());
    }
}
