package dev.cairn.engine.decision;

import dev.cairn.engine.explanation.RuleRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision came to, and the rows that fired, in the order of evaluation.
 *
 * @param value the decision's value: a map by output name where its table has several outputs; null if the decision is null
 * @param fired the rows whose outputs were taken, of the decision and of those that it rests on
 */
public record DecisionOutcome(@Nullable Object value, List<TableRow> fired) {

    public DecisionOutcome {
        fired = List.copyOf(fired);
    }

    /**
     * The row that decided: the last that fired.
     *
     * @throws DecisionFailedException if no row fired
     */
    public RuleRef decidedBy() {
        if (fired.isEmpty()) {
            throw new DecisionFailedException(
                    "Expected a row that decides, but none fired.\nMaybe the table has a gap.");
        }
        return fired.get(fired.size() - 1).ref();
    }

    /**
     * A text among the outputs.
     *
     * @throws DecisionFailedException if there is none of that name
     */
    public String text(String output) {
        return output(output, String.class);
    }

    /**
     * A number among the outputs.
     *
     * @throws DecisionFailedException if there is none of that name
     */
    public BigDecimal number(String output) {
        return output(output, BigDecimal.class);
    }

    /**
     * A yes or no among the outputs.
     *
     * @throws DecisionFailedException if there is none of that name
     */
    public boolean flag(String output) {
        return output(output, Boolean.class);
    }

    private <T> T output(String name, Class<T> type) {
        Object found = value instanceof Map<?, ?> outputs ? outputs.get(name) : null;
        if (!type.isInstance(found)) {
            throw new DecisionFailedException(
                    "Expected output '%s' of type %s, but found %s.".formatted(name, type.getSimpleName(), value));
        }
        return type.cast(found);
    }
}
