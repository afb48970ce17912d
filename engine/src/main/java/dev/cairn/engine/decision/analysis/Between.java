package dev.cairn.engine.decision.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Finds a value between two bounds, below the first or above the last. */
final class Between {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Between() {}

    /** A value above the bound before that index and below the one at it. */
    static Comparable<?> value(List<Comparable<?>> bounds, int index) {
        if (index == 0) {
            return step(bounds.get(0), -1);
        }
        Comparable<?> low = bounds.get(index - 1);
        return index == bounds.size() ? step(low, 1) : middle(low, bounds.get(index));
    }

    private static Comparable<?> step(Comparable<?> from, int direction) {
        if (from instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(direction));
        }
        if (from instanceof LocalDate day) {
            return day.plusDays(direction);
        }
        if (from instanceof LocalDateTime instant) {
            return instant.plusMinutes(direction);
        }
        if (from instanceof LocalTime time) {
            return direction < 0 ? LocalTime.MIN : LocalTime.of(23, 59, 59);
        }
        if (from instanceof Duration duration) {
            return duration.plusDays(direction);
        }
        return from instanceof Long months ? Long.valueOf(months + direction) : from;
    }

    private static Comparable<?> middle(Comparable<?> low, Comparable<?> high) {
        if (low instanceof BigDecimal from && high instanceof BigDecimal to) {
            return from.add(to).divide(TWO).stripTrailingZeros();
        }
        if (low instanceof LocalDateTime from && high instanceof LocalDateTime to) {
            return from.plus(Duration.between(from, to).dividedBy(2));
        }
        if (low instanceof LocalTime from && high instanceof LocalTime to) {
            return from.plus(Duration.between(from, to).dividedBy(2));
        }
        if (low instanceof Duration from && high instanceof Duration to) {
            return from.plus(to.minus(from).dividedBy(2));
        }
        return step(low, 1);
    }
}
