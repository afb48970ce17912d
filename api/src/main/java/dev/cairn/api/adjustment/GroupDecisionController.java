package dev.cairn.api.adjustment;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.adjustment.DecidingAboutLearners.Wish;
import dev.cairn.api.adjustment.LearnerDecisionController.TakingBack;
import dev.cairn.api.effect.Effect;
import dev.cairn.api.listing.Listing;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
@RequestMapping("/api/learner-groups/decisions")
@Tag(name = "Decisions about learners")
class GroupDecisionController {

    private static final int MOST = 500;

    private final DecidingAboutLearners deciding;
    private final DecisionRegister register;

    GroupDecisionController(DecidingAboutLearners deciding, DecisionRegister register) {
        this.deciding = deciding;
        this.register = register;
    }

    @Schema(name = "NewGroupDecision")
    record NewGroupDecision(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "How the group is called; no person's name.", example = "2026 cohort A")
            String group,

            @NotEmpty
            @Size(max = MOST)
            @Schema(description = "The ids of the learners; decided for all of them, or for none.")
            List<@NotNull UUID> learners,

            @NotNull @Valid DecisionForm decision,
            @NotBlank @Size(max = 2000) String reason,

            @Schema(
                    description =
                            "Required as true where the preview warns, because the decision makes an award impossible for one of them.")
            @Nullable
            Boolean acknowledged) {

        private Wish wish(CurrentAccount account) {
            return new Wish(
                    learners.stream().map(id -> new LearnerId(id.toString())).toList(),
                    group,
                    decision,
                    reason,
                    account);
        }
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Decides the same about each of a group, all or none")
    Listing<DecisionView> decide(@Valid @RequestBody NewGroupDecision decision, CurrentAccount account) {
        return views(deciding.take(decision.wish(account), Boolean.TRUE.equals(decision.acknowledged())));
    }

    @PostMapping("/preview")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "What the decision would change for each of the group; nothing is recorded")
    Effect preview(@Valid @RequestBody NewGroupDecision decision, CurrentAccount account) {
        return deciding.preview(decision.wish(account));
    }

    @GetMapping("/{groupId}")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "The decisions that were taken together for a group, by learner")
    Listing<DecisionView> list(@PathVariable UUID groupId) {
        return views(require(groupId));
    }

    @PostMapping("/{groupId}/take-back")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Takes back what was decided about a group, where it still stands")
    Listing<DecisionView> takeBack(
            @PathVariable UUID groupId, @Valid @RequestBody TakingBack back, CurrentAccount account) {
        return views(deciding.takeBack(require(groupId), back.reason(), account));
    }

    private List<RecordedDecision> require(UUID groupId) {
        List<RecordedDecision> decisions = register.listOfGroup(groupId);
        if (decisions.isEmpty()) {
            throw new NotFoundProblem("decision about a group", groupId.toString());
        }
        return decisions;
    }

    private static Listing<DecisionView> views(List<RecordedDecision> decisions) {
        return Listing.whole(decisions.stream().map(DecisionView::of).toList());
    }
}
