package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.explanation.Explanation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one learner has earned and what follows. Lists are in order of award kind (micro-credentials, skill sets, qualifications),
 * then of award version. Whoever acts on it takes back what fell before starting what is proposed: an award can be in both lists.
 *
 * @param recognitions what was made of each result, in order of result id
 * @param earned every candidate whose rule is met, barred or not
 * @param proposals whose process is to start
 * @param waiting earned, but a component has to be issued first
 * @param kept in process or issued, and still earned: reviews of these can be closed
 * @param handBacks issued, and to be handed back for a larger award that is issued (decision 23)
 * @param reviews issued, and no longer earned
 * @param fallen in process, and no longer standing
 * @param explanations one for every candidate, earned or not
 */
public record StackingOutcome(
        List<Recognition> recognitions,
        List<Earned> earned,
        List<Proposed> proposals,
        List<Waiting> waiting,
        List<Kept> kept,
        List<HandBack> handBacks,
        List<Review> reviews,
        List<Fallen> fallen,
        SortedMap<AwardVersion, Explanation> explanations) {

    public StackingOutcome {
        recognitions = List.copyOf(recognitions);
        earned = List.copyOf(earned);
        proposals = List.copyOf(proposals);
        waiting = List.copyOf(waiting);
        kept = List.copyOf(kept);
        handBacks = List.copyOf(handBacks);
        reviews = List.copyOf(reviews);
        fallen = List.copyOf(fallen);
        explanations = Collections.unmodifiableSortedMap(new TreeMap<>(explanations));
    }

    /**
     * The explanation of a candidate.
     *
     * @throws IllegalArgumentException if the award version was no candidate
     */
    public Explanation explanation(AwardVersion award) {
        Explanation found = explanations.get(award);
        if (found == null) {
            throw new IllegalArgumentException(
                    "Expected a candidate, one of %s, but found %s.".formatted(explanations.keySet(), award));
        }
        return found;
    }
}
