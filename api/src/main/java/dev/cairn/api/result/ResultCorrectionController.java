package dev.cairn.api.result;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.effect.Effect;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.listing.Listing;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.ResultId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
@RequestMapping("/api/learners/{learnerId}/result-corrections")
@Tag(name = "Results")
class ResultCorrectionController {

    private final Corrections corrections;
    private final LearnerAccess access;

    ResultCorrectionController(Corrections corrections, LearnerAccess access) {
        this.corrections = corrections;
        this.access = access;
    }

    @Schema(name = "NewResultCorrection")
    record NewCorrection(
            @Schema(
                    description = "The result's key within the learner's record.",
                    example = "SITXFSA005/SIT30821/2025-02-03")
            @NotBlank
            @Size(max = 100)
            String result,

            @Schema(description = "The national outcome code that is right.", example = "30") @NotBlank @Size(max = 2)
            String outcome,

            @NotNull LocalDate endedOn,
            @NotBlank @Size(max = 2000) String reason) {

        private Corrections.Wish wish() {
            return new Corrections.Wish(new ResultId(result), outcome, endedOn, reason);
        }
    }

    @Schema(name = "CorrectionTakenBack")
    record TakingBack(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "The results that registrars corrected, the earliest first, also what was taken back")
    Listing<ResultCorrection> list(@PathVariable String learnerId, CurrentAccount account) {
        return Listing.whole(corrections.listOf(learner(learnerId, account)));
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Corrects a result",
            description =
                    "What it was stays on record. A sender who tells it again changes nothing; one who tells something new does.")
    ResultCorrection correct(
            @PathVariable String learnerId, @Valid @RequestBody NewCorrection correction, CurrentAccount account) {
        return corrections.correct(learner(learnerId, account), correction.wish(), account);
    }

    @PostMapping("/preview")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "What a correction would change; nothing is recorded")
    Effect preview(
            @PathVariable String learnerId, @Valid @RequestBody NewCorrection correction, CurrentAccount account) {
        return corrections.preview(learner(learnerId, account), correction.wish(), account);
    }

    @PostMapping("/{correctionId}/take-back")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Takes a correction back: what it replaced counts again")
    ResultCorrection takeBack(
            @PathVariable String learnerId,
            @PathVariable UUID correctionId,
            @Valid @RequestBody TakingBack back,
            CurrentAccount account) {
        return corrections.takeBack(learner(learnerId, account), correctionId, back.reason(), account);
    }

    private LearnerId learner(String learnerId, CurrentAccount account) {
        return access.require(account, learnerId).id();
    }
}
