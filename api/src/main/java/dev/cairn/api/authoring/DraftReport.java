package dev.cairn.api.authoring;

import dev.cairn.engine.example.ExampleOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the checks made of a draft as it was saved. */
@Schema(
        name = "DraftReport",
        description = "What the checks made of the draft. A problem keeps it from being published; a warning does not.")
record DraftReport(
        @Schema(description = "Stands for exactly this text with its dates: a rehearsal is of a digest.")
        String digest,

        @Schema(description = "The rules in force against which it was checked.")
        String rules,

        List<Problem> problems,
        List<Problem> warnings,

        @Schema(description = "The rule said back in plain English; empty where the text cannot be read.")
        String says,

        @Schema(description = "What changes against the latest published version; null where there is none.") @Nullable
        Difference difference,

        List<Example> examples) {

    /** One thing that is wrong, or worth a second look. */
    @Schema(name = "DraftProblem")
    record Problem(
            @Schema(description = "Of which check it is, such as 'form', 'publishing' or 'example'.")
            String check,

            @Schema(description = "Where: a JSON pointer, '#' and the id of a line or row, or empty for the whole.")
            String where,

            String message) {}

    /** What changes against a published version. */
    @Schema(name = "DraftDifference")
    record Difference(
            @Schema(example = "BSB50420@1") String from,

            @Schema(description = "One sentence a change; none: both say the same.")
            List<String> changes) {}

    /** What became of one example. */
    @Schema(name = "ExampleOutcome")
    record Example(
            String name,
            boolean asExpected,

            @Schema(description = "What was found, by name.")
            Map<String, String> found,

            @Schema(description = "In what it differs from what is expected.")
            List<String> differences,

            @Schema(description = "Why, in words.") String explanation) {

        static Example of(ExampleOutcome outcome) {
            return new Example(
                    outcome.name(),
                    outcome.isAsExpected(),
                    outcome.found(),
                    outcome.differences(),
                    outcome.explanation());
        }
    }

    DraftReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        examples = List.copyOf(examples);
    }

    /** Whether nothing keeps it from being published but people. */
    boolean hasNoProblems() {
        return problems.isEmpty();
    }
}
