package dev.cairn.engine.example;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a decision model's scenario table: inputs, and what its author expects. Immutable.
 *
 * @param name what the author calls it, each name once beside one model
 * @param decision the decision that is taken
 * @param inputs by name: text, {@link java.math.BigDecimal}, {@link Boolean}, days, null, and lists of these; an input that is not named
 *     is null in the model
 * @param expected each output by its name; of a decision that has one value without a name, under {@value #VALUE}
 * @param fires the ids of the rows that are to fire, in their order; empty: any
 */
public record DecisionExample(
        String name,
        String decision,
        Map<String, @Nullable Object> inputs,
        Map<String, @Nullable Object> expected,
        List<String> fires) {

    /** The name under which a single value is expected. */
    public static final String VALUE = "value";

    public DecisionExample {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        fires = List.copyOf(fires);
    }
}
