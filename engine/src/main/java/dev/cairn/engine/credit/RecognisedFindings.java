package dev.cairn.engine.credit;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was made of each result, as findings: made once for a learner, shared by the explanations of all candidates. */
public final class RecognisedFindings {

    /** The finding on one result, and the units that it is about: its own, and every one that supersedes that. */
    private record About(ResultId result, Set<UnitCode> units, Finding finding) {}

    private final List<About> all;

    /** The findings on these recognitions, in their order. */
    public RecognisedFindings(List<Recognition> recognitions) {
        this.all = recognitions.stream()
                .map(recognition -> new About(recognition.result().id(), unitsOf(recognition), finding(recognition)))
                .toList();
    }

    /** Findings on results that hold a place, and on those of units that are listed, directly or by what supersedes them. */
    public List<Finding> concerning(Set<UnitCode> listed, Set<ResultId> placed) {
        return all.stream()
                .filter(about -> placed.contains(about.result())
                        || about.units().stream().anyMatch(listed::contains))
                .map(About::finding)
                .toList();
    }

    private static Set<UnitCode> unitsOf(Recognition recognition) {
        Set<UnitCode> units = new LinkedHashSet<>();
        units.add(recognition.result().unit());
        if (recognition instanceof Recognition.Recognised recognised) {
            recognised.as().forEach(unit -> units.add(unit.unit()));
            recognised.notAs().forEach(excluded -> units.add(excluded.unit()));
        }
        return units;
    }

    private static Finding finding(Recognition recognition) {
        Result result = recognition.result();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("result", result.id()),
                Fact.of("unit", result.unit()),
                new Fact("outcome", result.outcome()),
                Fact.of("ended on", result.endedOn()),
                new Fact("reason", recognition.reason())));
        List<Finding> because = new ArrayList<>();
        if (recognition instanceof Recognition.Recognised recognised) {
            recognised
                    .as()
                    .forEach(unit -> facts.add(new Fact(
                            "counts as", unit.unit() + ", " + unit.route().phrase())));
            recognised.notAs().forEach(excluded -> because.add(finding(excluded)));
        }
        return new Finding(recognition.decidedBy(), verdict(recognition), facts, because);
    }

    private static Finding finding(Recognition.Excluded excluded) {
        Verdict verdict = excluded.undetermined()
                ? doubt(Doubt.Kind.DECISION_MISSING, excluded.decidedBy(), excluded.reason())
                : missing(excluded.decidedBy(), excluded.unit());
        List<Fact> facts = List.of(Fact.of("unit", excluded.unit()), new Fact("reason", excluded.reason()));
        return new Finding(excluded.decidedBy(), verdict, facts, List.of());
    }

    private static Verdict verdict(Recognition recognition) {
        if (recognition instanceof Recognition.Recognised) {
            return Verdict.satisfied();
        }
        return recognition instanceof Recognition.Undetermined
                ? doubt(Doubt.Kind.FACT_MISSING, recognition.decidedBy(), recognition.reason())
                : missing(recognition.decidedBy(), recognition.result().unit());
    }

    private static Verdict doubt(Doubt.Kind kind, RuleRef row, String reason) {
        return new Verdict.Undetermined(List.of(new Doubt(kind, row, reason)));
    }

    private static Verdict missing(RuleRef row, UnitCode unit) {
        return new Verdict.Unsatisfied(List.of(new Shortfall(row, 1, Measure.UNITS, List.of(unit.value()))));
    }
}
