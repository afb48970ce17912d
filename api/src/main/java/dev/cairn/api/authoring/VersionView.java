package dev.cairn.api.authoring;

import dev.cairn.api.authoring.PublicationStore.Publication;
import dev.cairn.api.listing.Listing.Link;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a rule that judges, and how it came to. */
@Schema(name = "RuleVersion")
record VersionView(
        @Schema(example = "BSB50420@1") String version,

        @Schema(allowableValues = {"award", "decision-model", "unit-mappings", "sharing-limits"})
        DraftKind kind,

        @Schema(
                description =
                        "The first day: of commencement for an award, of deciding for a decision model; null: since ever.")
        @Nullable
        LocalDate effectiveFrom,

        @Schema(description = "The last day; null while it is open.") @Nullable
        LocalDate effectiveTo,

        @Schema(description = "Until when those who commenced can earn it; null: no end is set.") @Nullable
        LocalDate teachOutUntil,

        @Schema(description = "How it was published; null for a version that is shipped with the application.")
        @Nullable
        Story published,

        Map<String, Link> links) {

    /** How a version was published. */
    @Schema(name = "RulePublication")
    record Story(
            UUID draft,
            int revision,

            @Schema(description = "Stands for exactly what was published.")
            String digest,

            @Schema(description = "The digest of its rehearsal; null where none was asked for.") @Nullable
            String rehearsal,

            List<String> editors,
            String submittedBy,
            String publishedBy,
            Instant publishedAt,
            @Nullable String comment) {

        static Story of(Publication publication) {
            return new Story(
                    publication.draftId(),
                    publication.revision(),
                    publication.draftDigest(),
                    publication.rehearsal(),
                    publication.editors(),
                    publication.submittedBy(),
                    publication.publishedBy(),
                    publication.publishedAt(),
                    publication.comment());
        }
    }
}
