package dev.cairn.api.adjustment;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.adjustment.DecidingAboutLearners.Wish;
import dev.cairn.api.effect.Effect;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.listing.Listing;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/learners/{learnerId}/decisions")
@Tag(name = "Decisions about learners")
class LearnerDecisionController {

    private final DecidingAboutLearners deciding;
    private final DecisionRegister register;
    private final LearnerAccess access;
    private final LearnerRecords records;

    LearnerDecisionController(
            DecidingAboutLearners deciding, DecisionRegister register, LearnerAccess access, LearnerRecords records) {
        this.deciding = deciding;
        this.register = register;
        this.access = access;
        this.records = records;
    }

    @Schema(name = "NewDecision")
    record NewDecision(
            @NotNull @Valid DecisionForm decision,

            @NotBlank @Size(max = 2000) @Schema(description = "Why; kept with the decision for good.")
            String reason,

            @Schema(
                    description =
                            "Required as true where the preview warns, because the decision makes an award impossible.")
            @Nullable
            Boolean acknowledged) {}

    @Schema(name = "TakingBack")
    record TakingBack(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "What was decided about the learner, the earliest first, also what was taken back")
    Listing<DecisionView> list(@PathVariable String learnerId, CurrentAccount account) {
        return Listing.whole(register.listOf(access.require(account, learnerId).id()).stream()
                .map(DecisionView::of)
                .toList());
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Decides about the learner",
            description =
                    "Waives, substitutes, forces, bars, grants credit, records a fact, asks for an award or transfers to another"
                            + " version. Refused for one's own record. 409 with the effect where it makes an award impossible and"
                            + " that is not acknowledged.")
    DecisionView decide(
            @PathVariable String learnerId, @Valid @RequestBody NewDecision decision, CurrentAccount account) {
        return DecisionView.of(
                deciding.take(wish(learnerId, decision, account), Boolean.TRUE.equals(decision.acknowledged()))
                        .get(0));
    }

    @PostMapping("/preview")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "What the decision would change; nothing is recorded")
    Effect preview(@PathVariable String learnerId, @Valid @RequestBody NewDecision decision, CurrentAccount account) {
        return deciding.preview(wish(learnerId, decision, account));
    }

    @PostMapping("/{decisionId}/take-back")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Takes a decision back; both stay on record")
    DecisionView takeBack(
            @PathVariable String learnerId,
            @PathVariable UUID decisionId,
            @Valid @RequestBody TakingBack back,
            CurrentAccount account) {
        return DecisionView.of(
                deciding.takeBack(List.of(require(learnerId, decisionId, account)), back.reason(), account)
                        .get(0));
    }

    @PostMapping("/{decisionId}/take-back/preview")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "What taking a decision back would change; nothing is recorded")
    Effect previewTakingBack(
            @PathVariable String learnerId,
            @PathVariable UUID decisionId,
            @Valid @RequestBody TakingBack back,
            CurrentAccount account) {
        return deciding.previewTakingBack(List.of(require(learnerId, decisionId, account)), back.reason(), account);
    }

    private Wish wish(String learnerId, NewDecision decision, CurrentAccount account) {
        LearnerId learner = access.require(account, learnerId).id();
        return new Wish(List.of(learner), null, decision.decision(), decision.reason(), account);
    }

    private RecordedDecision require(String learnerId, UUID decisionId, CurrentAccount account) {
        LearnerId learner = access.require(account, learnerId).id();
        return register.find(decisionId)
                .filter(decision -> records.areOnePerson(learner, decision.learner()))
                .orElseThrow(() -> new NotFoundProblem("decision about this learner", decisionId.toString()));
    }
}
