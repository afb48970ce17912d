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

    private FeelValues() {}

    static void check(Map<String, ?> inputs) {
        inputs.forEach(FeelValues::check);
    }

    private static void check(String name, @Nullable Object value) {
        if (!isPlain(value)) {
            throw new IllegalArgumentException(
                    "Expected text, a number, true or false, a date, or a list or map of these as input '%s', but found a %s."
                            .formatted(
                                    name,
                                    value == null ? "null" : value.getClass().getSimpleName()));
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return arePlain(list);
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(String.class::isInstance) && arePlain(map.values());
        }
        return value == null
                || value instanceof String
                || value instanceof BigDecimal
                || value instanceof Boolean
                || isOfJavaTime(value);
    }

    private static boolean arePlain(Collection<?> values) {
        return values.stream().allMatch(FeelValues::isPlain);
    }

    private static boolean isOfJavaTime(Object value) {
        return (value instanceof TemporalAccessor || value instanceof TemporalAmount)
                && value.getClass().getPackageName().equals("java.time");
    }
}
