package dev.cairn.engine.stacking;

import dev.cairn.engine.credit.RecognisedFindings;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says for one candidate what follows and why: the stacking rule that concluded, then the packaging rule's lines with what holds
 * their places, then what was made of each result that concerns the award.
 */
final class Explainer {

    private final LearnerCase learnerCase;
    private final RuleAsset rules;
    private final RecognisedFindings recognised;

    Explainer(LearnerCase learnerCase, RuleAsset rules, List<Recognition> recognitions) {
        this.learnerCase = learnerCase;
        this.rules = rules;
        this.recognised = new RecognisedFindings(recognitions);
    }

    /**
     * The explanation of a candidate.
     *
     * @param conclusions what follows for it, in order; the last one is what it came to
     * @param earned how it is earned; empty if it is not
     * @param heldElsewhere results that other awards hold and that it may not use
     */
    Explanation explain(
            Judged judged, List<Conclusion> conclusions, List<Earned> earned, List<HeldElsewhere> heldElsewhere) {
        List<Finding> because = new ArrayList<>();
        conclusions
                .subList(0, conclusions.size() - 1)
                .forEach(first -> because.add(finding(first, judged, List.of(), List.of())));
        because.add(judged.allocation().finding());
        because.addAll(recognised.concerning(judged.candidate().listed(), judged.placed()));
        because.addAll(new CreditFindings(learnerCase.credit(), judged).all());
        List<Fact> basis = new ArrayList<>();
        if (!judged.known().asAt().equals(learnerCase.asAt())) {
            basis.add(Fact.of("judged as at", judged.known().asAt()));
        }
        earned.forEach(one -> addFacts(one, basis));
        heldElsewhere.forEach(held -> addFacts(held, judged, basis));
        Finding root = finding(conclusions.get(conclusions.size() - 1), judged, basis, because);
        return new Explanation(judged.award(), learnerCase.asAt(), learnerCase.asKnownAt(), root);
    }

    private Finding finding(Conclusion conclusion, Judged judged, List<Fact> basis, List<Finding> because) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("follows", conclusion.consequence().say()));
        if (conclusion.consequence() instanceof Review review) {
            review.chain().forEach(step -> facts.add(new Fact("lost", step.say())));
        }
        facts.addAll(basis);
        return new Finding(new RuleRef(rules.ruleSet(), conclusion.rule()), judged.verdict(), facts, because);
    }

    private static void addFacts(Earned earned, List<Fact> facts) {
        facts.add(Fact.of("earned on", earned.earnedOn()));
        earned.basis().components().forEach(award -> facts.add(Fact.of("component", award)));
        earned.basis().looseResults().forEach(result -> facts.add(Fact.of("loose result", result)));
    }

    /** Who holds what this award could have used, and under which limit. */
    private static void addFacts(HeldElsewhere held, Judged judged, List<Fact> facts) {
        SortedSet<ResultId> results = new TreeSet<>(held.results());
        results.retainAll(judged.resultsListed());
        results.forEach(result -> facts.add(
                Fact.of("held by %s (%s)".formatted(held.by(), held.limit().id()), result)));
    }
}
