package dev.cairn.api.adjustment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision about a learner, as those see it who may see the learner. */
@Schema(name = "RecordedDecision")
record DecisionView(
        UUID id,

        @Schema(description = "The record for which it was taken.")
        String learner,

        @Schema(description = "Shared by those that were taken together for a group; null: about this learner alone.")
        @Nullable
        UUID group,

        @Nullable String groupName,
        DecisionForm decision,
        String reason,

        @Schema(description = "Our id of the account that decided.")
        String decidedBy,

        Instant recordedAt,

        @Schema(description = "Null: it stands.") @Nullable TakenBackView takenBack) {

    /** That a decision was taken back. */
    @Schema(name = "TakenBack")
    record TakenBackView(String reason, String decidedBy, Instant recordedAt) {}

    static DecisionView of(RecordedDecision recorded) {
        RecordedDecision.Group group = recorded.group();
        RecordedDecision.TakenBack back = recorded.takenBack();
        return new DecisionView(
                recorded.id(),
                recorded.learner().value(),
                group == null ? null : group.id(),
                group == null ? null : group.name(),
                recorded.form(),
                recorded.reason(),
                recorded.decidedBy(),
                recorded.recordedAt(),
                back == null ? null : new TakenBackView(back.reason(), back.decidedBy(), back.recordedAt()));
    }
}
