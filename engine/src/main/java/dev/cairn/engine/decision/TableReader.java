package dev.cairn.engine.decision;

import dev.cairn.engine.explanation.RuleRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.RuleAnnotation;
import org.kie.dmn.model.api.UnaryTests;

/** Reads a model's decision tables, each row under the id that its author gave. */
final class TableReader {

    private TableReader() {}

    /** The tables in the order written; a decision that is no table has none. */
    static List<DecisionTableText> read(RuleAsset asset, DMNModel model) {
        return decisions(model)
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .map(decision -> tableOf(asset, decision, (DecisionTable) decision.getExpression()))
                .toList();
    }

    /** The names of all decisions in the order written. */
    static List<String> decisionNames(DMNModel model) {
        return decisions(model).map(Decision::getName).toList();
    }

    private static Stream<Decision> decisions(DMNModel model) {
        return model.getDefinitions().getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast);
    }

    private static DecisionTableText tableOf(RuleAsset asset, Decision decision, DecisionTable table) {
        return new DecisionTableText(
                decision.getName(),
                text(decision.getDescription()),
                table.getHitPolicy().value(),
                table.getInput().stream().map(TableReader::label).toList(),
                table.getOutput().stream().map(output -> text(output.getName())).toList(),
                table.getRule().stream()
                        .map(rule -> rowOf(asset, decision.getName(), rule))
                        .toList());
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

    private static String label(InputClause input) {
        return input.getLabel() == null ? input.getInputExpression().getText() : input.getLabel();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
