package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which results an award loses to another one under a sharing limit: those without which it misses least. */
final class Spending {

    /** Choices of shared results that are tried; beyond it nothing is said, never guessed. */
    private static final long MOST_WAYS = 5_000;

    /**
     * What is lost and what is left.
     *
     * @param results that the award can no longer use
     * @param after the award's allocation without them
     */
    record Spent(SortedSet<ResultId> results, Allocation after) {}

    private final AwardDefinition award;
    private final AllocationCase known;
    private final int shared;
    private final Allocator allocator;

    Spending(AwardDefinition award, AllocationCase known, int shared, Allocator allocator) {
        this.award = award;
        this.known = known;
        this.shared = shared;
        this.allocator = allocator;
    }

    /** What is lost of the results that the other award holds; empty where there are too many ways to share. */
    Optional<Spent> of(SortedSet<ResultId> held) {
        Allocation free = allocator.allocate(award, known);
        SortedSet<ResultId> used = Claims.results(free);
        used.retainAll(held);
        if (used.size() <= shared) {
            return Optional.of(new Spent(new TreeSet<>(), free));
        }
        if (ways(held.size(), shared) > MOST_WAYS) {
            return Optional.empty();
        }
        return Optional.of(best(new ArrayList<>(held)));
    }

    private Spent best(List<ResultId> held) {
        Spent best = null;
        for (List<ResultId> kept : choices(held, shared)) {
            SortedSet<ResultId> lost = new TreeSet<>(held);
            kept.forEach(lost::remove);
            Spent spent = new Spent(lost, allocator.allocate(award, spend(known, lost)));
            if (best == null || isBetter(spent.after(), best.after())) {
                best = spent;
            }
        }
        if (best == null) {
            throw new IllegalStateException("Expected a choice of %d of %s, but found none.".formatted(shared, held));
        }
        return best;
    }

    private static boolean isBetter(Allocation one, Allocation other) {
        if (one.verdict().isSatisfied() != other.verdict().isSatisfied()) {
            return one.verdict().isSatisfied();
        }
        return one.missing().compareTo(other.missing()) < 0;
    }

    static AllocationCase spend(AllocationCase known, Collection<ResultId> results) {
        SortedSet<ResultId> spent = new TreeSet<>(known.spent());
        spent.addAll(results);
        return known.withSpent(spent);
    }

    private static long ways(int from, int choose) {
        long ways = 1;
        for (int i = 0; i < choose && ways <= MOST_WAYS; i++) {
            ways = ways * (from - i) / (i + 1);
        }
        return ways;
    }

    /** Every choice of so many of these, in lexical order. */
    private static List<List<ResultId>> choices(List<ResultId> from, int choose) {
        if (choose == 0) {
            return List.of(List.of());
        }
        List<List<ResultId>> choices = new ArrayList<>();
        for (int i = 0; i + choose <= from.size(); i++) {
            ResultId first = from.get(i);
            for (List<ResultId> rest : choices(from.subList(i + 1, from.size()), choose - 1)) {
                List<ResultId> choice = new ArrayList<>();
                choice.add(first);
                choice.addAll(rest);
                choices.add(choice);
            }
        }
        return choices;
    }
}
