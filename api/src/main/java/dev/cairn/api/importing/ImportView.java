package dev.cairn.api.importing;

import dev.cairn.api.avetmiss.Issue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an import. */
@Schema(name = "Import")
public record ImportView(
        UUID id,
        Instant receivedAt,

        @Schema(description = "all-or-nothing or good-lines")
        String mode,

        @Schema(description = "Whether anything came on record.")
        boolean loaded,

        @Schema(description = "The calendar year that the files were judged by.")
        int collectionYear,

        List<FileView> files,
        Counts results,

        @Schema(description = "Learners for whom something changed, and who are decided anew.")
        int learnersChanged,

        @Schema(description = "How many findings there are of each severity, listed or not.")
        Severities found,

        @Schema(description = "The findings, in the order of files, lines and columns.")
        List<IssueView> issues,

        @Schema(description = "How many findings there are beyond those listed.")
        int unlisted) {

    /** What was read of one file. */
    @Schema(name = "ImportedFile")
    public record FileView(String file, int lines, int used) {}

    /** What happened to results. */
    @Schema(name = "ImportedResults")
    public record Counts(int added, int corrected, int unchanged) {}

    @Schema(name = "FindingCounts")
    public record Severities(int errors, int warnings, int notices) {}

    /** One finding. */
    @Schema(name = "ImportFinding")
    public record IssueView(
            @Schema(example = "NAT00120") String file,

            @Schema(description = "From 1; 0: the file as a whole.")
            int line,

            @Schema(description = "From 1, in characters; 0: the file as a whole.")
            int column,

            @Schema(description = "error: the line is left out; warning; notice")
            String severity,

            String code,

            @Schema(description = "The rule number of the national validation software, where known.") @Nullable
            String avsRule,

            @Schema(description = "What was expected and what was found.")
            String message,

            @Schema(description = "What most likely cures it.")
            String cure) {

        static IssueView of(Issue issue) {
            return new IssueView(
                    issue.file(),
                    issue.line(),
                    issue.column(),
                    issue.severity().name().toLowerCase(Locale.ROOT),
                    issue.code().name(),
                    issue.avsRule(),
                    issue.message(),
                    issue.cure());
        }
    }
}
