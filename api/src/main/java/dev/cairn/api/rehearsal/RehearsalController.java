package dev.cairn.api.rehearsal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.cairn.api.listing.Listing;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rules/rehearsals/{rehearsalId}")
@Tag(name = "Rules")
class RehearsalController {

    private final Rehearsals rehearsals;

    RehearsalController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Schema(name = "RehearsalChange")
    record ChangeView(
            @Schema(description = "Our own id of the learner.")
            String learner,

            @Schema(example = "MC-01@2") String award,

            @Schema(
                    description =
                            "not-earned, undetermined, withheld, waiting, proposed, fallen, kept, handed-back or review")
            String before,

            String after) {

        String cursor() {
            return learner + "~" + award;
        }
    }

    @Schema(name = "RehearsalExplanations", description = "Null where the learner is not judged for the award.")
    record ExplanationsView(
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('DESIGNER', 'REGISTRAR')")
    @Operation(summary = "How far a rehearsal is, and what it came to: who gains, who loses, by award, in numbers")
    Rehearsal rehearsal(@PathVariable UUID rehearsalId) {
        return require(rehearsalId);
    }

    @GetMapping("/changes")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "What changes for whom, a page at a time")
    Listing<ChangeView> changes(
            @PathVariable UUID rehearsalId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Listing.DEFAULT) int limit) {
        require(rehearsalId);
        int most = Listing.within(limit);
        List<ChangeView> found = rehearsals.listChanges(rehearsalId, after, most + 1).stream()
                .map(change ->
                        new ChangeView(change.learner().value(), change.award(), change.before(), change.after()))
                .toList();
        return Listing.page(found, most, ChangeView::cursor, "/api/rules/rehearsals/%s/changes".formatted(rehearsalId));
    }

    @GetMapping("/changes/{learnerId}/{award}")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(summary = "Why it changes: the explanation under the rules as they were, and as they would be")
    ExplanationsView explanations(
            @PathVariable UUID rehearsalId, @PathVariable UUID learnerId, @PathVariable String award) {
        Rehearsal rehearsal = require(rehearsalId);
        AwardVersion version = AwardVersion.find(award).orElseThrow(() -> new NotFoundProblem("award version", award));
        Rehearsals.Explanations found = rehearsals.explain(rehearsal, new LearnerId(learnerId.toString()), version);
        if (found.before() == null && found.after() == null) {
            throw new NotFoundProblem("award among those that the learner is judged for", award);
        }
        return new ExplanationsView(write(found.before()), write(found.after()));
    }

    private static @Nullable String write(@Nullable Explanation explanation) {
        return explanation == null ? null : ExplanationJson.write(explanation);
    }

    private Rehearsal require(UUID id) {
        return rehearsals.find(id).orElseThrow(() -> new NotFoundProblem("rehearsal", id.toString()));
    }
}
