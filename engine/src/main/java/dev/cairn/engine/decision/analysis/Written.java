package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.expression.FeelType.Scalar;
import dev.cairn.engine.decision.expression.Quoted;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.IntStream;

/** Writes a value as it would stand in a cell. */
final class Written {

    private Written() {}

    static String of(Scalar type, Comparable<?> value) {
        return switch (type) {
            case TEXT -> Quoted.of((String) value);
            case NUMBER -> ((BigDecimal) value).toPlainString();
            case DATE, TIME, DATE_TIME -> "%s(\"%s\")".formatted(type.feel(), value);
            case DAYS -> "duration(\"%s\")".formatted(value);
            case MONTHS -> "duration(\"P%sM\")".formatted(value);
            default -> String.valueOf(value);
        };
    }

    /** A text that is none of these. */
    static String otherText(Collection<?> texts) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? "another text" : "another text " + n)
                .filter(text -> !texts.contains(text))
                .map(Quoted::of)
                .findFirst()
                .orElseThrow();
    }

    /** Any value of that kind, where no cell names one. */
    static String any(Scalar type) {
        return switch (type) {
            case DATE -> "date(\"2026-01-01\")";
            case TIME -> "time(\"12:00:00\")";
            case DATE_TIME -> "date and time(\"2026-01-01T12:00:00\")";
            case DAYS -> "duration(\"P1D\")";
            case MONTHS -> "duration(\"P1M\")";
            default -> "0";
        };
    }
}
