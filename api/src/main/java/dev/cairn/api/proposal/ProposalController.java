package dev.cairn.api.proposal;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.listing.Listing;
import dev.cairn.api.problem.InvalidInputProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Proposals")
class ProposalController {

    private static final String READERS = "hasAnyRole('REGISTRAR', 'EMPLOYER', 'LEARNER')";

    private final ProposalRecords records;
    private final ProposalAccess access;
    private final LearnerAccess learners;
    private final Deciding deciding;
    private final Postponing postponing;

    ProposalController(
            ProposalRecords records,
            ProposalAccess access,
            LearnerAccess learners,
            Deciding deciding,
            Postponing postponing) {
        this.records = records;
        this.access = access;
        this.learners = learners;
        this.deciding = deciding;
        this.postponing = postponing;
    }

    /** What a member of an endorsing organisation says. */
    enum EndorsementOutcome {
        endorsed,
        declined
    }

    /** What a registrar says. */
    enum ApprovalOutcome {
        approved,
        rejected
    }

    @Schema(name = "EndorsementDecision")
    record EndorsementDecision(
            @NotNull EndorsementOutcome outcome,

            @Schema(description = "Required with 'declined': the reason.") @Size(max = 2000) @Nullable
            String comment) {}

    @Schema(name = "ApprovalDecision")
    record ApprovalDecision(
            @NotNull ApprovalOutcome outcome,

            @Schema(description = "Required with 'rejected': the reason.") @Size(max = 2000) @Nullable
            String comment) {}

    @Schema(name = "Reopening")
    record Reopening(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "Postponement")
    record Postponement(@NotBlank @Size(max = 2000) String reason) {}

    /** What a registrar finds in a review. */
    enum ReviewOutcome {
        upheld
    }

    @Schema(name = "ReviewClosing")
    record ReviewClosing(
            @NotNull ReviewOutcome outcome,

            @Schema(
                    description =
                            "The 'review' of the proposal as it was looked at: a review that stands on another ground by now stays open.")
            @NotBlank
            String against,

            @NotBlank @Size(max = 2000) String reason) {}

    @GetMapping("/api/learners/{learnerId}/proposals")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "The proposals of a learner, the earliest first")
    Listing<ProposalView> list(@PathVariable String learnerId, CurrentAccount account) {
        return Listing.whole(records.listOf(learners.require(account, learnerId).id()).stream()
                .map(proposal -> access.withLinks(account, proposal))
                .toList());
    }

    @GetMapping("/api/proposals/{proposalId}")
    @PreAuthorize(READERS)
    @Operation(summary = "One proposal, with what people said to it and what you may do")
    ProposalView proposal(@PathVariable UUID proposalId, CurrentAccount account) {
        ProposalView proposal = records.require(proposalId);
        if (!access.mayRead(account, proposal)) {
            throw new AccessDeniedException("Expected a registrar, the learner, or an endorser of this proposal.");
        }
        return access.withLinks(account, proposal);
    }

    @GetMapping(path = "/api/proposals/{proposalId}/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "Why the award was found earned, as it was found when it was proposed")
    String explanation(@PathVariable UUID proposalId, CurrentAccount account) {
        proposal(proposalId, account); // or there is none, or it is not for this account
        return records.findExplanation(proposalId).orElseThrow();
    }

    @PostMapping("/api/proposals/{proposalId}/endorsement")
    @PreAuthorize("hasRole('EMPLOYER')")
    @Operation(summary = "Endorses for your organisation, or declines with a reason")
    ProposalView endorse(
            @PathVariable UUID proposalId, @Valid @RequestBody EndorsementDecision decision, CurrentAccount account) {
        if (decision.outcome() == EndorsementOutcome.endorsed) {
            deciding.endorse(proposalId, account, decision.comment());
        } else {
            deciding.decline(proposalId, account, reason(decision.comment(), "declined"));
        }
        return proposal(proposalId, account);
    }

    @PostMapping("/api/proposals/{proposalId}/approval")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Approves, so that the credential is issued, or rejects with a reason")
    ProposalView approve(
            @PathVariable UUID proposalId, @Valid @RequestBody ApprovalDecision decision, CurrentAccount account) {
        if (decision.outcome() == ApprovalOutcome.approved) {
            deciding.approve(proposalId, account, decision.comment());
        } else {
            deciding.reject(proposalId, account, reason(decision.comment(), "rejected"));
        }
        return proposal(proposalId, account);
    }

    @PostMapping("/api/proposals/{proposalId}/reopening")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Lets an award that was declined or rejected be proposed again")
    ProposalView reopen(
            @PathVariable UUID proposalId, @Valid @RequestBody Reopening reopening, CurrentAccount account) {
        deciding.reopen(proposalId, account, reopening.reason());
        return proposal(proposalId, account);
    }

    @PostMapping("/api/proposals/{proposalId}/postponement")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(
            summary = "Waits with an award that is proposed, for the learner's sake",
            description =
                    "By the learner, or a registrar for them: its proposal is taken back, and the award is not proposed"
                            + " again until that ends. Worth it where the proposal warns that a larger award needs its units.")
    ProposalView postpone(
            @PathVariable UUID proposalId, @Valid @RequestBody Postponement postponement, CurrentAccount account) {
        postponing.postpone(proposalId, account, postponement.reason());
        return proposal(proposalId, account);
    }

    @PostMapping("/api/proposals/{proposalId}/postponement/end")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "Ends the waiting: the award is proposed again if it is still earned")
    ProposalView endPostponement(
            @PathVariable UUID proposalId, @Valid @RequestBody Postponement end, CurrentAccount account) {
        postponing.end(proposalId, account, end.reason());
        return proposal(proposalId, account);
    }

    @PostMapping("/api/proposals/{proposalId}/review/close")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            summary = "Closes the review of an issued award: it stands all the same",
            description = "It is not reviewed again on the same ground; on another one it is.")
    ProposalView closeReview(
            @PathVariable UUID proposalId, @Valid @RequestBody ReviewClosing closing, CurrentAccount account) {
        deciding.uphold(proposalId, account, closing.against(), closing.reason());
        return proposal(proposalId, account);
    }

    private static String reason(@Nullable String comment, String outcome) {
        if (comment == null || comment.isBlank()) {
            throw new InvalidInputProblem(
                    "comment", "Expected a reason together with '%s', but found none.".formatted(outcome));
        }
        return comment;
    }
}
