package dev.cairn.engine.decision;

import dev.cairn.engine.decision.analysis.ModelAnalysis;
import dev.cairn.engine.decision.plain.PlainModelReader;
import dev.cairn.engine.decision.plain.RuleFinding;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a decision model, in the words of who writes it. Thread-safe; safe for any text. */
public final class DecisionModelCheck {

    private DecisionModelCheck() {}

    /**
     * Looks at a model's text: whether it may be written at all, whether its values fit, whether its tables have gaps, overlaps,
     * rows or columns that make no difference, whether it compiles. What is found of a table is exact where its cells compare with
     * values that are written out; where it is not, a finding says so.
     *
     * @return every finding; a model that has no error among them may be taken into use. Empty if there is nothing to say
     */
    public static List<RuleFinding> check(String text) {
        PlainModelReader.Reading reading = PlainModelReader.read(text);
        List<RuleFinding> findings = new ArrayList<>(reading.findings());
        reading.model().map(ModelAnalysis::analyse).ifPresent(findings::addAll);
        if (reading.model().isPresent()) {
            findings.addAll(compile(text));
        }
        return List.copyOf(findings);
    }

    private static List<RuleFinding> compile(String text) {
        try {
            DecisionModel.compileDraft(new RuleAsset("draft", 1, text));
            return List.of();
        } catch (RefusedAssetException e) {
            return e.findings();
        }
    }
}
