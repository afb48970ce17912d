package dev.cairn.api.decision;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.listing.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
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
@RequestMapping("/api/issuing-stops")
@Tag(name = "Issuing")
class IssuingWaveController {

    private final IssuingWaves waves;

    IssuingWaveController(IssuingWaves waves) {
        this.waves = waves;
    }

    @Schema(
            name = "IssuingStop",
            description = "A wave of proposals that came to far more than expected, and was stopped.")
    record StopView(
            UUID id,

            @Schema(description = "publication, calendar or import")
            String kind,

            @Schema(
                    description =
                            "What opened it: a rule version; the day that had come, or on which other rules were found; or the id of an import.")
            String subject,

            @Schema(
                    description =
                            "How many proposals were rehearsed; of an import, about how many learners it changed anything.")
            int expected,

            @Schema(description = "How many proposals were let through at the most.")
            int most,

            @Schema(description = "How many were made.") int proposed,
            Instant openedAt,
            @Nullable Instant stoppedAt,

            @Schema(description = "go-on or abandon; null: it waits for a decision.") @Nullable
            String decision,

            @Nullable String reason,

            @Schema(description = "How many learners wait for the decision.")
            long waiting) {

        static StopView of(IssuingWaves.Wave wave) {
            OffsetDateTime stopped = wave.stoppedAt();
            return new StopView(
                    wave.id(),
                    wave.kind(),
                    wave.subject(),
                    wave.expected(),
                    wave.most(),
                    wave.proposed(),
                    wave.openedAt().toInstant(),
                    stopped == null ? null : stopped.toInstant(),
                    wave.decision(),
                    wave.reason(),
                    wave.waiting());
        }
    }

    @Schema(name = "IssuingStopDecision")
    record StopDecision(
            @NotNull @Schema(description = "True: issue all the same. False: decide nobody on its account.")
            Boolean goOn,

            @NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            summary = "Where issuing stopped because far more would have been issued than expected, the latest first")
    Listing<StopView> list() {
        return Listing.whole(waves.listStopped().stream().map(StopView::of).toList());
    }

    @PostMapping("/{stopId}/decision")
    @PreAuthorize("hasRole('REGISTRAR')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Lets issuing go on, or abandons it, with a reason. Abandoning takes no rule back: whoever changes later is decided by the rules in force, so publish a corrected version as well")
    void decide(@PathVariable UUID stopId, @Valid @RequestBody StopDecision decision, CurrentAccount account) {
        waves.decide(stopId, decision.goOn(), decision.reason(), account.actor());
    }
}
