package dev.cairn.api.authoring;

import dev.cairn.engine.packaging.TeachOut;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the version before when this one is published. Kept beside the earlier version: its text never changes.
 *
 * @param lastCommencement the last day on which a learner may commence under the version before
 * @param teachOutUntil the last day on which those who commenced can earn it; null: no end is set
 * @param signedInside whether its credential has to be signed by that day as well
 */
@Schema(name = "PreviousVersionEnd", description = "What becomes of the version before when this one is published.")
record PreviousEnd(
        @Schema(description = "The last day on which a learner may commence under the version before.") @NotNull
        LocalDate lastCommencement,

        @Schema(description = "The last day on which those who commenced can earn it; left out: no end is set.")
        @Nullable
        LocalDate teachOutUntil,

        @Schema(description = "Whether its credential has to be signed by that day as well.")
        boolean signedInside) {

    /** The end of teach-out, where one is set. */
    @Nullable
    TeachOut teachOut() {
        return teachOutUntil == null ? null : new TeachOut(teachOutUntil, signedInside);
    }
}
