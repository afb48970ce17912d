package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.Placement;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.planning.Claim.Effect;
import dev.cairn.engine.result.ResultId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers whether claiming a smaller award now spends units that a larger one needs (edge case E7). Pure and thread-safe.
 *
 * <p>A larger award that asks for the smaller one, or counts it as a block of its units, uses these units through it: nothing is
 * spent then.
 */
public final class Claims {

    /** All that the smaller award holds may be shared. */
    public static final int ALL = Integer.MAX_VALUE;

    private final Allocator allocator;

    /** Claims by this allocator. */
    public Claims(Allocator allocator) {
        this.allocator = allocator;
    }

    /**
     * What claiming the smaller award does to the larger one.
     *
     * @param small the award that would be claimed
     * @param large the award that may need the same units
     * @param known what is known of the learner; results that are spent already stay spent for both
     * @param shared the sharing limit: how many of the results that the smaller award holds may count in the larger one as well, from
     *     0 to {@link #ALL}. Of more that it could use the larger one uses those with which it misses least, ties by result id
     */
    public Claim claim(AwardDefinition small, AwardDefinition large, AllocationCase known, int shared) {
        if (shared < 0) {
            throw new IllegalArgumentException(
                    "Expected a sharing limit of at least 0, but found %d.".formatted(shared));
        }
        Allocation claimed = allocator.allocate(small, known);
        Allocation before = allocator.allocate(large, known);
        SortedSet<ResultId> held = usesAsBlock(large, small.code()) ? new TreeSet<>() : results(claimed);
        Spending spending = new Spending(large, holding(known, small.code()), shared, allocator);
        return spending.of(held)
                .map(spent -> {
                    Effect effect = effect(claimed, before, spent.after());
                    return new Claim(
                            small.version(),
                            large.version(),
                            effect,
                            claimed,
                            before,
                            spent.after(),
                            spent.results(),
                            effect == Effect.COSTS ? instead(small, known, before) : List.of());
                })
                .orElseGet(() -> new Claim(
                        small.version(),
                        large.version(),
                        Effect.CANNOT_BE_SAID,
                        claimed,
                        before,
                        before,
                        new TreeSet<>(),
                        List.of()));
    }

    private static AllocationCase holding(AllocationCase known, AwardCode award) {
        Set<AwardCode> held =
                Stream.concat(known.heldAwards().stream(), Stream.of(award)).collect(Collectors.toSet());
        return new AllocationCase(
                known.units(),
                known.credit(),
                held,
                known.facts(),
                known.adjustments(),
                known.spent(),
                known.requested(),
                known.asAt());
    }

    private static boolean usesAsBlock(AwardDefinition large, AwardCode small) {
        return large.components().contains(small)
                || large.rule()
                        .lines()
                        .anyMatch(line -> line instanceof PackagingRule.Component component
                                && component.award().equals(small));
    }

    private static Effect effect(Allocation claimed, Allocation before, Allocation after) {
        if (claimed.verdict() instanceof Verdict.Unsatisfied) {
            return Effect.NOT_EARNED;
        }
        if (Stream.of(claimed, before, after).anyMatch(one -> one.verdict() instanceof Verdict.Undetermined)) {
            return Effect.CANNOT_BE_SAID;
        }
        return after.missing().compareTo(before.missing()) > 0 ? Effect.COSTS : Effect.COSTS_NOTHING;
    }

    /** How the smaller award is met by what the larger one leaves over. */
    private List<Placement> instead(AwardDefinition small, AllocationCase known, Allocation before) {
        Allocation other = allocator.allocate(small, Spending.spend(known, results(before)));
        return other.verdict().isSatisfied() ? other.placements() : List.of();
    }

    static SortedSet<ResultId> results(Allocation allocation) {
        return results(allocation.placements());
    }

    private static SortedSet<ResultId> results(Collection<Placement> placements) {
        return placements.stream()
                .map(placement -> placement.unit().result())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
