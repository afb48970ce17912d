package dev.cairn.api.effect;

import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found about one award, short enough to be laid beside what is found otherwise. */
@Schema(name = "AwardFinding")
public record AwardFinding(
        @Schema(description = "satisfied, unsatisfied or undetermined.")
        String verdict,

        @Schema(description = "What follows, such as 'proposed', 'not earned' or 'to be reviewed'.")
        String follows,

        @Schema(description = "The day on which the last requirement was met; null where it is not earned.") @Nullable
        String earnedOn,

        @Schema(description = "What is missing, or what stands in the way of saying so.")
        List<String> missing,

        @Schema(description = "What holds a place, by line.")
        List<String> placements,

        @Schema(description = "Why, in words.") String summary) {

    static AwardFinding of(Explanation explanation) {
        return new AwardFinding(
                explanation.verdict().word(),
                fact(explanation, "follows").orElse(""),
                fact(explanation, "earned on").orElse(null),
                missing(explanation.verdict()),
                placements(explanation),
                explanation.summarise());
    }

    /** Whether the same is found, whatever else was looked at on the way. */
    boolean says(AwardFinding other) {
        return verdict.equals(other.verdict)
                && follows.equals(other.follows)
                && Objects.equals(earnedOn, other.earnedOn)
                && missing.equals(other.missing)
                && placements.equals(other.placements);
    }

    private static Optional<String> fact(Explanation explanation, String name) {
        return explanation.root().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }

    private static List<String> missing(Verdict verdict) {
        if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
            return unsatisfied.by().stream().map(Shortfall::say).toList();
        }
        return verdict instanceof Verdict.Undetermined undetermined
                ? undetermined.because().stream().map(doubt -> doubt.say()).toList()
                : List.of();
    }

    private static List<String> placements(Explanation explanation) {
        List<String> places = new ArrayList<>();
        findings(explanation.root())
                .filter(finding ->
                        finding.rule().ruleSet().equals(explanation.award().toString()))
                .forEach(finding -> finding.facts().stream()
                        .filter(fact -> fact.name().equals("counts"))
                        .forEach(fact -> places.add(finding.rule().line() + ": " + fact.value())));
        return places;
    }

    private static Stream<Finding> findings(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.because().stream().flatMap(AwardFinding::findings));
    }
}
