package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an average comes to, exactly: sums, never a rounded quotient (decision 13).
 *
 * @param condition what is asked
 * @param marks the sum of marks times their weight, over the best
 * @param weight the weight that was averaged, in hundredths
 * @param isEnough whether as much is held as the average is over
 * @param unmarked whether a result without a mark was left out, whose mark could make the difference
 */
record AverageFound(Condition.Average condition, BigDecimal marks, int weight, boolean isEnough, boolean unmarked) {

    /**
     * A unit with its best marked result.
     *
     * @param weight in hundredths
     * @param isOpen whether a result of it has no mark, which could be better
     */
    record Weighed(RecognisedUnit unit, int weight, boolean isOpen) {}

    private static final Comparator<Weighed> BEST_FIRST = Comparator.comparing(AverageFound::mark)
            .reversed()
            .thenComparing(weighed -> weighed.unit().unit());

    static AverageFound of(Condition.Average condition, List<Weighed> held) {
        List<Weighed> marked = new ArrayList<>(
                held.stream().filter(one -> one.unit().mark() != null).toList());
        marked.sort(BEST_FIRST);
        int limit =
                condition.best() == null ? Integer.MAX_VALUE : condition.best().hundredths();
        BigDecimal marks = BigDecimal.ZERO;
        int weight = 0;
        for (Weighed one : marked) {
            int taken = Math.min(one.weight(), limit - weight);
            marks = marks.add(mark(one).multiply(BigDecimal.valueOf(taken)));
            weight += taken;
        }
        int heldInAll = held.stream().mapToInt(Weighed::weight).sum();
        boolean isEnough = condition.best() == null ? weight > 0 : weight == limit;
        boolean couldBeEnough = condition.best() == null || heldInAll >= limit;
        return new AverageFound(
                condition, marks, weight, isEnough, held.stream().anyMatch(Weighed::isOpen) && couldBeEnough);
    }

    private static BigDecimal mark(Weighed one) {
        BigDecimal mark = one.unit().mark();
        return mark == null ? BigDecimal.ZERO : mark;
    }

    boolean isMet() {
        return isEnough && marks.compareTo(condition.mark().multiply(BigDecimal.valueOf(weight))) >= 0;
    }

    /** Sum over weight, and what it is shown as, such as {@code 239952/48, shown as 4.99}. */
    String exactly() {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return "%s over %s, shown as %s"
                .formatted(marks.divide(hundred).stripTrailingZeros().toPlainString(), new Amount(weight), shown());
    }

    /** The average rounded half up to two decimals, for display only; null where nothing is averaged. */
    @Nullable
    BigDecimal shown() {
        return weight == 0 ? null : marks.divide(BigDecimal.valueOf(weight), 2, RoundingMode.HALF_UP);
    }
}
