package dev.cairn.api.authoring;

import dev.cairn.api.authoring.DraftReport.Problem;
import dev.cairn.engine.example.ExampleOutcome;
import dev.cairn.engine.example.FaultyCaseException;
import java.util.List;

/** What examples have to say about whether a draft may be published. */
final class Examples {

    private Examples() {}

    /** An example that does not come out as expected keeps its rule from being published. */
    static void judge(List<ExampleOutcome> outcomes, List<Problem> problems) {
        outcomes.stream()
                .filter(outcome -> !outcome.isAsExpected())
                .forEach(outcome ->
                        problems.add(new Problem("example", outcome.name(), String.join(" ", outcome.differences()))));
    }

    /** Examples that cannot be read. */
    static void note(FaultyCaseException faulty, List<Problem> problems) {
        faulty.problems()
                .forEach(problem -> problems.add(new Problem(
                        "examples",
                        problem.where(),
                        "Expected %s, but found %s. %s"
                                .formatted(problem.expected(), problem.found(), problem.cure()))));
    }
}
