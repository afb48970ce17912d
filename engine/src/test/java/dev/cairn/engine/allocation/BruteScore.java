package dev.cairn.engine.allocation;

import java.util.Comparator;
import java.util.List;

/**
 * How good an assignment is; the smaller, the better, part by part in this order (decision 11).
 *
 * @param missing in hundredths
 * @param specialisations met, as few as possible when negated
 * @param specialisationIds the ids of those met
 * @param placed the credit placed, in hundredths of the rule's measure
 * @param options ids of the options taken
 * @param places for each leaf by id and each unit by code, then each credit by id: how much stands there, negated
 * @param results for each leaf by id and unit by code, where the result stands among those of its unit
 */
record BruteScore(
        long missing,
        int specialisations,
        List<String> specialisationIds,
        long placed,
        List<String> options,
        List<Long> places,
        List<Integer> results)
        implements Comparable<BruteScore> {

    private static final Comparator<BruteScore> ORDER = Comparator.comparingLong(BruteScore::missing)
            .thenComparingInt(score -> -score.specialisations)
            .thenComparing(BruteScore::specialisationIds, BruteScore::first)
            .thenComparingLong(BruteScore::placed)
            .thenComparing(BruteScore::options, BruteScore::first)
            .thenComparing(BruteScore::places, BruteScore::first)
            .thenComparing(BruteScore::results, BruteScore::first);

    @Override
    public int compareTo(BruteScore other) {
        return ORDER.compare(this, other);
    }

    static <T extends Comparable<T>> int first(List<T> one, List<T> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
