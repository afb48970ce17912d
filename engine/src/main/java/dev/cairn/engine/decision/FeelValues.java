package dev.cairn.engine.decision;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The only values that go into a decision. FEEL reads the getters of any Java object that it is given, so nothing else is.
 */
final class FeelValues {

    /** Of a number, before and after the point: what is multiplied out of bounded numbers is bounded. */
    private static final int DIGITS = 34;

    private static final int CHARACTERS = 100_000;
    private static final int VALUES = 10_000;
    private static final int DEEPEST = 4;

    private FeelValues() {}

    static void check(Map<String, ?> inputs) {
        inputs.forEach(FeelValues::check);
    }

    private static void check(String name, @Nullable Object value) {
        if (!isPlain(value, 0)) {
            throw new IllegalArgumentException(
                    "Expected text, a number, true or false, a date, or a list or map of these as input '%s', but found a %s."
                            .formatted(
                                    name,
                                    value == null ? "null" : value.getClass().getSimpleName()));
        }
        if (!isBounded(value)) {
            throw new IllegalArgumentException(
                    "Expected numbers of at most %d digits, texts of at most %,d characters and lists of at most %,d values as input '%s', but found more."
                            .formatted(DIGITS, CHARACTERS, VALUES, name));
        }
    }

    private static boolean isPlain(@Nullable Object value, int depth) {
        if (value instanceof List<?> list) {
            return arePlain(list, depth);
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(String.class::isInstance) && arePlain(map.values(), depth);
        }
        return value == null
                || value instanceof String
                || value instanceof BigDecimal
                || value instanceof Boolean
                || isOfJavaTime(value);
    }

    private static boolean arePlain(Collection<?> values, int depth) {
        return depth < DEEPEST && values.stream().allMatch(value -> isPlain(value, depth + 1));
    }

    private static boolean isOfJavaTime(Object value) {
        return (value instanceof TemporalAccessor || value instanceof TemporalAmount)
                && value.getClass().getPackageName().equals("java.time");
    }

    private static boolean isBounded(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.size() <= VALUES && list.stream().allMatch(FeelValues::isBounded);
        }
        if (value instanceof Map<?, ?> map) {
            return isBounded(map.values());
        }
        if (value instanceof BigDecimal number) {
            return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
        }
        return !(value instanceof String text) || text.length() <= CHARACTERS;
    }
}
