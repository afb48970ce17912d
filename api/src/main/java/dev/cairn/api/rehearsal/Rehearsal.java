package dev.cairn.api.rehearsal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a rehearsal is, and what it came to: counts only, no learner. */
@Schema(name = "Rehearsal")
public record Rehearsal(
        UUID id,

        @Schema(description = "The draft that was rehearsed.")
        String subject,

        @Schema(description = "SHA-256 of what was rehearsed; another text, another rehearsal.")
        String textDigest,

        @Schema(description = "The digest of the rules for that day against which it was made.")
        String rulesDigest,

        @Schema(description = "The day judged.") LocalDate asAt,

        @Schema(description = "The instant up to which records and rules counted.")
        Instant asKnownAt,

        @Schema(description = "running, finished or stopped")
        String state,

        @Schema(description = "How many learners there are.")
        int learners,

        @Schema(description = "How many of them are decided.")
        int done,

        @Schema(description = "What changes, by award version; empty while it runs.")
        List<AwardCount> counts,

        @Schema(description = "SHA-256 over every change; null while it runs.") @Nullable
        String digest,

        @Nullable String stoppedWhy,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What changes about one award version. */
    @Schema(name = "RehearsalCount")
    public record AwardCount(
            @Schema(example = "MC-01@2") String award,

            @Schema(description = "Learners who do not earn it under the rules as they are, and would.")
            int gain,

            @Schema(description = "Learners who earn it, and would not.")
            int lose,

            @Schema(description = "Learners whose standing changes otherwise.")
            int change,

            @Schema(description = "Learners judged for it for whom nothing changes.")
            int unchanged,

            @Schema(description = "Proposals that publishing would make.")
            int proposals) {}

    boolean isFinished() {
        return state.equals("finished");
    }

    /** How many proposals publishing would make. */
    public int proposals() {
        return counts.stream().mapToInt(AwardCount::proposals).sum();
    }
}
