package dev.cairn.api.learner;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.listing.Listing;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/learners")
@Tag(name = "Learners")
class LearnerController {

    private final Learners learners;
    private final LearnerAccess access;

    LearnerController(Learners learners, LearnerAccess access) {
        this.learners = learners;
        this.access = access;
    }

    @Schema(name = "Learner")
    record LearnerRepresentation(
            @Schema(description = "Our own id of the learner.")
            String id,

            String name,
            List<ClientKey> identifiers,

            @Schema(description = "True where another record holds the same USI, and a person has to decide.")
            boolean awaitingMerge,

            @Schema(description = "The record under which the person is judged; null: this one.") @Nullable
            String mergedInto) {

        static LearnerRepresentation of(LearnerView learner) {
            LearnerId into = learner.mergedInto();
            return new LearnerRepresentation(
                    learner.id().value(),
                    learner.displayName(),
                    learner.identifiers(),
                    learner.awaitingMerge(),
                    into == null ? null : into.value());
        }
    }

    @GetMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Lists learners, or finds the one of a client identifier")
    Listing<LearnerRepresentation> list(
            @Parameter(description = "With clientIdentifier: the organisation that gave it.")
                    @RequestParam(required = false)
                    @Nullable
                    String organisation,
            @RequestParam(required = false) @Nullable String clientIdentifier,
            @RequestParam(defaultValue = Listing.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        if (organisation != null && clientIdentifier != null) {
            return Listing.whole(find(new ClientKey(organisation, clientIdentifier)).stream()
                    .map(LearnerRepresentation::of)
                    .toList());
        }
        int most = Listing.within(limit);
        List<LearnerRepresentation> fetched =
                learners.list(after == null ? null : new LearnerId(after.toString()), most + 1).stream()
                        .map(LearnerRepresentation::of)
                        .toList();
        return Listing.page(fetched, most, LearnerRepresentation::id, "/api/learners");
    }

    private Optional<LearnerView> find(ClientKey key) {
        return Optional.ofNullable(learners.findAll(List.of(key)).get(key)).flatMap(learners::find);
    }

    @GetMapping("/{learnerId}")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "One learner")
    LearnerRepresentation learner(@PathVariable String learnerId, CurrentAccount account) {
        return LearnerRepresentation.of(access.require(account, learnerId));
    }
}
