package dev.cairn.api.adjustment;

import dev.cairn.engine.result.LearnerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one learner as it was recorded.
 *
 * @param learner the record that it was recorded for
 * @param group those taken together share it; null: about this learner alone
 * @param decidedBy our id of the account
 * @param takenBack null: it stands
 */
record RecordedDecision(
        UUID id,
        LearnerId learner,
        @Nullable Group group,
        DecisionForm form,
        String reason,
        String decidedBy,
        Instant recordedAt,
        @Nullable TakenBack takenBack) {

    /** A list of learners about whom one decision was taken, all or none. */
    record Group(UUID id, String name) {}

    /** It was taken back. */
    record TakenBack(String reason, String decidedBy, Instant recordedAt) {}

    /** Whether it had been taken back by an instant. */
    boolean isTakenBackBy(Instant at) {
        return takenBack != null && !takenBack.recordedAt().isAfter(at);
    }
}
