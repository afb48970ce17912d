package dev.cairn.api.rehearsal;

import dev.cairn.api.decision.DecidedAs;
import dev.cairn.api.decision.LearnerDecisions;
import dev.cairn.engine.award.AwardVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what two ways of deciding the same learners do differently. Not thread-safe. */
final class Tally {

    private static final class Count {
        private int gain;
        private int lose;
        private int change;
        private int unchanged;
        private int proposals;
    }

    /** One thing that changes for one learner. */
    record Change(AwardVersion award, DecidedAs before, DecidedAs after) {}

    private final SortedMap<AwardVersion, Count> counts = new TreeMap<>();

    /** What changes for one learner, by award version. Who is not judged for a version does not earn it. */
    static List<Change> compare(LearnerDecisions.Compared compared) {
        Map<AwardVersion, DecidedAs> old = DecidedAs.of(compared.before());
        Map<AwardVersion, DecidedAs> now = DecidedAs.of(compared.after());
        TreeSet<AwardVersion> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (AwardVersion award : all) {
            changes.add(new Change(
                    award,
                    old.getOrDefault(award, DecidedAs.NOT_EARNED),
                    now.getOrDefault(award, DecidedAs.NOT_EARNED)));
        }
        return changes;
    }

    void add(List<Change> compared) {
        for (Change one : compared) {
            Count count = counts.computeIfAbsent(one.award(), award -> new Count());
            if (one.before() == one.after()) {
                count.unchanged++;
            } else if (one.before().isEarned() == one.after().isEarned()) {
                count.change++;
            } else if (one.after().isEarned()) {
                count.gain++;
            } else {
                count.lose++;
            }
            if (one.after() == DecidedAs.PROPOSED) {
                count.proposals++;
            }
        }
    }

    List<Rehearsal.AwardCount> counts() {
        List<Rehearsal.AwardCount> found = new ArrayList<>();
        counts.forEach((award, count) -> found.add(new Rehearsal.AwardCount(
                award.toString(), count.gain, count.lose, count.change, count.unchanged, count.proposals)));
        return found;
    }
}
