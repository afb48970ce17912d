package dev.cairn.engine.credit;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.packaging.Ratio;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the table of credit guidance how much of one qualification a complete other one is worth, where nothing more particular speaks
 * (AQF Second Edition, Qualifications Pathways Policy, section 2.1). Shares are as the policy states them; what is granted is whole
 * steps, downwards, and what that leaves off is shown (decision 13). Where no row gives a share, a person decides. Pure and
 * thread-safe.
 */
public final class AqfGuidance {

    private static final String DECISION = "AQF credit guidance";
    private static final String UNSPECIFIED = "unspecified";

    private final DecisionModel model;

    /**
     * What is aimed at.
     *
     * @param award the qualification
     * @param type its type; null: not recorded
     * @param years its length in years of full-time study; null: not recorded
     * @param size all of it, in its measure
     * @param step the size of a whole unit: only whole ones are granted
     */
    public record Degree(
            AwardCode award,
            @Nullable QualificationType type,
            @Nullable BigDecimal years,
            Amount size,
            Amount step) {

        public Degree {
            if (years != null && years.signum() < 0) {
                throw new IllegalArgumentException(
                        "Expected a length of at least 0 years, but found %s.".formatted(years));
            }
            if (step.isZero()) {
                throw new IllegalArgumentException("Expected a step above 0, such as the 6 points of a unit.");
            }
        }

        /** A bachelor degree. */
        public Degree(AwardCode award, int years, Amount size, Amount step) {
            this(award, QualificationType.BACHELOR_DEGREE, BigDecimal.valueOf(years), size, step);
        }
    }

    /**
     * What a learner brings.
     *
     * @param id the id of the recorded award
     * @param award the qualification
     * @param type its type; null: not recorded
     * @param complete whether all of it was done; null: not recorded
     * @param sameOrRelatedDiscipline whether it is in the discipline of what is aimed at, or one related to it; null: not recorded
     * @param heldOn the day on which it was awarded
     */
    public record Brought(
            ResultId id,
            AwardCode award,
            @Nullable QualificationType type,
            @Nullable Boolean complete,
            @Nullable Boolean sameOrRelatedDiscipline,
            LocalDate heldOn) {}

    /** Guidance by a model that has the inputs and outputs of {@code aqf-credit-guidance.dmn}. */
    public AqfGuidance(DecisionModel model) {
        this.model = model;
    }

    /** The guidance as the policy states it. */
    public static AqfGuidance shipped() {
        return new AqfGuidance(
                DecisionModel.compile(RuleAsset.fromClassPath("dev/cairn/credit/aqf-credit-guidance.dmn")));
    }

    /**
     * The credit that the guidance comes to; empty where no row gives a share, or it comes to less than one whole step.
     *
     * @param id the id of the recorded award brought
     * @param from the qualification brought, complete and in the same or a related discipline
     * @param fromLevel its AQF level
     * @param heldOn the day on which it was awarded
     */
    public Optional<CreditGrant> grant(ResultId id, AwardCode from, int fromLevel, Degree into, LocalDate heldOn) {
        QualificationType type = QualificationType.atLevel(fromLevel).orElse(null);
        return advise(new Brought(id, from, type, true, true, heldOn), into) instanceof CreditAdvice.Granted granted
                ? Optional.of(granted.grant())
                : Optional.empty();
    }

    /**
     * What the guidance says: a grant, that units count one by one, that a person decides, or that a fact is missing.
     *
     * @throws IllegalArgumentException if the table's share is none of 0 to 1
     */
    public CreditAdvice advise(Brought brought, Degree into) {
        DecisionOutcome outcome = model.decide(DECISION, inputs(brought, into));
        return switch (outcome.text("how")) {
            case "share" -> share(brought, into, outcome);
            case "by units" -> new CreditAdvice.ByUnits(outcome.decidedBy(), outcome.text("sentence"));
            case "a person decides" -> undetermined(Doubt.Kind.DECISION_MISSING, outcome, outcome.text("sentence"));
            default -> undetermined(Doubt.Kind.FACT_MISSING, outcome, outcome.text("sentence"));
        };
    }

    private static Map<String, @Nullable Object> inputs(Brought brought, Degree into) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("from", phrase(brought.type()));
        inputs.put("into", phrase(into.type()));
        inputs.put("complete", brought.complete());
        inputs.put("same or related discipline", brought.sameOrRelatedDiscipline());
        inputs.put("years", into.years());
        return inputs;
    }

    private static @Nullable String phrase(@Nullable QualificationType type) {
        return type == null ? null : type.phrase();
    }

    private static CreditAdvice share(Brought brought, Degree into, DecisionOutcome outcome) {
        Ratio ratio = new Ratio(
                outcome.number("numerator").intValueExact(),
                outcome.number("denominator").intValueExact());
        Amount share = new Amount((int) ((long) into.size().hundredths() * ratio.part() / ratio.whole()));
        Amount granted =
                new Amount(share.hundredths() - share.hundredths() % into.step().hundredths());
        String sentence = outcome.text("sentence");
        if (granted.isZero()) {
            return new CreditAdvice.LessThanAUnit(share, outcome.decidedBy(), sentence);
        }
        if (!outcome.text("form").equals(UNSPECIFIED)) {
            return undetermined(
                    Doubt.Kind.DECISION_MISSING,
                    outcome,
                    "%s: %s; a person names its units".formatted(sentence, granted));
        }
        CreditGrant grant = CreditGrant.ofAmount(
                        brought.id(),
                        into.award(),
                        BlockCredit.unspecified(granted, into.step()),
                        Route.CREDIT_TRANSFER,
                        brought.heldOn())
                .resting(CreditBasis.GUIDANCE, brought.award())
                .leavingOff(share.minus(granted));
        return new CreditAdvice.Granted(grant, outcome.decidedBy(), sentence);
    }

    private static CreditAdvice undetermined(Doubt.Kind kind, DecisionOutcome outcome, String reason) {
        return new CreditAdvice.Undetermined(kind, outcome.text("form"), outcome.decidedBy(), reason);
    }
}
