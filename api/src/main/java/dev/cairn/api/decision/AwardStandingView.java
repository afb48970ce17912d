package dev.cairn.api.decision;

import dev.cairn.engine.award.AwardKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a learner stands with one award. */
@Schema(name = "AwardStanding")
public record AwardStandingView(
        @Schema(example = "BSB50420@1") String award,
        String title,
        AwardKind kind,

        @Schema(
                description =
                        "issued; in-process: people are asked; waiting: earned, but what it rests on is not issued yet;"
                                + " earned: about to be proposed; declined or rejected: barred until reopened;"
                                + " postponed: its learner waits with it;"
                                + " not-earned; undetermined: a fact or a decision is missing.")
        String state,

        @Schema(description = "The day on which the last requirement was met; null where it is not earned.") @Nullable
        LocalDate earnedOn,

        @Schema(description = "The awards it waits for.") List<String> waitsFor,
        @Schema(description = "Why, in words.") String summary,
        @Nullable UUID proposal,

        @Nullable @Schema(description = "The credential's address.")
        URI credential,

        @Nullable @Schema(description = "Why it is to be reviewed; null where it is not.")
        String review) {}
