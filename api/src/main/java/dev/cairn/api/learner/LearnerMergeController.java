package dev.cairn.api.learner;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.effect.Effect;
import dev.cairn.api.listing.Listing;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
@RequestMapping("/api/learner-merges")
@Tag(name = "Learners")
class LearnerMergeController {

    private final MergeRegister register;
    private final Merging merging;

    LearnerMergeController(MergeRegister register, Merging merging) {
        this.register = register;
        this.merging = merging;
    }

    @Schema(name = "NewLearnerMerge")
    record NewMerge(
            @NotNull @Schema(description = "The record under which the person is judged from now on.")
            UUID keep,

            @NotNull @Schema(description = "The other record; what is in it is read together with the first.")
            UUID merge,

            @NotBlank @Size(max = 2000) String reason) {

        private LearnerId kept() {
            return new LearnerId(keep.toString());
        }

        private LearnerId merged() {
            return new LearnerId(merge.toString());
        }
    }

    @Schema(name = "Split")
    record Split(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Records that may be one person's, that look alike, and those that were merged or split")
    Listing<LearnerMerge> list() {
        List<LearnerMerge> all = new ArrayList<>(register.listProposed());
        all.addAll(register.listAlike());
        all.addAll(register.listDecided());
        return Listing.whole(all);
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Merges two records of one person",
            description =
                    "The person is judged on both from now on. Nothing is moved, so a split restores what was before.")
    LearnerMerge merge(@Valid @RequestBody NewMerge merge, CurrentAccount account) {
        return merging.merge(merge.kept(), merge.merged(), merge.reason(), account);
    }

    @PostMapping("/preview")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "What a merge would change for the kept record; nothing is recorded")
    Effect preview(@Valid @RequestBody NewMerge merge, CurrentAccount account) {
        return merging.preview(merge.kept(), merge.merged(), merge.reason(), account);
    }

    @PostMapping("/{mergeId}/split")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            summary = "Takes a merge back",
            description = "What came under either record's identifier meanwhile stays with that record.")
    LearnerMerge split(@PathVariable UUID mergeId, @Valid @RequestBody Split split, CurrentAccount account) {
        return merging.split(mergeId, split.reason(), account);
    }
}
