package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.expression.Expression;
import java.math.BigDecimal;
import java.time.Period;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Values that are written out, in a form in which two can be compared. */
final class Constants {

    private Constants() {}

    /** The value of an expression that is written out; empty if it is anything else, or null. */
    static Optional<Comparable<?>> of(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(comparable(literal.value()));
        }
        if (expression instanceof Expression.Negative negative
                && negative.of() instanceof Expression.Literal literal
                && literal.value() instanceof BigDecimal number) {
            return Optional.of(comparable(number.negate()));
        }
        return Optional.empty();
    }

    private static Comparable<?> comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return value instanceof Period period ? Long.valueOf(period.toTotalMonths()) : (Comparable<?>) value;
    }

    /** The values that an expression can come to, where its branches all are written out; empty if one is not. */
    static Optional<Set<Comparable<?>>> outcomes(Expression expression) {
        if (expression instanceof Expression.Choice choice) {
            Optional<Set<Comparable<?>>> then = outcomes(choice.then());
            Optional<Set<Comparable<?>>> otherwise = outcomes(choice.otherwise());
            if (then.isEmpty() || otherwise.isEmpty()) {
                return Optional.empty();
            }
            Set<Comparable<?>> both = new HashSet<>(then.get());
            both.addAll(otherwise.get());
            return Optional.of(both);
        }
        if (expression instanceof Expression.Nothing) {
            return Optional.of(Set.of());
        }
        return of(expression).map(Set::of);
    }
}
