package dev.cairn.api.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.proposal.Judged;
import dev.cairn.api.proposal.ProposalRecords;
import dev.cairn.api.proposal.ProposalView;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Takes a past decision again, by the records and the rules of then. */
@RestController
@Tag(name = "Proposals")
class ReplayController {

    private final ProposalRecords proposals;
    private final LearnerDecisions decisions;

    ReplayController(ProposalRecords proposals, LearnerDecisions decisions) {
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @Schema(name = "Replay")
    record Replay(
            @Schema(description = "The day judged.") LocalDate asAt,

            @Schema(description = "The instant up to which records and rules counted.")
            Instant asKnownAt,

            @Schema(description = "Whether the explanation has the very bytes that were kept.")
            boolean same,

            @Schema(
                    description =
                            "Whether the rules are the very ones: false after a release that changed the stacking rules.")
            boolean sameRules,

            @JsonRawValue
            @Schema(
                    description =
                            "The explanation as it comes out today; null where the learner is not judged for the award.")
            @Nullable
            String explanation) {}

    @GetMapping("/api/proposals/{proposalId}/replay")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            summary =
                    "Takes the decision behind a proposal again, by the records and rules of then, and compares byte for byte")
    Replay replay(@PathVariable UUID proposalId) {
        ProposalView proposal = proposals.require(proposalId);
        Judged judged = proposals
                .findJudged(proposalId)
                .orElseThrow(
                        () -> new ConflictProblem(
                                "Expected the day and the instant of the decision on record, but it is older than their being kept."));
        Explanation again = decisions
                .judgeAsKnownAt(new LearnerId(proposal.learner()), judged.asAt(), judged.asKnownAt())
                .explanations()
                .get(AwardVersion.parse(proposal.award()));
        String bytes = again == null ? null : ExplanationJson.write(again);
        return new Replay(
                judged.asAt(),
                judged.asKnownAt(),
                proposals
                        .findExplanation(proposalId)
                        .filter(kept -> kept.equals(bytes))
                        .isPresent(),
                decisions.rulesDigest(judged.asAt(), judged.asKnownAt()).equals(judged.rules()),
                bytes);
    }
}
