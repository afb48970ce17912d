package dev.cairn.engine.allocation;

import static dev.cairn.engine.allocation.Given.award;
import static dev.cairn.engine.allocation.Given.catalogue;
import static dev.cairn.engine.allocation.Given.choose;
import static dev.cairn.engine.allocation.Given.choosePoints;
import static dev.cairn.engine.allocation.Given.group;
import static dev.cairn.engine.allocation.Given.has;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A "no" comes with a reason that a second look confirms, and a false reason is not confirmed. */
class CertificateTest {

    private static Optional<Certificate> certify(AwardDefinition award, AllocationCase known) {
        return new Certificates(new Allocator(catalogue(award)), catalogue(award)).certify(award, known);
    }

    private static boolean confirms(Certificate certificate, AwardDefinition award, AllocationCase known) {
        Allocation allocation = new Allocator(catalogue(award)).allocate(award, known);
        return new CertificateChecker(catalogue(award)).confirms(certificate, award, known, allocation);
    }

    private static AllocationCase known(List<RecognisedUnit> units) {
        return AllocationCase.of(units, Set.of(), Given.DAY.plusDays(5));
    }

    private static AwardDefinition threeForTwo() {
        return award(group(
                "total", 3, 3, choose("g1", 1, 1, "u1 u2"), choose("g2", 1, 1, "u1 u2"), choose("g3", 1, 1, "u1 u2")));
    }

    /** A4: {G1, G2, G3} compete for {u1, u2}: 3 needed, 2 there. */
    @Test
    void a04_threeLinesCompeteForTwoUnits() {
        AllocationCase known = known(has("u1 u2"));
        Certificate certificate = certify(threeForTwo(), known).orElseThrow();
        assertThat(certificate.say()).contains("compete for {U1, U2}", "3 units needed, 2 there");
        assertThat(confirms(certificate, threeForTwo(), known)).isTrue();
    }

    @Test
    void aFalseReasonIsNotConfirmed() {
        AllocationCase enough = known(has("u1 u2"));
        AwardDefinition met = award(group("total", 2, 2, choose("g1", 1, 1, "u1 u2"), choose("g2", 1, 1, "u1 u2")));
        for (WhyNot why : List.of(
                new WhyNot.Competing(
                        new TreeSet<>(Set.of("g1", "g2")),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        Amount.of(3),
                        Amount.of(2),
                        Measure.UNITS),
                new WhyNot.NoCombination(List.of("g1", "g2")),
                new WhyNot.Absent("g1"),
                new WhyNot.Short("g1", Amount.of(3), Amount.of(2), Measure.UNITS))) {
            Certificate certificate =
                    new Certificate(met.version(), List.of(new Certificate.OnOneWay(new TreeSet<>(), why)));
            assertThat(confirms(certificate, met, enough)).as(why.toString()).isFalse();
        }
        assertThat(confirms(new Certificate(met.version(), List.of()), met, enough))
                .isFalse();
    }

    /** Sums that no combination makes are named with the fewest requirements that clash. */
    @Test
    void anExactSumThatCannotBeMadeIsNamedAlone() {
        AwardDefinition award = award(
                Given.groupPoints(
                        "total", 0, null, choosePoints("ten", 10, 10, "u1 u2 u3"), choosePoints("more", 1, null, "u4")),
                "u1=4 u2=4 u3=3 u4=2");
        AllocationCase known = known(has("u1 u2 u3 u4"));
        Certificate certificate = certify(award, known).orElseThrow();
        assertThat(certificate.reasons().get(0).why()).isEqualTo(new WhyNot.NoCombination(List.of("ten")));
        assertThat(confirms(certificate, award, known)).isTrue();
    }

    @Property(tries = 3000, seed = "20261125")
    void everyNoIsConfirmed(@ForAll long seed) {
        RandomCases cases = new RandomCases(seed, RandomCases.several(seed));
        Assume.that(cases.isSound());
        Allocator allocator = new Allocator(cases.catalogue);
        Allocation allocation = allocator.allocate(cases.award, cases.known);
        Assume.that(allocation.verdict() instanceof Verdict.Unsatisfied);
        Optional<Certificate> certificate =
                new Certificates(allocator, cases.catalogue).certify(cases.award, cases.known);
        String described = "seed %d: %s %s".formatted(seed, cases.award.say(), cases.known);
        assertThat(certificate).as(described).isPresent();
        assertThat(new CertificateChecker(cases.catalogue)
                        .confirms(certificate.orElseThrow(), cases.award, cases.known, allocation))
                .as(described + certificate)
                .isTrue();
    }
}
