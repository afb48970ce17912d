package dev.cairn.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.Unplaced;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped rule at both sides of each of its boundaries: one short, exact, and beyond the cap. The cases are made from the
 * definitions, so that a new definition is tested by being there.
 */
class ShippedRulesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Allocator ALLOCATOR = new Allocator(CATALOGUE);

    /** One line of one award. */
    record Boundary(AwardDefinition award, PackagingRule line) {
        @Override
        public String toString() {
            return award.version() + "#" + line.id() + " " + line.range().say();
        }
    }

    static Stream<AwardDefinition> published() {
        return CATALOGUE.listAwards().stream().filter(award -> !award.isDraft());
    }

    private static Stream<Boundary> lines() {
        return published()
                .filter(award -> award.measure() == Measure.UNITS)
                .flatMap(award -> award.rule().lines().map(line -> new Boundary(award, line)))
                .filter(boundary -> !boundary.line().range().isExact());
    }

    static Stream<Boundary> minima() {
        return lines().filter(boundary -> !boundary.line().range().atLeast().isZero());
    }

    static Stream<Boundary> caps() {
        return lines().filter(boundary -> boundary.line().range().atMost() != null);
    }

    static Stream<AwardDefinition> listing() {
        return published().filter(award -> !award.rule().listedUnits().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("listing")
    void exactlyWhatIsAskedForIsEnoughAndOneLessIsShort(AwardDefinition award) {
        Set<UnitCode> exact = exactly(award);
        Allocation allocation = allocate(award, exact);
        assertThat(allocation.verdict()).as("%s with %s", award.code(), exact).isEqualTo(Verdict.satisfied());
        for (UnitCode unit : counted(award, exact)) {
            Set<UnitCode> less = new LinkedHashSet<>(exact);
            less.remove(unit);
            Amount missing = award.packaging().weight(unit);
            assertThat(allocate(award, less).missing()).as("without %s", unit).isGreaterThanOrEqualTo(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("minima")
    void aMinimumIsMetExactlyAndMissedByOne(Boundary boundary) {
        AwardDefinition award = boundary.award();
        int atLeast = boundary.line().range().atLeast().whole();
        List<UnitCode> inside = supply(award, boundary.line());
        Set<UnitCode> outside = new LinkedHashSet<>(supply(award, award.rule()));
        outside.removeAll(inside);
        Set<UnitCode> exact = with(outside, inside.subList(0, atLeast));
        assertThat(allocate(award, exact).verdict()).isEqualTo(Verdict.satisfied());
        Allocation short1 = allocate(award, with(outside, inside.subList(0, atLeast - 1)));
        assertThat(short1.missing()).isEqualTo(Amount.of(1));
        assertThat(((Verdict.Unsatisfied) short1.verdict()).by())
                .extracting(shortfall -> shortfall.line().line())
                .containsExactly(boundary.line().id());
    }

    @ParameterizedTest
    @MethodSource("caps")
    void whatIsBeyondACapHoldsNoPlace(Boundary boundary) {
        AwardDefinition award = boundary.award();
        Amount cap = boundary.line().range().atMost();
        int atMost = cap == null ? 0 : cap.whole();
        List<UnitCode> beyond = supply(award, boundary.line()).subList(0, atMost + 1);
        List<UnitCode> others = minimaFirst(award);
        others.removeAll(supply(award, boundary.line()));
        int needed = award.rule().range().atLeast().whole() - atMost;
        Allocation enough = allocate(award, with(others.subList(0, needed), beyond));
        assertThat(enough.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(enough.unplaced())
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.reason()).isEqualTo(Unplaced.Reason.LINE_IS_FULL))
                .allSatisfy(one ->
                        assertThat(one.line().line()).isEqualTo(boundary.line().id()));
        Allocation short1 = allocate(award, with(others.subList(0, needed - 1), beyond));
        assertThat(short1.missing()).isEqualTo(Amount.of(1));
    }

    /** Points: the least of the specialisation and the most of the general electives, at both sides. */
    @Test
    void theFabricationTradeCountsPoints() {
        AwardDefinition award = published()
                .filter(one -> one.code().value().equals("MEM31922"))
                .findFirst()
                .orElseThrow();
        Set<UnitCode> all = award.rule().listedUnits();
        Allocation whole = allocate(award, all);
        assertThat(whole.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(whole.unplaced()).isEmpty();
        Set<UnitCode> less = new LinkedHashSet<>(all);
        less.remove(new UnitCode("MEM05089"));
        assertThat(allocate(award, less).missing()).isEqualTo(Amount.of(8));
    }

    /** MC-11: assessed learning that is no unit is shown or not. */
    @Test
    void aMicroCredentialWithoutUnitsIsEarnedByItsAssessment() {
        AwardDefinition award = award("MC-11");
        AllocationCase nothing = AllocationCase.of(List.of(), Set.of(), DAY);
        Evidence passed =
                new Evidence(new ResultId("e1"), "cloud-practitioner-assessment", Amount.of(1), DAY.minusYears(1), DAY);
        AllocationCase shown = nothing.withFacts(new LearnerFacts(Map.of(), List.of(passed)));
        assertThat(ALLOCATOR.allocate(award, nothing).missing()).isEqualTo(Amount.of(1));
        assertThat(ALLOCATOR.allocate(award, shown).verdict()).isEqualTo(Verdict.satisfied());
        assertThat(ALLOCATOR.allocate(award, shown.asAt(DAY.plusDays(1))).missing())
                .isEqualTo(Amount.of(1));
    }

    /** CHC33021: all of Group A carries one title, all of both groups carries all three. */
    @Test
    void titlesCarryTheSpecialisationsWhoseGroupsAreWhole() {
        AwardDefinition award = award("CHC33021");
        Set<UnitCode> core = award.findLine("core").orElseThrow().units();
        Set<UnitCode> ageing = award.findLine("group-a").orElseThrow().units();
        Set<UnitCode> disability = award.findLine("group-b").orElseThrow().units();
        List<UnitCode> others =
                List.copyOf(award.findLine("group-c").orElseThrow().units()).subList(0, 3);
        assertThat(allocate(award, with(with(core, ageing), others)).specialisations())
                .containsExactly("ageing");
        assertThat(allocate(award, with(with(core, ageing), disability)).specialisations())
                .containsExactlyInAnyOrder("ageing", "ageing-and-disability", "disability");
    }

    /** The bachelor: results of ten years and a day ago, and credit beyond 96 points, hold no place. */
    @Test
    void theBachelorCountsNeitherWhatIsOldNorCreditBeyondItsCeiling() {
        AwardDefinition award = award("ILLUS-BBUS");
        Set<UnitCode> exact = exactly(award);
        assertThat(allocated(award, exact, unit -> Route.ASSESSED, DAY.minusYears(10))
                        .verdict())
                .isEqualTo(Verdict.satisfied());
        assertThat(allocated(
                                award,
                                exact,
                                unit -> Route.ASSESSED,
                                DAY.minusYears(10).minusDays(1))
                        .placements())
                .isEmpty();
        List<UnitCode> transferred = exact.stream()
                .filter(unit -> award.packaging().weight(unit).equals(Amount.of(6)))
                .limit(17)
                .toList();
        assertThat(allocated(award, exact, routes(transferred.subList(0, 16)), DAY)
                        .verdict())
                .isEqualTo(Verdict.satisfied());
        assertThat(allocated(award, exact, routes(transferred), DAY).missing()).isGreaterThanOrEqualTo(Amount.of(6));
    }

    private static Function<UnitCode, Route> routes(Collection<UnitCode> transferred) {
        return unit -> transferred.contains(unit) ? Route.CREDIT_TRANSFER : Route.ASSESSED;
    }

    private static Allocation allocated(
            AwardDefinition award, Collection<UnitCode> units, Function<UnitCode, Route> route, LocalDate achieved) {
        List<RecognisedUnit> recognised = units.stream()
                .map(unit -> new RecognisedUnit(unit, unit, new ResultId("r-" + unit), route.apply(unit), achieved))
                .toList();
        return ALLOCATOR.allocate(award, AllocationCase.of(recognised, Set.of(), DAY));
    }

    private static AwardDefinition award(String code) {
        return published()
                .filter(award -> award.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** MC-09: no unit may be counted whose prerequisite is not held. */
    @Test
    void aMicroCredentialWaitsForItsPrerequisite() {
        AwardDefinition award = published()
                .filter(one -> one.code().value().equals("MC-09"))
                .findFirst()
                .orElseThrow();
        assertThat(allocate(award, award.rule().listedUnits()).missing()).isEqualTo(Amount.of(2));
    }

    private static Set<UnitCode> with(Collection<UnitCode> some, Collection<UnitCode> more) {
        Set<UnitCode> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return both;
    }

    /** Units that fill the whole rule to its least, with the prerequisites that block. */
    private static Set<UnitCode> exactly(AwardDefinition award) {
        Set<UnitCode> units = new LinkedHashSet<>();
        if (award.measure() == Measure.POINTS) {
            allocate(award, award.rule().listedUnits())
                    .placements()
                    .forEach(placement -> units.add(placement.unit().unit()));
        } else {
            units.addAll(
                    minimaFirst(award).subList(0, award.rule().range().atLeast().whole()));
        }
        award.prerequisites().stream()
                .filter(prerequisite -> prerequisite.mode() == Prerequisite.Mode.BLOCKING)
                .forEach(prerequisite -> units.addAll(prerequisite.requires()));
        if (award.measure() == Measure.POINTS) {
            dropWhatIsNotNeeded(award, units);
        }
        return units;
    }

    /** A prerequisite that holds no place itself could stand in for a unit that does. */
    private static void dropWhatIsNotNeeded(AwardDefinition award, Set<UnitCode> units) {
        for (UnitCode unit : List.copyOf(units)) {
            units.remove(unit);
            if (!allocate(award, units).verdict().isSatisfied()) {
                units.add(unit);
            }
        }
    }

    private static List<UnitCode> counted(AwardDefinition award, Set<UnitCode> units) {
        return units.stream().filter(award.rule().listedUnits()::contains).toList();
    }

    /** The units of a rule, those that its lines ask for before the others. */
    private static List<UnitCode> minimaFirst(AwardDefinition award) {
        Set<UnitCode> ordered = new LinkedHashSet<>();
        award.rule()
                .lines()
                .forEach(line -> ordered.addAll(supply(award, line)
                        .subList(
                                0,
                                line.children().isEmpty()
                                        ? line.range().atLeast().whole()
                                        : 0)));
        award.rule()
                .lines()
                .filter(line -> line.range().atMost() == null)
                .forEach(line -> ordered.addAll(line.units()));
        ordered.addAll(supply(award, award.rule()));
        return new ArrayList<>(ordered);
    }

    /** What may stand in a line: the units listed beneath it, and units that it may import. */
    private static List<UnitCode> supply(AwardDefinition award, PackagingRule line) {
        Set<UnitCode> units = new LinkedHashSet<>();
        line.lines().forEach(beneath -> {
            units.addAll(beneath.units());
            if (beneath instanceof PackagingRule.Imported imported) {
                units.addAll(importable(award, imported));
            }
        });
        return new ArrayList<>(units);
    }

    private static List<UnitCode> importable(AwardDefinition award, PackagingRule.Imported line) {
        Set<UnitCode> listed = award.rule().listedUnits();
        return CATALOGUE.listUnits().stream()
                .map(unit -> unit.code())
                .filter(unit -> !listed.contains(unit))
                .filter(unit -> line.levels().isEmpty()
                        || CATALOGUE.levels().of(unit).keySet().stream().anyMatch(line.levels()::contains))
                .limit(5)
                .toList();
    }

    private static Allocation allocate(AwardDefinition award, Collection<UnitCode> units) {
        List<RecognisedUnit> recognised = units.stream()
                .map(unit -> new RecognisedUnit(unit, unit, new ResultId("r-" + unit), Route.ASSESSED, DAY))
                .toList();
        return ALLOCATOR.allocate(award, recognised, Set.of());
    }
}
