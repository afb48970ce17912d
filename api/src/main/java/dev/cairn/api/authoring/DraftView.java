package dev.cairn.api.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.listing.Listing.Link;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as people and programs read it. */
@Schema(name = "Draft", description = "What a designer writes before it is published.")
record DraftView(
        UUID id,

        @Schema(allowableValues = {"award", "decision-model", "unit-mappings", "sharing-limits"})
        DraftKind kind,

        @Schema(description = "An award's code or a decision model's name.", example = "BSB50420")
        String name,

        @Schema(description = "The version that it would become; null while its text does not tell.") @Nullable
        Integer number,

        @Schema(allowableValues = {"draft", "submitted", "published"})
        DraftState state,

        @Schema(description = "Counts saves. Whoever saves says on which one the change rests.")
        int revision,

        @Schema(description = "The rule as its author wrote it: JSON, YAML or DMN.")
        String text,

        @ArraySchema(schema = @Schema(type = "object")) JsonNode examples,

        @Schema(description = "Titles of units that it brings along, by code.")
        Map<String, String> units,

        @Schema(description = "The first day on which a decision model decides; an award's text says it.") @Nullable
        LocalDate effectiveFrom,

        @Nullable PreviousEnd previous,
        String createdBy,
        Instant createdAt,
        String savedBy,
        Instant savedAt,

        @Schema(description = "The accounts that saved it: none of them may publish it.")
        List<String> editors,

        @Schema(description = "Who asked for publication; null while nobody does.") @Nullable
        String submittedBy,

        @Nullable Instant submittedAt,

        @Schema(description = "Whether nothing keeps it from being published but people.")
        boolean publishable,

        DraftReport report,

        @Schema(description = "What may be done next, by whoever asks.")
        Map<String, Link> links) {

    /** A draft as a list shows it. */
    @Schema(name = "DraftSummary")
    record Summary(
            UUID id,

            @Schema(allowableValues = {"award", "decision-model", "unit-mappings", "sharing-limits"})
            DraftKind kind,

            String name,
            @Nullable Integer number,

            @Schema(allowableValues = {"draft", "submitted", "published"})
            DraftState state,

            int revision,
            String savedBy,
            Instant savedAt,
            int problems,
            int warnings) {

        static Summary of(Draft draft) {
            return new Summary(
                    draft.id(),
                    draft.kind(),
                    draft.name(),
                    draft.number(),
                    draft.state(),
                    draft.revision(),
                    draft.savedBy(),
                    draft.savedAt(),
                    draft.report().problems().size(),
                    draft.report().warnings().size());
        }
    }

    static DraftView of(Draft draft, CurrentAccount account) {
        Draft.Submission submission = draft.submission();
        return new DraftView(
                draft.id(),
                draft.kind(),
                draft.name(),
                draft.number(),
                draft.state(),
                draft.revision(),
                draft.content().text(),
                draft.content().examples(),
                draft.content().sayUnits(),
                draft.content().effectiveFrom(),
                draft.content().previous(),
                draft.createdBy(),
                draft.createdAt(),
                draft.savedBy(),
                draft.savedAt(),
                draft.editors(),
                submission == null ? null : submission.by(),
                submission == null ? null : submission.at(),
                draft.report().hasNoProblems(),
                draft.report(),
                links(draft, account));
    }

    private static Map<String, Link> links(Draft draft, CurrentAccount account) {
        String self = "/api/rules/drafts/" + draft.id();
        Map<String, Link> links = new TreeMap<>();
        links.put("self", new Link(self));
        links.put("export", new Link(self + "/export"));
        links.put("saves", new Link(self + "/saves"));
        boolean clean = draft.report().hasNoProblems();
        if (draft.state() == DraftState.DRAFT && clean && account.has(Role.DESIGNER)) {
            links.put("submit", new Link(self + "/submission"));
        }
        if (draft.state() == DraftState.SUBMITTED) {
            links.put("withdraw", new Link(self + "/submission"));
            if (clean && !draft.editors().contains(account.actor())) {
                links.put("publish", new Link(self + "/publication"));
            }
        }
        return links;
    }
}
