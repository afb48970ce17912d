package dev.cairn.api.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditBasis;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Credit towards one award: units that it names, an amount, or both.
 *
 * @param from the award brought; null for prior study
 */
@Schema(name = "Credit", description = "Credit towards one award: units that it names, an amount, or both.")
record CreditForm(
        @NotBlank @Schema(description = "The award that it counts towards.")
        String award,

        @Schema(description = "The award brought, which decides what takes precedence; null for prior study.") @Nullable
        String from,

        @Schema(description = "The units that are credited; may be left out.") @Nullable
        List<String> units,

        @Schema(description = "Unspecified or block credit, in the measure of the award.") @Nullable
        BigDecimal amount,

        @Schema(description = "The smallest piece in which the amount counts, such as 6; left out: all of it.")
        @Nullable
        BigDecimal step,

        @Schema(description = "The study level that the decision states; null: none.") @Nullable
        Integer level,

        @Schema(description = "The field of study that the decision states; null: none.") @Nullable
        String field,

        @Schema(description = "The units that a block stands for; those held by themselves are counted once.") @Nullable
        List<String> covers,

        @NotNull Way way,
        @NotNull Ground ground,

        @Schema(description = "With the ground 'guidance': what the table is asked. The amount is what it proposes.")
        @Valid
        @Nullable
        GuidanceForm guidance,

        @Schema(description = "Whether it is granted for a micro-credential.") @Nullable
        Boolean forMicroCredential,

        @NotNull @Schema(description = "The day from which it counts.")
        LocalDate grantedOn,

        @Schema(description = "The last day on which it counts; null: it does not lapse.") @Nullable
        LocalDate goodUntil)
        implements DecisionForm {

    /** By which route it came about; assessed units are results. */
    enum Way {
        @JsonProperty("credit-transfer")
        CREDIT_TRANSFER(Route.CREDIT_TRANSFER),
        @JsonProperty("recognition-of-prior-learning")
        RECOGNITION_OF_PRIOR_LEARNING(Route.RECOGNITION_OF_PRIOR_LEARNING);

        private final Route route;

        Way(Route route) {
            this.route = route;
        }
    }

    /** On what it is granted. */
    enum Ground {
        @JsonProperty("nested-award")
        NESTED_AWARD(CreditBasis.NESTED_AWARD),
        @JsonProperty("decision")
        DECISION(CreditBasis.DECISION),
        @JsonProperty("agreement")
        AGREEMENT(CreditBasis.AGREEMENT),
        @JsonProperty("guidance")
        GUIDANCE(CreditBasis.GUIDANCE);

        private final CreditBasis basis;

        Ground(CreditBasis basis) {
            this.basis = basis;
        }
    }

    @Override
    public DecisionForm settledBy(Rules rules) {
        if (ground == Ground.GUIDANCE) {
            return new GuidedCredit(rules).proposedFor(this);
        }
        if (guidance != null) {
            throw new InvalidInputProblem(
                    "decision.guidance", "Expected 'guidance' with the ground 'guidance' alone, but found another.");
        }
        return this;
    }

    /** The same with what the guidance proposes. */
    CreditForm proposed(BigDecimal amountProposed, GuidanceForm answer) {
        return new CreditForm(
                award,
                from,
                null,
                amountProposed,
                step,
                level,
                field,
                null,
                way,
                ground,
                answer,
                forMicroCredential,
                grantedOn,
                goodUntil);
    }

    /** A nested award is one that a version of the larger one names as such. */
    @Override
    public List<Objection> objections(List<AwardDefinition> versions) {
        boolean nests = versions.isEmpty()
                || ground != Ground.NESTED_AWARD
                || from != null
                        && versions.stream()
                                .anyMatch(version -> version.nesting().nests().contains(new AwardCode(from))
                                        || version.components().contains(new AwardCode(from)));
        return nests
                ? DecisionForm.super.objections(versions)
                : List.of(new Objection(
                        "from", "Expected an award that is nested in %s, but found '%s'.".formatted(award, from)));
    }

    @Override
    public Optional<AwardCode> concerns() {
        return Optional.of(new AwardCode(award));
    }

    @Override
    public void addTo(Gathering gathering, String id) {
        gathering.add(grant(id));
    }

    CreditGrant grant(String id) {
        if (goodUntil != null && goodUntil.isBefore(grantedOn)) {
            throw new IllegalArgumentException(
                    "Expected goodUntil on or after grantedOn %s, but found %s.".formatted(grantedOn, goodUntil));
        }
        return new CreditGrant(
                new ResultId(id),
                ground.basis,
                new AwardCode(award),
                from == null ? null : new AwardCode(from),
                codes(units),
                block(),
                remainder(),
                way.route,
                Boolean.TRUE.equals(forMicroCredential),
                grantedOn,
                goodUntil);
    }

    private Amount remainder() {
        BigDecimal beyond = guidance == null ? null : guidance.remainder();
        return beyond == null ? Amount.ZERO : Amount.of(beyond);
    }

    private @Nullable BlockCredit block() {
        return amount == null
                ? null
                : new BlockCredit(
                        Amount.of(amount), Amount.of(step == null ? amount : step), level, field, codes(covers));
    }

    private static SortedSet<UnitCode> codes(@Nullable Collection<String> texts) {
        return texts == null
                ? new TreeSet<>()
                : texts.stream().map(UnitCode::parse).collect(Collectors.toCollection(TreeSet::new));
    }
}
