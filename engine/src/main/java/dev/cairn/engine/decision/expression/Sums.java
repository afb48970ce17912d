package dev.cairn.engine.decision.expression;

import dev.cairn.engine.decision.expression.FeelType.Scalar;

/** What may be added to and taken from what: numbers, durations, and durations to and from dates. Never texts. */
final class Sums {

    private Sums() {}

    static FeelType typeOf(String sign, FeelType left, FeelType right) {
        if (left instanceof Scalar a && right instanceof Scalar b) {
            if (a == b && (a == Scalar.NUMBER || a.isDuration())) {
                return a;
            }
            if (isDay(a) && b.isDuration()) {
                return a;
            }
            if (sign.equals("+") && a.isDuration() && isDay(b)) {
                return b;
            }
            if (sign.equals("-") && a == b && isDay(a)) {
                return Scalar.DAYS;
            }
        }
        boolean texts = left == Scalar.TEXT || right == Scalar.TEXT;
        throw NotAllowedException.ofType(
                "Expected numbers, dates or durations on both sides of '%s', but found %s and %s.%s"
                        .formatted(
                                sign,
                                left.said(),
                                right.said(),
                                texts
                                        ? " Texts are not joined in a table, they could grow without end. Write each text out."
                                        : ""));
    }

    private static boolean isDay(Scalar type) {
        return type == Scalar.DATE || type == Scalar.DATE_TIME;
    }
}
