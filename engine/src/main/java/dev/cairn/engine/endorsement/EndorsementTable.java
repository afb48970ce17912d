package dev.cairn.engine.endorsement;

import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.decision.RuleAsset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Asks the endorsement-policy table what one proposal needs (decision 20). Thread-safe; a question asked before is answered from
 * memory.
 */
public final class EndorsementTable {

    private static final String DECISION = "Endorsement policy";
    private static final String EMPLOYERS = "the award's employers";
    private static final String ALL = "all";
    private static final String ALL_ENDORSERS = "all endorsers";

    private final DecisionModel model;

    /** The table of this model, which has the inputs and outputs of {@code endorsement-policy.dmn}. */
    public EndorsementTable(DecisionModel model) {
        this.model = model;
    }

    /** The table that is shipped. */
    public static EndorsementTable shipped() {
        return new EndorsementTable(
                DecisionModel.compile(RuleAsset.fromClassPath("dev/cairn/endorsement/endorsement-policy.dmn")));
    }

    /**
     * What the table asks for this proposal.
     *
     * @throws dev.cairn.engine.decision.DecisionFailedException if the table has no answer: never with the one that is shipped,
     *     whose last row catches everything
     */
    public EndorsementRequirement requirementFor(EndorsementQuestion question) {
        DecisionOutcome outcome = model.decide(DECISION, inputs(question));
        List<String> endorsers = outcome.text("endorsers").equals(EMPLOYERS)
                ? question.employers().stream().distinct().sorted().toList()
                : List.of();
        return new EndorsementRequirement(
                endorsers,
                quorum(outcome.text("quorum"), endorsers.size()),
                outcome.text("veto").equals(ALL_ENDORSERS) ? Set.copyOf(endorsers) : Set.of(),
                outcome.number("days").intValueExact(),
                EndorsementRequirement.Approval.valueOf(outcome.text("approval").toUpperCase(Locale.ROOT)),
                outcome.decidedBy());
    }

    private static Map<String, Object> inputs(EndorsementQuestion question) {
        return Map.of(
                "kind", question.kind().phrase(),
                "employers", BigDecimal.valueOf(question.employers().size()),
                "rests on loose results", question.restsOnLooseResults(),
                "components", BigDecimal.valueOf(question.components()),
                "components endorsed and approved", question.componentsEndorsedAndApproved());
    }

    /** A number of endorsers, or all of them. A number above those who are named is refused by the requirement itself. */
    private static int quorum(String text, int endorsers) {
        return text.equals(ALL) ? endorsers : Integer.parseInt(text);
    }
}
