package dev.cairn.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.result.ResultId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * What holds of every allocation, on small random awards and learners. Each property draws a few hundred seeds; the system property
 * {@code cairn.tries} makes each of them try so many cases in all, such as {@code -Dcairn.tries=100000}.
 */
class AllocationPropertiesTest {

    private static final int SEEDS = 250;

    /** The everyday run tries the same cases each time; a longer one goes on from there. */
    private static final String SEED = "20261125";

    private static final int ORDINARY = 2000;

    /** Each construct alone: the same verdict, the same optimum, and where it is met the same canonical allocation. */
    @Property(tries = SEEDS, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void eachConstructAloneAgreesWithBruteForce(@ForAll long seed) {
        each(seed, one -> agrees(one, EnumSet.of(Construct.values()[Math.floorMod(one, Construct.values().length)])));
    }

    /** A few constructs together: what one does, another may undo. */
    @Property(tries = SEEDS, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void constructsTogetherAgreeWithBruteForce(@ForAll long seed) {
        each(seed, one -> agrees(one, RandomCases.several(one)));
    }

    /** The order of units, of lines and of everything else changes no byte. */
    @Property(tries = SEEDS, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void orderChangesNoByte(@ForAll long seed) {
        each(seed, one -> {
            RandomCases cases = new RandomCases(one, RandomCases.several(one));
            if (cases.isSound()) {
                String first = text(new Allocator(cases.catalogue).allocate(cases.award, cases.known));
                for (int i = 0; i < 4; i++) {
                    assertThat(text(new Allocator(cases.catalogue)
                                    .allocate(cases.shuffledAward(), cases.shuffledLearner())))
                            .isEqualTo(first);
                }
            }
        });
    }

    /** A thousand orders of one award and learner give the same bytes. */
    @Property(tries = 5, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aThousandOrdersGiveTheSameBytes(@ForAll long seed) {
        RandomCases cases = new RandomCases(seed, RandomCases.several(seed));
        Assume.that(cases.isSound());
        Set<String> texts = IntStream.range(0, 1000)
                .mapToObj(i ->
                        text(new Allocator(cases.catalogue).allocate(cases.shuffledAward(), cases.shuffledLearner())))
                .collect(Collectors.toSet());
        assertThat(texts).hasSize(1);
    }

    /** One more result never loses an award; but one that is forced may, or one that spoils an average. */
    @Property(tries = SEEDS, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void oneMoreResultNeverLosesAnAward(@ForAll long seed) {
        each(seed, one -> {
            Set<Construct> constructs = RandomCases.several(one);
            constructs.removeAll(Set.of(Construct.AVERAGE, Construct.FORCE));
            RandomCases cases = new RandomCases(one, constructs.isEmpty() ? Set.of(Construct.SPREAD) : constructs);
            if (cases.isSound() && !cases.known.units().isEmpty()) {
                losesNothing(one, cases);
            }
        });
    }

    private static void losesNothing(long seed, RandomCases cases) {
        ResultId more = cases.known.units().get(0).result();
        AllocationCase without = cases.known.withUnits(cases.known.units().stream()
                .filter(unit -> !unit.result().equals(more))
                .toList());
        Allocator allocator = new Allocator(cases.catalogue);
        Allocation before = allocator.allocate(cases.award, without);
        Allocation after = allocator.allocate(cases.award, cases.known);
        if (before.verdict().isSatisfied()) {
            assertThat(after.verdict().isSatisfied())
                    .as("seed %d, met without %s: %s", seed, more, cases.award.say())
                    .isTrue();
            assertThat(after.specialisations().size())
                    .as("seed %d, specialisations", seed)
                    .isGreaterThanOrEqualTo(before.specialisations().size());
        }
    }

    private static String text(Allocation allocation) {
        return ExplanationJson.write(allocation.finding())
                + allocation.placements()
                + allocation.creditPlaced()
                + allocation.unplaced()
                + allocation.specialisations()
                + allocation.options()
                + allocation.ways();
    }

    private static void agrees(long seed, Set<Construct> constructs) {
        RandomCases cases = new RandomCases(seed, constructs);
        if (!cases.isSound()) {
            return;
        }
        if (!Difference.of(cases.award, cases.catalogue, cases.known).isEmpty()) {
            Smaller small = new Smaller(cases.award, cases.catalogue, cases.known).asSmallAsCanBe();
            throw new AssertionError("seed %d, %s: %s%n%s"
                    .formatted(
                            seed,
                            constructs,
                            small.difference(),
                            Difference.describe(small.award(), small.catalogue(), small.known())));
        }
    }

    private static void each(long seed, LongConsumer check) {
        int cases = Math.max(1, Integer.getInteger("cairn.tries", ORDINARY) / SEEDS);
        for (long one = seed; one < seed + cases; one++) {
            check.accept(one);
        }
    }
}
