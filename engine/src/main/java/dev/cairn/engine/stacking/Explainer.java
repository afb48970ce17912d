package dev.cairn.engine.stacking;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says for one candidate what follows and why: the stacking rule that concluded, then the packaging rule's lines with what holds
 * their places, then what was made of each result that concerns the award.
 */
final class Explainer {

    private final LearnerCase learnerCase;
    private final RuleAsset rules;
    private final List<Recognition> recognitions;

    Explainer(LearnerCase learnerCase, RuleAsset rules, List<Recognition> recognitions) {
        this.learnerCase = learnerCase;
        this.rules = rules;
        this.recognitions = recognitions;
    }

    /**
     * The explanation of a candidate.
     *
     * @param conclusions what follows for it, in order; the last one is what it came to
     */
    Explanation explain(Judged judged, List<Conclusion> conclusions, List<Earned> earned) {
        List<Finding> because = new ArrayList<>();
        conclusions
                .subList(0, conclusions.size() - 1)
                .forEach(first -> because.add(finding(first, judged, List.of(), List.of())));
        because.add(judged.allocation().finding());
        because.addAll(recognitionsFor(judged));
        List<Fact> basis = earned.stream().flatMap(Explainer::factsOf).toList();
        Finding root = finding(conclusions.get(conclusions.size() - 1), judged, basis, because);
        return new Explanation(judged.award(), learnerCase.asAt(), learnerCase.asKnownAt(), root);
    }

    private Finding finding(Conclusion conclusion, Judged judged, List<Fact> facts, List<Finding> because) {
        List<Fact> all = new ArrayList<>();
        all.add(new Fact("follows", conclusion.consequence().say()));
        all.addAll(facts);
        return new Finding(new RuleRef(rules.ruleSet(), conclusion.rule()), judged.verdict(), all, because);
    }

    private static Stream<Fact> factsOf(Earned earned) {
        Stream<Fact> components = earned.basis().components().stream().map(award -> Fact.of("component", award));
        Stream<Fact> results = earned.basis().looseResults().stream().map(result -> Fact.of("loose result", result));
        return Stream.concat(Stream.of(Fact.of("earned on", earned.earnedOn())), Stream.concat(components, results));
    }

    /** Results of units that the rule lists, directly or by what supersedes them, and those that hold a place in it. */
    private List<Finding> recognitionsFor(Judged judged) {
        Set<UnitCode> listed = judged.candidate().definition().rule().listedUnits();
        Set<Object> placed = new TreeSet<>(judged.allocation().placements().stream()
                .map(placement -> placement.unit().result())
                .toList());
        return recognitions.stream()
                .filter(recognition -> placed.contains(recognition.result().id())
                        || unitsOf(recognition).anyMatch(listed::contains))
                .map(recognition -> finding(recognition, listed))
                .toList();
    }

    private static Stream<UnitCode> unitsOf(Recognition recognition) {
        Stream<UnitCode> own = Stream.of(recognition.result().unit());
        return recognition instanceof Recognition.Recognised recognised
                ? Stream.concat(
                        recognised.as().stream().map(RecognisedUnit::unit),
                        recognised.notAs().stream().map(Recognition.Excluded::unit))
                : own;
    }

    private static Finding finding(Recognition recognition, Set<UnitCode> listed) {
        Result result = recognition.result();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("result", result.id()));
        facts.add(Fact.of("unit", result.unit()));
        facts.add(new Fact("outcome", result.outcome()));
        facts.add(Fact.of("ended on", result.endedOn()));
        facts.add(new Fact("reason", recognition.reason()));
        List<Finding> because = new ArrayList<>();
        if (recognition instanceof Recognition.Recognised recognised) {
            recognised
                    .as()
                    .forEach(unit -> facts.add(new Fact(
                            "counts as", unit.unit() + ", " + unit.route().phrase())));
            recognised.notAs().stream()
                    .filter(excluded -> listed.contains(excluded.unit()))
                    .forEach(excluded -> because.add(finding(excluded)));
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
