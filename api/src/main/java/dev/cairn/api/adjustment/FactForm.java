package dev.cairn.api.adjustment;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.ResultId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is recorded of a learner beside results, for every award that asks for it. */
sealed interface FactForm extends DecisionForm {

    /** As awards write names of attributes and kinds of evidence. */
    String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    @Override
    default Optional<AwardCode> concerns() {
        return Optional.empty();
    }

    /** An attribute, such as the stream; the latest one recorded under a name counts. */
    @Schema(name = "Attribute", description = "An attribute of the learner; the latest under its name counts.")
    record Attribute(
            @NotBlank @Pattern(regexp = NAME) @Schema(example = "stream")
            String name,

            @NotBlank
            @Size(max = 200)
            @Schema(example = "trade", description = "A code, never personal data: explanations show it.")
            String value)
            implements FactForm {

        @Override
        public void addTo(Gathering gathering, String id) {
            gathering.addAttribute(name, value);
        }
    }

    /** Something shown that is no result of a unit: a licence, placement hours. */
    @Schema(name = "EvidenceShown", description = "Something shown that is no result of a unit.")
    record Shown(
            @NotBlank
            @Pattern(regexp = NAME)
            @Schema(description = "What it shows, as awards ask for it.", example = "work-placement")
            String shows,

            @Schema(description = "How much, such as hours; left out: one.") @Nullable
            BigDecimal amount,

            @NotNull @Schema(description = "The first day on which it is good.")
            LocalDate from,

            @Schema(description = "The last day on which it is good; null: it does not lapse.") @Nullable
            LocalDate to)
            implements FactForm {

        @Override
        public void addTo(Gathering gathering, String id) {
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("Expected 'to' on or after %s, but found %s.".formatted(from, to));
            }
            Amount shown = amount == null ? Amount.of(1) : Amount.of(amount);
            gathering.add(new Evidence(new ResultId(id), shows, shown, from, to));
        }
    }
}
