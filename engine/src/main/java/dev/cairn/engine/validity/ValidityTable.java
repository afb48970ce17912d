package dev.cairn.engine.validity;

import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.AwardDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the validity table how long an award is good. The table names the years and the day from which they count (decision 6); an
 * award is good up to and including that day plus the years, where 29 February goes to 28 February (decision 7). Pure and thread-safe.
 */
public final class ValidityTable {

    private static final String DECISION = "Validity";

    private final DecisionModel model;

    /** The table of this model, which has the inputs and outputs of {@code validity.dmn}. */
    public ValidityTable(DecisionModel model) {
        this.model = model;
    }

    /** The table that is shipped. */
    public static ValidityTable shipped() {
        return new ValidityTable(DecisionModel.compile(RuleAsset.fromClassPath("dev/cairn/validity/validity.dmn")));
    }

    /**
     * How long an award of this definition is good.
     *
     * @param earnedOn the day on which its last requirement was met
     * @param issuedOn the day of signing; null where it is not signed yet: it is then good at least as long as if it had been signed
     *     on the day on which it was earned, and that is the answer
     */
    public Validity validityOf(AwardDefinition definition, LocalDate earnedOn, @Nullable LocalDate issuedOn) {
        Integer years = definition.design().expiresAfterYears();
        return validityOf(
                definition.award().kind(),
                definition.design().validityField(),
                years == null ? 0 : years,
                earnedOn,
                issuedOn);
    }

    /**
     * How long an award is good.
     *
     * @param kind null: not recorded
     * @param field the field whose rules set a term; null: none
     * @param statedYears the years that its definition states, 0 where it states none; null: not recorded
     */
    public Validity validityOf(
            @Nullable AwardKind kind,
            @Nullable String field,
            @Nullable Integer statedYears,
            LocalDate earnedOn,
            @Nullable LocalDate issuedOn) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("kind", kind == null ? null : kind.phrase());
        inputs.put("field", field);
        inputs.put("stated years", statedYears == null ? null : BigDecimal.valueOf(statedYears));
        DecisionOutcome outcome = model.decide(DECISION, inputs);
        String reason = outcome.text("sentence");
        return switch (outcome.text("how")) {
            case "expires" ->
                new Validity.Until(
                        startOf(outcome, earnedOn, issuedOn)
                                .plusYears(outcome.number("years").intValueExact()),
                        outcome.flag("renewable"),
                        outcome.decidedBy(),
                        reason);
            case "does not expire" -> new Validity.Unlimited(outcome.decidedBy(), reason);
            default -> new Validity.Undetermined(outcome.decidedBy(), reason);
        };
    }

    private static LocalDate startOf(DecisionOutcome outcome, LocalDate earnedOn, @Nullable LocalDate issuedOn) {
        return issuedOn != null && outcome.text("from").equals("issued on") ? issuedOn : earnedOn;
    }
}
