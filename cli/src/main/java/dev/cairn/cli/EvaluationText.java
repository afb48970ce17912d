package dev.cairn.cli;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.Placement;
import dev.cairn.engine.allocation.Unplaced;
import dev.cairn.engine.allocation.Way;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says an evaluation to people. */
final class EvaluationText {

    private final List<String> lines = new ArrayList<>();

    private EvaluationText() {}

    /** The lines of the text; identifiers in them are as the files had them. */
    static List<String> of(Evaluation evaluation, boolean explain) {
        EvaluationText text = new EvaluationText();
        text.add(evaluation);
        if (evaluation.certificate() != null) {
            text.section(
                    "Why not, confirmed by a second check",
                    evaluation.certificate().say().lines().toList());
        }
        if (explain) {
            text.lines.add("Why:");
            text.add(evaluation.explanation(), 1);
        }
        return text.lines;
    }

    private void add(Evaluation evaluation) {
        Allocation allocation = evaluation.allocation();
        lines.add("%s %s"
                .formatted(
                        evaluation.award().version(), evaluation.award().award().title()));
        lines.add("As at %s: %s".formatted(evaluation.asAt(), conclusion(evaluation.verdict())));
        if (evaluation.verdict() instanceof Verdict.Unsatisfied unsatisfied) {
            section(
                    "Missing",
                    unsatisfied.by().stream().map(EvaluationText::say).toList());
        }
        if (evaluation.verdict() instanceof Verdict.Undetermined undetermined) {
            section("In doubt", undetermined.because().stream().map(Doubt::say).toList());
        }
        if (allocation.ways().size() > 1) {
            section(
                    "Cheapest ways to finish",
                    allocation.ways().stream().map(EvaluationText::say).toList());
        }
        section(
                "Counts",
                allocation.placements().stream().map(EvaluationText::say).toList());
        section(
                "Credit that counts",
                allocation.creditPlaced().stream()
                        .map(placed -> "%s: %s by %s"
                                .formatted(
                                        placed.line().line(),
                                        placed.amount(),
                                        placed.credit().id()))
                        .toList());
        section("Options taken", allocation.options());
        section("Specialisations met", allocation.specialisations());
        section(
                "Does not count",
                allocation.unplaced().stream().map(EvaluationText::say).toList());
        section(
                "Results that count as no unit",
                evaluation.notRecognised().stream().map(EvaluationText::say).toList());
        section("Noticed", evaluation.notices());
    }

    private void section(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add(title + ":");
            entries.forEach(entry -> lines.add("  " + entry));
        }
    }

    private void add(Finding finding, int depth) {
        String facts = finding.facts().stream()
                .map(fact -> fact.name() + " " + fact.value())
                .collect(Collectors.joining("; "));
        lines.add("  ".repeat(depth) + finding.rule() + ": " + conclusion(finding.verdict())
                + (facts.isEmpty() ? "" : " (" + facts + ")"));
        finding.because().forEach(inner -> add(inner, depth + 1));
    }

    static String conclusion(Verdict verdict) {
        if (verdict.isSatisfied()) {
            return "met";
        }
        return verdict instanceof Verdict.Unsatisfied ? "not met" : "cannot be said";
    }

    private static String say(Shortfall shortfall) {
        return shortfall.anyOf().isEmpty()
                ? shortfall.say()
                : shortfall.say() + ", of " + String.join(", ", shortfall.anyOf());
    }

    private static String say(Way way) {
        String missing = way.missing().stream().map(EvaluationText::say).collect(Collectors.joining("; "));
        return way.options().isEmpty() ? missing : "with %s: %s".formatted(String.join(", ", way.options()), missing);
    }

    private static String say(Placement placement) {
        return "%s: %s".formatted(placement.line().line(), say(placement.unit()));
    }

    private static String say(Unplaced one) {
        String about = one.about().isEmpty() ? "" : ", " + one.about();
        return "%s: %s (%s%s). To change that: %s."
                .formatted(say(one.unit()), one.reason().phrase(), one.line().line(), about, one.change());
    }

    private static String say(Recognition recognition) {
        return "%s, result %s: %s (%s)"
                .formatted(
                        recognition.result().unit(),
                        recognition.result().id(),
                        recognition.reason(),
                        recognition.decidedBy());
    }

    private static String say(RecognisedUnit unit) {
        String heldAs = unit.heldAs().equals(unit.unit()) ? "" : ", held as " + unit.heldAs();
        return "%s%s (%s, %s, result %s)"
                .formatted(unit.unit(), heldAs, unit.route().phrase(), unit.achievedOn(), unit.result());
    }
}
