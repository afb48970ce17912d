package dev.cairn.api.result;

import dev.cairn.engine.result.LearnerId;
import java.util.Set;

/**
 * What recording a list of results changed.
 *
 * @param added results that were not on record
 * @param corrected results that replaced an earlier one
 * @param unchanged results that were already on record just so
 * @param learners those for whom something was added or corrected
 */
public record RecordedResults(int added, int corrected, int unchanged, Set<LearnerId> learners) {

    public RecordedResults {
        learners = Set.copyOf(learners);
    }
}
