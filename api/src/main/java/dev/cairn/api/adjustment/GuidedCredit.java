package dev.cairn.api.adjustment;

import static java.util.Objects.requireNonNull;

import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.AqfGuidance;
import dev.cairn.engine.credit.CreditAdvice;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.ResultId;
import java.math.BigDecimal;

/** Asks the table of credit guidance how much a qualification that a learner brings is worth (edge case F5). */
final class GuidedCredit {

    private final Rules rules;

    /** By the table of these rules. */
    GuidedCredit(Rules rules) {
        this.rules = rules;
    }

    /**
     * The decision with the amount that the table proposes.
     *
     * @throws InvalidInputProblem if what the table has to know is not stated
     * @throws ConflictProblem if it proposes no amount: a person decides then, or units count one by one
     */
    CreditForm proposedFor(CreditForm asked) {
        GuidanceForm guidance = asked.guidance();
        String from = asked.from();
        BigDecimal step = asked.step();
        if (guidance == null || from == null || step == null) {
            throw new InvalidInputProblem(
                    "decision.guidance",
                    "Expected 'guidance', 'from' and 'step' with the ground 'guidance': the qualification brought, and the size of a whole unit.");
        }
        if (asked.amount() != null || asked.units() != null || asked.covers() != null) {
            throw new InvalidInputProblem(
                    "decision.amount",
                    "Expected no amount and no units with the ground 'guidance': the table proposes the amount.");
        }
        CreditAdvice advice = advise(asked, guidance, from, step);
        if (advice instanceof CreditAdvice.Granted granted) {
            Amount remainder = granted.grant().notGranted();
            Amount amount = requireNonNull(granted.grant().block()).amount();
            return asked.proposed(
                    amount.value(),
                    guidance.answered(remainder.value(), granted.decidedBy().toString()));
        }
        throw new ConflictProblem(
                "Expected an amount from the credit guidance, but its row %s gives none: %s. Decide with the ground 'decision', or name an agreement."
                        .formatted(advice.decidedBy(), advice.reason()));
    }

    private CreditAdvice advise(CreditForm asked, GuidanceForm guidance, String from, BigDecimal step) {
        try {
            AwardCode into = new AwardCode(asked.award());
            return rules.guidance()
                    .advise(
                            new AqfGuidance.Brought(
                                    new ResultId("asked"),
                                    new AwardCode(from),
                                    guidance.fromType(),
                                    guidance.complete(),
                                    guidance.sameOrRelatedDiscipline(),
                                    asked.grantedOn()),
                            new AqfGuidance.Degree(
                                    into, guidance.intoType(), guidance.years(), sizeOf(into, asked), Amount.of(step)));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputProblem("decision.guidance", String.valueOf(e.getMessage()));
        }
    }

    /**
     * All that the award asks for, in its measure: by the version in force on the day on which the credit is granted, for it is granted
     * towards every version.
     */
    private Amount sizeOf(AwardCode into, CreditForm asked) {
        AwardDefinition award = rules.catalogue()
                .findVersion(into, asked.grantedOn())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected an award of which a version is in force on %s, but '%s' has none."
                                .formatted(asked.grantedOn(), into)));
        Amount size = award.rule().range().atLeast();
        if (size.isZero()) {
            throw new IllegalArgumentException(
                    "Expected an award whose rule asks for an amount, but the top line of %s asks for none. Decide with the ground 'decision'."
                            .formatted(award.version()));
        }
        return size;
    }
}
