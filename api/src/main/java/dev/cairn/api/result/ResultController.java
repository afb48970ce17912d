package dev.cairn.api.result;

import dev.cairn.api.account.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Results")
class ResultController {

    private final SingleResults results;

    ResultController(SingleResults results) {
        this.results = results;
    }

    @Schema(name = "NewResult", description = "An assessor's finding for a learner in a unit.")
    record NewResult(
            @Schema(description = "The training organisation identifier.", example = "99901") @NotBlank @Size(max = 10)
            String organisation,

            @Schema(description = "The client identifier; the client must be on record.", example = "C0001")
            @NotBlank
            @Size(max = 10)
            String clientIdentifier,

            @Schema(example = "SITXFSA005") @NotBlank @Size(max = 14)
            String unit,

            @Schema(
                    description = "The programme enrolled in; left out for a unit-only enrolment.",
                    example = "SIT30821")
            @Size(max = 20)
            @Nullable
            String programme,

            @Schema(description = "The delivery location identifier.") @Size(max = 10) @Nullable
            String location,

            @Schema(description = "The national outcome code of AVETMISS 8.0.", example = "20") @NotBlank @Size(max = 2)
            String outcome,

            @NotNull LocalDate startedOn,
            @NotNull LocalDate endedOn) {}

    @Schema(name = "ReceivedResult")
    record ReceivedResult(
            @Schema(description = "The learner it is recorded for.")
            String learner,

            @Schema(description = "The result's key within the learner's record.")
            String result,

            @Schema(
                    description =
                            "What was read in another way than it was written, such as a code in lower case, and codes that the catalogue does not have.")
            @Nullable
            String notice) {}

    @PostMapping("/api/results")
    @PreAuthorize("hasRole('INTEGRATION')")
    @Operation(
            summary = "Takes one result",
            description =
                    "The same message with the same key changes nothing and is answered 200; another message with that"
                            + " key is refused with 409.")
    ResponseEntity<ReceivedResult> post(
            @Parameter(description = "A key of the sender's choice, new for each message.")
                    @RequestHeader("Idempotency-Key")
                    @NotBlank
                    @Size(max = 200)
                    String key,
            @Valid @RequestBody NewResult result,
            CurrentAccount account) {
        SingleResults.Receipt receipt = results.receive(account.username(), key, result);
        return ResponseEntity.status(receipt.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ReceivedResult(receipt.learner(), receipt.result(), receipt.notice()));
    }
}
