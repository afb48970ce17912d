package dev.cairn.engine.decision;

import dev.cairn.engine.explanation.RuleRef;
import java.util.List;

/**
 * A row of a decision table, as its author wrote it.
 *
 * @param ref the rule set and the row's own id, such as {@code credit-recognition@1#credit-recognition_r2}
 * @param decision the name of the decision that the table belongs to
 * @param inputs the condition of each input column, in the table's order; {@code -} where the column does not matter
 * @param outputs the expression of each output column
 * @param annotations what the author noted on it, in the order of the table's annotation columns: its source first
 */
public record TableRow(
        RuleRef ref, String decision, List<String> inputs, List<String> outputs, List<String> annotations) {

    public TableRow {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        annotations = List.copyOf(annotations);
    }

    /** Where the row comes from: document and clause; empty if its author did not say. */
    public String source() {
        return annotations.isEmpty() ? "" : annotations.get(0);
    }
}
