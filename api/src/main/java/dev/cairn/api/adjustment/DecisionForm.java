package dev.cairn.api.adjustment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.AwardDefinition;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** What is decided about a learner, as it is sent and as it is kept. Codes and amounts are read when they are asked for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AdjustmentForm.Waive.class, name = "waive"),
    @JsonSubTypes.Type(value = AdjustmentForm.Substitute.class, name = "substitute"),
    @JsonSubTypes.Type(value = AdjustmentForm.Force.class, name = "force"),
    @JsonSubTypes.Type(value = AdjustmentForm.Bar.class, name = "bar"),
    @JsonSubTypes.Type(value = CreditForm.class, name = "credit"),
    @JsonSubTypes.Type(value = FactForm.Attribute.class, name = "attribute"),
    @JsonSubTypes.Type(value = FactForm.Shown.class, name = "evidence"),
    @JsonSubTypes.Type(value = AwardForm.Request.class, name = "request"),
    @JsonSubTypes.Type(value = AwardForm.Transfer.class, name = "transfer")
})
@Schema(
        name = "DecisionAboutLearner",
        description = "What is decided; 'kind' says which form it has.",
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "waive", schema = AdjustmentForm.Waive.class),
            @DiscriminatorMapping(value = "substitute", schema = AdjustmentForm.Substitute.class),
            @DiscriminatorMapping(value = "force", schema = AdjustmentForm.Force.class),
            @DiscriminatorMapping(value = "bar", schema = AdjustmentForm.Bar.class),
            @DiscriminatorMapping(value = "credit", schema = CreditForm.class),
            @DiscriminatorMapping(value = "attribute", schema = FactForm.Attribute.class),
            @DiscriminatorMapping(value = "evidence", schema = FactForm.Shown.class),
            @DiscriminatorMapping(value = "request", schema = AwardForm.Request.class),
            @DiscriminatorMapping(value = "transfer", schema = AwardForm.Transfer.class)
        },
        oneOf = {
            AdjustmentForm.Waive.class,
            AdjustmentForm.Substitute.class,
            AdjustmentForm.Force.class,
            AdjustmentForm.Bar.class,
            CreditForm.class,
            FactForm.Attribute.class,
            FactForm.Shown.class,
            AwardForm.Request.class,
            AwardForm.Transfer.class
        })
sealed interface DecisionForm permits AdjustmentForm, AwardForm, CreditForm, FactForm {

    /** The word of the JSON form and of the table. */
    @JsonIgnore
    default String kindWord() {
        return Kinds.word(this);
    }

    /** The award that it is about; empty where it is about the learner in every award. */
    Optional<AwardCode> concerns();

    /**
     * What is recorded: the same, with what a table answers where the form asks one. Once recorded, no table is asked again.
     *
     * @throws InvalidInputProblem if the table cannot be asked so
     * @throws ConflictProblem if the table gives no answer that can be recorded
     */
    default DecisionForm settledBy(Rules rules) {
        return this;
    }

    /**
     * Adds what it says to what is in force.
     *
     * @param id that of the recorded decision
     * @throws IllegalArgumentException if a code, an amount or a date is none
     */
    void addTo(Gathering gathering, String id);

    /**
     * What stands against it in every version of the award that it is about, as fields and sentences; empty: nothing.
     *
     * @param versions the published versions of the award; empty where there is none
     */
    default List<Objection> objections(List<AwardDefinition> versions) {
        return concerns().isPresent() && versions.isEmpty()
                ? List.of(new Objection(
                        "award",
                        "Expected an award of the catalogue that is published, but '%s' is none."
                                .formatted(concerns().get())))
                : List.of();
    }

    /** What stands against a field. */
    record Objection(String field, String message) {}
}
