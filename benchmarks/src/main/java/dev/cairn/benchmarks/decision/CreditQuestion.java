package dev.cairn.benchmarks.decision;

import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.decision.RuleAsset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question to the credit-recognition table. What is null is not recorded. */
record CreditQuestion(
        @Nullable String outcome,
        @Nullable Boolean ended,
        @Nullable Boolean beforeChange,
        @Nullable String relation) {

    private static final List<@Nullable String> OUTCOMES = Arrays.asList(
            "20", "30", "40", "41", "51", "52", "53", "54", "60", "61", "70", "81", "82", "85", "90", "65", "XX", null);
    private static final List<@Nullable String> RELATIONS =
            Arrays.asList("own", "equivalent", "either accepted", "not equivalent", "unknown", null);
    private static final List<@Nullable Boolean> FLAGS = Arrays.asList(true, false, null);

    /** Every question that can be asked: each outcome code, two that are none, and whatever may be missing. */
    static List<CreditQuestion> all() {
        List<CreditQuestion> all = new ArrayList<>();
        for (String outcome : OUTCOMES) {
            for (Boolean ended : FLAGS) {
                for (Boolean beforeChange : FLAGS) {
                    RELATIONS.forEach(relation -> all.add(new CreditQuestion(outcome, ended, beforeChange, relation)));
                }
            }
        }
        return all;
    }

    /** The shipped table, compiled anew: another text, so that nothing is remembered from an earlier one. */
    static DecisionModel model(String comment) {
        RuleAsset shipped = RuleAsset.fromClassPath("dev/cairn/credit/credit-recognition.dmn");
        return DecisionModel.compile(
                new RuleAsset(shipped.name(), shipped.version(), shipped.text() + "<!-- %s -->\n".formatted(comment)));
    }

    HandCodedCredit.Answer byHand() {
        return HandCodedCredit.ask(outcome, ended, beforeChange, relation);
    }

    HandCodedCredit.Answer byTable(DecisionModel model) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("outcome", outcome);
        inputs.put("already ended", ended);
        inputs.put("ended before change", beforeChange);
        inputs.put("relation", relation);
        DecisionOutcome found = model.decide("Credit recognition", inputs);
        return new HandCodedCredit.Answer(found.text("how"), found.text("route"), found.text("reason"));
    }
}
