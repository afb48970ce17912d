package dev.cairn.api.learner;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two records that are, were, or may be one person's. */
@Schema(name = "LearnerMerge")
record LearnerMerge(
        @Schema(description = "The id of the merge; null where nobody decided yet.") @Nullable
        UUID id,

        @Schema(
                description =
                        "proposed: both give one USI, so a registrar is to decide; merged; split: merged once, and taken back;"
                                + " alike: one name and birth date, and two USIs: two people, unless one of the USIs is wrong.")
        State state,

        @Schema(description = "The record that is kept, or that holds the USI.")
        String keep,

        @Schema(description = "The record that is merged into it, or that claims the USI.")
        String merge,

        @Schema(description = "The reason of the merge; null where nobody decided yet.") @Nullable
        String reason,

        @Schema(description = "Our id of the account that merged.") @Nullable
        String decidedBy,

        @Nullable Instant recordedAt,
        @Nullable String splitReason,
        @Nullable String splitBy,
        @Nullable Instant splitAt) {

    /** How two records stand to each other. */
    enum State {
        PROPOSED,
        MERGED,
        SPLIT,
        ALIKE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LearnerMerge undecided(State state, String keep, String merge) {
        return new LearnerMerge(null, state, keep, merge, null, null, null, null, null, null);
    }

    LearnerId kept() {
        return new LearnerId(keep);
    }

    LearnerId merged() {
        return new LearnerId(merge);
    }
}
