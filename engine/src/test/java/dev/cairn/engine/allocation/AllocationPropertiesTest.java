package dev.cairn.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every allocation, on small random rules. */
class AllocationPropertiesTest {

    /** Units: the same verdict, the same number missing, and where the rule is met the same canonical allocation. */
    @Property(tries = 6000)
    void unitsAgreeWithBruteForce(@ForAll long seed) {
        agrees(new RandomCases(seed, Measure.UNITS), false, true);
    }

    /** The same with results that count as several units; which of several results counts is not compared here. */
    @Property(tries = 6000)
    void unitsWithSharedResultsAgreeWithBruteForce(@ForAll long seed) {
        agrees(new RandomCases(seed, Measure.UNITS), true, true);
    }

    @Property(tries = 6000)
    void pointsAgreeWithBruteForce(@ForAll long seed) {
        agrees(new RandomCases(seed, Measure.POINTS), false, true);
    }

    /** Results that count as several units are decided with their places here, so only verdict and amounts are compared. */
    @Property(tries = 6000)
    void pointsWithSharedResultsAgreeWithBruteForce(@ForAll long seed) {
        agrees(new RandomCases(seed, Measure.POINTS), true, false);
    }

    private static void agrees(RandomCases cases, boolean shared, boolean canonical) {
        AwardDefinition award = cases.award();
        Assume.that(award.problemsOnPublishing().isEmpty());
        List<RecognisedUnit> results = cases.results(shared);
        BruteForce expected = new BruteForce(award, results);
        Allocation found = allocate(award, results);
        String described = award.say() + results;
        assertThat(found.verdict().isSatisfied()).as(described).isEqualTo(expected.missing() == 0);
        assertThat(found.missing()).as(described).isEqualTo(Amount.of(expected.missing()));
        if (found.verdict().isSatisfied()) {
            assertThat(weight(award, found)).as(described).isEqualTo(expected.placed());
            if (canonical) {
                assertThat(expected.textOf(found)).as(described).isEqualTo(expected.places());
            }
        }
        assertThat(found.placements().stream()
                        .map(placement -> placement.unit().result())
                        .distinct()
                        .count())
                .as("each result holds one place: " + described)
                .isEqualTo(found.placements().size());
        assertThat(found.placements().size() + found.unplaced().size())
                .as("each is placed or has a reason: " + described)
                .isEqualTo(results.size());
    }

    private static int weight(AwardDefinition award, Allocation allocation) {
        return allocation.placements().stream()
                .mapToInt(placement -> award.measure() == Measure.UNITS
                        ? 1
                        : award.packaging().weight(placement.unit().unit()).whole())
                .sum();
    }

    @Property(tries = 2000)
    void orderChangesNoByte(@ForAll long seed) {
        RandomCases cases = new RandomCases(seed, seed % 2 == 0 ? Measure.UNITS : Measure.POINTS);
        AwardDefinition award = cases.award();
        Assume.that(award.problemsOnPublishing().isEmpty());
        List<RecognisedUnit> results = cases.results(true);
        AwardDefinition other = withRule(award, cases);
        assertThat(text(allocate(other, cases.shuffled(results)))).isEqualTo(text(allocate(award, results)));
    }

    /** One more result never leaves more missing. */
    @Property(tries = 2000)
    void oneMoreResultNeverHurts(@ForAll long seed) {
        RandomCases cases = new RandomCases(seed, seed % 2 == 0 ? Measure.UNITS : Measure.POINTS);
        AwardDefinition award = cases.award();
        List<RecognisedUnit> results = cases.results(false);
        Assume.that(award.problemsOnPublishing().isEmpty() && !results.isEmpty());
        List<RecognisedUnit> fewer = results.subList(1, results.size());
        assertThat(allocate(award, results).missing())
                .isLessThanOrEqualTo(allocate(award, fewer).missing());
    }

    private static AwardDefinition withRule(AwardDefinition award, RandomCases cases) {
        return award.withPackaging(award.packaging().withRule(cases.shuffled(award.rule())));
    }

    private static Allocation allocate(AwardDefinition award, List<RecognisedUnit> results) {
        return new Allocator(Given.catalogue(award)).allocate(award, results, Set.of());
    }

    private static String text(Allocation allocation) {
        return ExplanationJson.write(allocation.finding()) + allocation.placements() + allocation.unplaced();
    }
}
