package dev.cairn.api.learner;

import dev.cairn.engine.result.LearnerId;
import java.util.Set;

/**
 * Facts about these learners changed in the running transaction, so they are to be judged anew once it commits.
 *
 * @param because what changed, for the log: no personal data
 */
public record LearnersChanged(Set<LearnerId> learners, String because) {

    public LearnersChanged {
        learners = Set.copyOf(learners);
    }
}
