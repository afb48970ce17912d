package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an award asks of the credit that counts towards it beside its lines: floors and ceilings over totals, shares, averages. Each
 * has an id given by its author, unique among the lines and conditions of its award.
 */
public sealed interface Condition {

    /** The author-given id. */
    String id();

    /** The names of the totals that it sums; empty for an average, which counts marks. */
    List<String> totals();

    /** The sum of these named totals is at least so much, in their measure: a level floor, residency, arithmetic over totals. */
    record AtLeast(String id, List<String> totals, Amount amount) implements Condition {
        public AtLeast {
            totals = List.copyOf(totals);
        }
    }

    /** The sum of these named totals is at most so much: what would go beyond holds no place. A ceiling on credit, an exclusion. */
    record AtMost(String id, List<String> totals, Amount amount) implements Condition {
        public AtMost {
            totals = List.copyOf(totals);
        }
    }

    /**
     * The sum of these named totals is a share of the credit counted towards the award (decision 16): a ratio rule.
     *
     * @param atLeast true: that share or more; false: that share or less
     */
    record Share(String id, List<String> totals, Ratio ratio, boolean atLeast) implements Condition {
        public Share {
            totals = List.copyOf(totals);
        }
    }

    /**
     * The average mark, weighted by points (by units where the rule counts units), over what the learner holds and what may stand in
     * some lines, whether it holds a place or not: compared unrounded (decision 13).
     *
     * @param lines ids of lines; empty: the whole rule
     * @param best only so much of it, the highest marks first, the last unit with what is still needed (decision 16); the average is
     *     not met while less is held. Null: all of it
     * @param mark the least average, on the scale on which marks are recorded
     */
    record Average(
            String id, SortedSet<String> lines, @Nullable Amount best, BigDecimal mark) implements Condition {
        public Average {
            lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
        }

        @Override
        public List<String> totals() {
            return List.of();
        }
    }
}
