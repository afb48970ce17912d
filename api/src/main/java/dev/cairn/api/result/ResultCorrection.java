package dev.cairn.api.result;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result that a registrar corrected. */
@Schema(name = "ResultCorrection")
record ResultCorrection(
        UUID id,

        @Schema(description = "The record in which the result stands.")
        String learner,

        @Schema(description = "The result's key within that record.")
        String result,

        String beforeOutcome,
        LocalDate beforeEndedOn,
        String outcome,
        LocalDate endedOn,
        String reason,

        @Schema(description = "Our id of the account that corrected.")
        String decidedBy,

        Instant recordedAt,

        @Schema(description = "Null: it stands, unless a sender told something else since.") @Nullable
        Instant takenBackAt,

        @Nullable String takenBackBy,
        @Nullable String takenBackReason) {}
