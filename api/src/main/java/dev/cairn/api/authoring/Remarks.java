package dev.cairn.api.authoring;

import dev.cairn.api.authoring.DraftReport.Problem;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.decision.plain.RuleFinding;
import dev.cairn.engine.example.ExampleOutcome;
import dev.cairn.engine.example.FaultyCaseException;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.DefinitionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** What the checks of one draft have to say, while they are made. For one check and one thread. */
final class Remarks {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<ExampleOutcome> outcomes = new ArrayList<>();

    /** Something keeps the draft from being published. */
    void note(String check, String where, String message) {
        problems.add(new Problem(check, where, message));
    }

    void note(String check, DefinitionProblem problem) {
        note(check, problem.pointer(), problem.message());
    }

    /** Something is worth a second look. */
    void warn(String check, String where, String message) {
        warnings.add(new Problem(check, where, message));
    }

    /** An error keeps the draft from being published, a warning does not. */
    void note(RuleFinding finding) {
        String where = finding.rows().isEmpty() ? "" : "#" + String.join(",", finding.rows());
        String witness = finding.witness().isEmpty() ? "" : " Such as " + finding.witness() + ".";
        (finding.isError() ? problems : warnings)
                .add(new Problem(
                        finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        where,
                        finding.say() + witness));
    }

    /** An example that does not come out as expected keeps its rule from being published. */
    void note(ExampleOutcome outcome) {
        outcomes.add(outcome);
        if (!outcome.isAsExpected()) {
            note("example", outcome.name(), String.join(" ", outcome.differences()));
        }
    }

    /** Examples that cannot be read. */
    void note(FaultyCaseException faulty) {
        faulty.problems()
                .forEach(problem -> note(
                        "examples",
                        problem.where(),
                        "Expected %s, but found %s. %s"
                                .formatted(problem.expected(), problem.found(), problem.cure())));
    }

    /** A unit has one title, whoever lists it: two rules with two titles for it would not go together. */
    void noteUnits(SortedMap<UnitCode, String> units, Catalogue catalogue) {
        units.forEach((code, title) -> catalogue
                .findUnit(code)
                .filter(known -> !known.title().equals(title))
                .ifPresent(known -> note(
                        "catalogue",
                        "units." + code,
                        "Expected units that the catalogue does not have, but it has %s as '%s'. Leave it out."
                                .formatted(code, known.title()))));
    }

    int countProblems() {
        return problems.size();
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    /** What became of the examples, in their order. */
    List<ExampleOutcome> outcomes() {
        return outcomes;
    }

    List<DraftReport.Example> examples() {
        return outcomes.stream().map(DraftReport.Example::of).toList();
    }
}
