package dev.cairn.engine.decision;

import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.explanation.RuleRef;
import java.util.List;
import java.util.stream.Stream;

/** Gives out a model's decision tables as people read them, each row under the id that its author gave. */
final class TableReader {

    private TableReader() {}

    /** The tables in the order written; a decision that is no table has none. */
    static List<DecisionTableText> read(RuleAsset asset, PlainModel model) {
        return model.decisions().stream()
                .flatMap(decision -> Stream.ofNullable(decision.table()).map(table -> tableOf(asset, decision, table)))
                .toList();
    }

    private static DecisionTableText tableOf(RuleAsset asset, PlainModel.Decision decision, PlainModel.Table table) {
        return new DecisionTableText(
                decision.name(),
                decision.description(),
                table.hitPolicy().written(),
                table.columns().stream().map(PlainModel.Column::label).toList(),
                table.outputs().stream().map(PlainModel.Output::name).toList(),
                table.rows().stream()
                        .map(row -> rowOf(asset, decision.name(), row))
                        .toList());
    }

    private static TableRow rowOf(RuleAsset asset, String decision, PlainModel.Row row) {
        return new TableRow(
                new RuleRef(asset.ruleSet(), row.id()),
                decision,
                row.cellTexts(),
                row.outputTexts(),
                row.annotations());
    }
}
