package dev.cairn.engine.decision.expression;

import dev.cairn.engine.decision.expression.FeelType.Scalar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.regex.Pattern;

/** Reads a value of time that is written as text, as ISO 8601 has it; days without a zone. */
final class TimeText {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile("\\d{2}:\\d{2}:\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");
    private static final Pattern MONTHS = Pattern.compile("-?P(?=\\d)(\\d{1,4}Y)?(\\d{1,5}M)?");
    private static final Pattern DAYS =
            Pattern.compile("-?P(?=\\d|T\\d)(\\d{1,6}D)?(T(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?");

    private TimeText() {}

    static Expression.Literal read(AllowedFunction function, String text) {
        try {
            return switch (function) {
                case DATE -> literal(Scalar.DATE, LocalDate.parse(formed(DAY, text)), "date", text);
                case TIME -> literal(Scalar.TIME, LocalTime.parse(formed(HOUR, text)), "time", text);
                case DATE_AND_TIME ->
                    literal(Scalar.DATE_TIME, LocalDateTime.parse(formed(INSTANT, text)), "date and time", text);
                default -> duration(text);
            };
        } catch (DateTimeException e) {
            throw NotAllowedException.because("Expected %s, but found '%s'. Maybe there is no such day or hour."
                    .formatted(function.usage(), Cures.quote(text)));
        }
    }

    /** The short form {@code @"…"} says by its text what it is. */
    static Expression.Literal readAny(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return duration(text);
        }
        if (INSTANT.matcher(text).matches()) {
            return read(AllowedFunction.DATE_AND_TIME, text);
        }
        return read(HOUR.matcher(text).matches() ? AllowedFunction.TIME : AllowedFunction.DATE, text);
    }

    private static Expression.Literal duration(String text) {
        if (MONTHS.matcher(text).matches()) {
            return literal(Scalar.MONTHS, Period.parse(text), "duration", text);
        }
        return literal(Scalar.DAYS, Duration.parse(formed(DAYS, text)), "duration", text);
    }

    private static Expression.Literal literal(Scalar type, Object value, String function, String text) {
        return new Expression.Literal(type, value, "%s(\"%s\")".formatted(function, text));
    }

    private static String formed(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new DateTimeException("not of the form");
        }
        return text;
    }
}
