package dev.cairn.engine.decision;

import java.util.List;

/**
 * A decision table as its author wrote it: what people read.
 *
 * @param decision the name of the decision that it belongs to
 * @param description what its author says about it; empty if nothing
 * @param hitPolicy such as {@code UNIQUE}
 * @param inputs the label of each input column, or its expression where it has none
 * @param outputs the name of each output column; empty text for a single output without a name
 * @param rows in the order written
 */
public record DecisionTableText(
        String decision,
        String description,
        String hitPolicy,
        List<String> inputs,
        List<String> outputs,
        List<TableRow> rows) {

    public DecisionTableText {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }
}
