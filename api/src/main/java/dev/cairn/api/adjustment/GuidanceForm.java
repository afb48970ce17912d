package dev.cairn.api.adjustment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.engine.credit.QualificationType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the table of credit guidance is asked for an award that a learner brings, and what it answered. The answer is filled in when the
 * decision is taken and kept with it: a later version of the table changes nothing about it.
 *
 * @param remainder what the share comes to beyond whole steps, shown and never counted; null while the table is not asked
 * @param row the row that decided; null while the table is not asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CreditGuidance", description = "What the guidance is asked: the table proposes the amount.")
record GuidanceForm(
        @NotNull @Schema(description = "The type of the qualification brought.")
        QualificationType fromType,

        @NotNull @Schema(description = "The type of the award that it counts towards.")
        QualificationType intoType,

        @Schema(description = "The length of that award in years of full-time study; null: not recorded.") @Nullable
        BigDecimal years,

        @Schema(description = "Whether all of it was done; null: not recorded.") @Nullable
        Boolean complete,

        @Schema(description = "Whether it is in the same or a related discipline; null: not recorded.") @Nullable
        Boolean sameOrRelatedDiscipline,

        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "What the share comes to beyond whole steps; shown, never counted.")
        @Nullable
        BigDecimal remainder,

        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "The row of the table that decided.") @Nullable
        String row) {

    /** The same with the answer. */
    GuidanceForm answered(BigDecimal beyondWholeSteps, String decidedBy) {
        return new GuidanceForm(
                fromType, intoType, years, complete, sameOrRelatedDiscipline, beyondWholeSteps, decidedBy);
    }
}
