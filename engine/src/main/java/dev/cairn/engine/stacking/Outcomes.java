package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.Explanation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the outcome of a case from the facts that the rules derived, in an order that does not hang on theirs. */
final class Outcomes {

    private final LearnerCase learnerCase;
    private final List<Recognition> recognitions;
    private final Explainer explainer;
    private final SortedMap<AwardVersion, Judged> judged;
    private final SortedMap<AwardVersion, Earned> earned;
    private final LostChains chains;
    private final Map<AwardVersion, List<Conclusion>> conclusions;
    private final Map<AwardVersion, List<HeldElsewhere>> heldElsewhere;
    private final Comparator<AwardVersion> smallerAwardsFirst;

    Outcomes(LearnerCase learnerCase, RuleAsset rules, List<Recognition> recognitions, Collection<?> facts) {
        this.learnerCase = learnerCase;
        this.recognitions = recognitions;
        this.explainer = new Explainer(learnerCase, rules, recognitions);
        this.judged = new TreeMap<>();
        only(Judged.class, facts).forEach(found -> judged.put(found.award(), found));
        this.earned = new TreeMap<>();
        only(Earned.class, facts).forEach(found -> earned.put(found.award(), found));
        this.chains = new LostChains(only(Lost.class, facts), learnerCase.standings());
        this.conclusions = only(Conclusion.class, facts).stream()
                .map(this::withChain)
                .sorted(Comparator.comparing(Outcomes::comesToThis).thenComparing(Conclusion::rule))
                .collect(Collectors.groupingBy(
                        conclusion -> conclusion.consequence().award()));
        this.heldElsewhere = only(HeldElsewhere.class, facts).stream()
                .sorted(HeldElsewhere.ORDER)
                .collect(Collectors.groupingBy(HeldElsewhere::award));
        this.smallerAwardsFirst = Comparator.comparing((AwardVersion version) ->
                        judgedOf(version).candidate().definition().award().kind())
                .thenComparing(Comparator.naturalOrder());
    }

    private Conclusion withChain(Conclusion conclusion) {
        return conclusion.consequence() instanceof Review review
                ? new Conclusion(conclusion.rule(), review.withChain(chains.chainOf(review.award())))
                : conclusion;
    }

    StackingOutcome outcome() {
        return new StackingOutcome(
                recognitions,
                earned.values().stream()
                        .sorted(Comparator.comparing(Earned::award, smallerAwardsFirst))
                        .toList(),
                consequences(Proposed.class),
                consequences(Waiting.class),
                consequences(Kept.class),
                consequences(HandBack.class),
                consequences(Review.class),
                consequences(Fallen.class),
                explanations());
    }

    private SortedMap<AwardVersion, Explanation> explanations() {
        SortedMap<AwardVersion, Explanation> explanations = new TreeMap<>();
        learnerCase.candidates().forEach(candidate -> {
            AwardVersion version = candidate.version();
            explanations.put(
                    version,
                    explainer.explain(
                            judgedOf(version),
                            conclusionsOn(version),
                            earnedAs(version),
                            heldElsewhere.getOrDefault(version, List.of())));
        });
        return explanations;
    }

    private <T extends Consequence> List<T> consequences(Class<T> kind) {
        List<Consequence> all = conclusions.values().stream()
                .flatMap(List::stream)
                .map(Conclusion::consequence)
                .toList();
        return only(kind, all).stream()
                .sorted(Comparator.comparing(Consequence::award, smallerAwardsFirst))
                .toList();
    }

    /** What fell first, then what it came to. */
    private static boolean comesToThis(Conclusion conclusion) {
        return !(conclusion.consequence() instanceof Fallen);
    }

    private Judged judgedOf(AwardVersion version) {
        Judged found = judged.get(version);
        if (found == null) {
            throw new IllegalStateException(
                    "Expected the stacking rules to judge %s, but they did not.".formatted(version));
        }
        return found;
    }

    private List<Conclusion> conclusionsOn(AwardVersion version) {
        List<Conclusion> found = conclusions.getOrDefault(version, List.of());
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "Expected the stacking rules to conclude on %s, but they did not.".formatted(version));
        }
        return found;
    }

    private List<Earned> earnedAs(AwardVersion version) {
        Earned found = earned.get(version);
        return found == null ? List.of() : List.of(found);
    }

    private static <T> List<T> only(Class<T> type, Collection<?> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
