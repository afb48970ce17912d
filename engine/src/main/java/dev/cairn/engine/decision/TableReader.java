package dev.cairn.engine.decision;

import dev.cairn.engine.explanation.RuleRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.RuleAnnotation;
import org.kie.dmn.model.api.UnaryTests;

/** Reads the rows of a model's decision tables under the ids that their author gave. */
final class TableReader {

    private TableReader() {}

    /** Rows by the name of their decision, in the order written; a decision that is no table has none. */
    static Map<String, List<TableRow>> read(RuleAsset asset, DMNModel model) {
        Map<String, List<TableRow>> rows = new LinkedHashMap<>();
        model.getDefinitions().getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .forEach(decision -> rows.put(decision.getName(), rowsOf(asset, decision)));
        return rows;
    }

    private static List<TableRow> rowsOf(RuleAsset asset, Decision decision) {
        List<TableRow> rows = new ArrayList<>();
        if (decision.getExpression() instanceof DecisionTable table) {
            table.getRule().forEach(rule -> rows.add(rowOf(asset, decision.getName(), rule)));
        }
        return List.copyOf(rows);
    }

    private static TableRow rowOf(RuleAsset asset, String decision, DecisionRule rule) {
        if (rule.getId() == null) {
            throw new RefusedAssetException(
                    asset, "each row needs an id of its own, such as '%s_r1'.".formatted(asset.name()));
        }
        return new TableRow(
                new RuleRef(asset.ruleSet(), rule.getId()),
                decision,
                rule.getInputEntry().stream().map(UnaryTests::getText).toList(),
                rule.getOutputEntry().stream().map(LiteralExpression::getText).toList(),
                rule.getAnnotationEntry().stream().map(RuleAnnotation::getText).toList());
    }
}
