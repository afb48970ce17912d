package dev.cairn.engine.allocation;

import static dev.cairn.engine.allocation.AllocationVerifier.verify;
import static dev.cairn.engine.allocation.Given.allOf;
import static dev.cairn.engine.allocation.Given.award;
import static dev.cairn.engine.allocation.Given.catalogue;
import static dev.cairn.engine.allocation.Given.choose;
import static dev.cairn.engine.allocation.Given.choosePoints;
import static dev.cairn.engine.allocation.Given.group;
import static dev.cairn.engine.allocation.Given.groupPoints;
import static dev.cairn.engine.allocation.Given.has;
import static dev.cairn.engine.allocation.Given.imported;
import static dev.cairn.engine.allocation.Given.result;
import static dev.cairn.engine.allocation.Given.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.allocation.Unplaced.Reason;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who gets which place: cases small enough to check by hand, numbered from simple to hard. */
class AllocationCasesTest {

    private static AwardDefinition competingForOne() {
        return award(group("total", 2, 2, choose("a", 1, 1, "u1 u2"), choose("b", 1, 1, "u1")));
    }

    /** A1: first come would give u1 to A, and B would go without. */
    @Test
    void a01_aUnitIsLeftForTheLineThatHasNoOther() {
        verify(competingForOne(), has("u1 u2"))
                .isMet()
                .places("a", "u2")
                .places("b", "u1")
                .leavesNothing();
    }

    /** A2: the order of lines and of units decides nothing, down to the bytes. */
    @Test
    void a02_orderDecidesNothing() {
        PackagingRule a = choose("a", 1, 1, "u1 u2");
        PackagingRule b = choose("b", 1, 1, "u1");
        List<RecognisedUnit> there = has("u1 u2");
        List<RecognisedUnit> back = new ArrayList<>(there);
        Collections.reverse(back);
        Set<String> texts = new TreeSet<>();
        for (PackagingRule rule : List.of(group("total", 2, 2, a, b), group("total", 2, 2, b, a))) {
            for (List<RecognisedUnit> units : List.of(there, back)) {
                texts.add(ExplanationJson.write(
                        verify(award(rule), units).allocation().finding()));
            }
        }
        assertThat(texts).hasSize(1);
    }

    /** A3: two hundred lines in a chain have one solution, found in under 10 ms once the code is warm. */
    @Test
    void a03_aChainOfTwoHundredLinesIsSolvedAtOnce() {
        PackagingRule[] lines = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> choose("g%03d".formatted(i), 1, 1, i == 200 ? "u1" : "u%d u%d".formatted(i, i + 1)))
                .toArray(PackagingRule[]::new);
        AwardDefinition award = award(group("total", 200, 200, lines));
        List<RecognisedUnit> units =
                has(IntStream.rangeClosed(1, 200).mapToObj(i -> "u" + i).collect(Collectors.joining(" ")));
        verify(award, units).isMet().places("g200", "u1").places("g001", "u2").places("g199", "u200");
        Allocator allocator = new Allocator(catalogue(award));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long start = System.nanoTime();
            allocator.allocate(award, units, Set.of());
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).as("nanoseconds of the fastest of 200 runs").isLessThan(10_000_000L);
    }

    /** A4: three lines compete for two units: one is missing, and nothing that anybody could earn would fill it. */
    @Test
    void a04_threeLinesThatCompeteForTwoUnitsLeaveOneMissing() {
        verify(
                        award(group(
                                "total",
                                3,
                                3,
                                choose("g1", 1, 1, "u1 u2"),
                                choose("g2", 1, 1, "u1 u2"),
                                choose("g3", 1, 1, "u1 u2"))),
                        has("u1 u2"))
                .isMissing(1)
                .places("g1", "u1")
                .places("g2", "u2")
                .lineIsShort("g3", 1);
    }

    /** A5: what a pool holds beyond its cap stays unused, and says so. */
    @Test
    void a05_aPoolIsFullAtItsCap() {
        verify(
                        award(
                                groupPoints(
                                        "total",
                                        24,
                                        24,
                                        choosePoints("pool", 0, 12, "p1 p2 p3"),
                                        choosePoints("others", 0, null, "o1 o2")),
                                "p1=6 p2=6 p3=6 o1=6 o2=6"),
                        has("p1 p2 p3 o1 o2"))
                .isMet()
                .places("pool", "p1 p2")
                .leaves("P3", Reason.LINE_IS_FULL, "pool");
    }

    /** A6: of several ways to have enough, the one with the least surplus. */
    @Test
    void a06_theLeastSurplusIsTaken() {
        verify(award(choosePoints("points", 10, null, "u1 u2 u3"), "u1=4 u2=4 u3=6"), has("u1 u2 u3"))
                .isMet()
                .places("points", "u1 u3")
                .leaves("U2", Reason.NOT_NEEDED, "points");
    }

    /** A7: an exact amount that cannot be reached is missed from below. */
    @Test
    void a07_anExactAmountIsNeverExceeded() {
        verify(award(choosePoints("points", 10, 10, "u1 u2 u3 u4"), "u1=4 u2=4 u3=3 u4=2"), has("u1 u2 u3"))
                .isMissing(2)
                .places("points", "u1 u2")
                .leaves("U3", Reason.WOULD_EXCEED, "points");
    }

    /** A8: an exact amount is found among sums. */
    @Test
    void a08_anExactAmountIsFoundAmongSums() {
        verify(award(choosePoints("points", 10, 10, "u1 u2 u3 u4"), "u1=4 u2=4 u3=6 u4=3"), has("u1 u2 u3 u4"))
                .isMet()
                .places("points", "u1 u3");
    }

    private static AwardDefinition coreAndSixElectives() {
        return award(group(
                "total",
                12,
                12,
                allOf("core", "c1 c2 c3 c4 c5 c6"),
                group(
                        "electives",
                        6,
                        6,
                        choose("a", 3, null, "a1 a2 a3 a4 a5 a6"),
                        choose("b", 0, 2, "b1 b2 b3 b4"),
                        choose("rest", 0, null, "r1 r2 r3"))));
    }

    /** A10: short by two, at least one of them in A; what B holds beyond its cap is unused. */
    @Test
    void a10_whatIsMissingIsSaidWithTheLineThatNeedsIt() {
        verify(coreAndSixElectives(), has("c1 c2 c3 c4 c5 c6 a1 a2 b1 b2 b3 b4"))
                .isMissing(2)
                .lineIsShort("a", 1, "A3", "A4", "A5", "A6")
                .lineIsShort("electives", 1, "A3", "A4", "A5", "A6", "R1", "R2", "R3")
                .places("b", "b1 b2")
                .leaves("B3", Reason.LINE_IS_FULL, "b")
                .leaves("B4", Reason.LINE_IS_FULL, "b");
    }

    /** A11: the same with enough of A. */
    @Test
    void a11_theSameIsMetWithEnoughOfOneGroup() {
        verify(coreAndSixElectives(), has("c1 c2 c3 c4 c5 c6 a1 a2 a3 a4 b1 b2 b3 b4"))
                .isMet()
                .places("a", "a1 a2 a3 a4")
                .places("b", "b1 b2");
    }

    /** A12, as far as lines without alternatives say it: thresholds at two levels, each told where it is short. */
    @Test
    void a12_thresholdsAtEveryLevelAreToldWhereTheyAreShort() {
        verify(award(group("total", 3, 3, choose("x", 2, 2, "x1 x2 x3"), choose("y", 1, 1, "y1"))), has("x1 x2"))
                .isMissing(1)
                .lineIsShort("y", 1, "Y1");
    }

    /** A13: one from each of three areas, at most two of one: the missing one comes from b or c. */
    @Test
    void a13_whatIsMissingComesFromAnAreaThatHasRoom() {
        verify(
                        award(group(
                                "total",
                                5,
                                5,
                                choose("a", 1, 2, "a1 a2 a3 a4"),
                                choose("b", 1, 2, "b1 b2"),
                                choose("c", 1, 2, "c1 c2"))),
                        has("a1 a2 a3 a4 b1 c1"))
                .isMissing(1)
                .lineIsShort("total", 1, "B2", "C2")
                .places("a", "a1 a2")
                .leaves("A3", Reason.LINE_IS_FULL, "a");
    }

    /** A16: a unit that the core and a group list counts in the core, and never twice. */
    @Test
    void a16_aUnitListedTwiceCountsOnceInTheCore() {
        AwardDefinition award =
                award(group("total", 3, 3, allOf("z-core", "u1 u2"), choose("a-electives", 1, 1, "u1 u3")));
        verify(award, has("u1 u2")).isMissing(1).places("z-core", "u1 u2").lineIsShort("a-electives", 1, "U3");
        verify(award, has("u1 u2 u3")).isMet().places("z-core", "u1 u2").places("a-electives", "u3");
    }

    private static AwardDefinition withImports() {
        return award(group(
                "total",
                4,
                4,
                allOf("core", "u1"),
                group("electives", 3, 3, choose("listed", 1, null, "u2 u3"), imported("imported", 2, 3, 4))));
    }

    private static Catalogue levelsOfImports() {
        return catalogue(
                withImports(),
                award("LEVEL-3", 3, allOf("core", "v1 v2 v5")),
                award("LEVEL-2", 2, allOf("core", "v3")));
    }

    /** A17: imports go by number and level, and never double what is listed; each has its own reason. */
    @Test
    void a17_importsGoByNumberLevelAndWhatTheyWouldDouble() {
        List<RecognisedUnit> units = has("u1 u2 v1 v2 v3 v5");
        units.add(result("r-old", "v4", "v4", Route.ASSESSED, Given.DAY));
        units.add(result("r-old", "u1", "v4", Route.ASSESSED, Given.DAY));
        verify(withImports(), units, levelsOfImports(), Set.of())
                .isMet()
                .places("imported", "v1 v2")
                .leaves("V3", Reason.LEVEL_NOT_ALLOWED, "imported")
                .leaves("V4", Reason.DUPLICATES_A_LISTED_UNIT, "imported")
                .leaves("V5", Reason.LINE_IS_FULL, "imported");
    }

    /** A unit whose level nobody knows makes the verdict undetermined where it would make the difference, and only there. */
    @Test
    void a17_anUnknownLevelIsNeitherYesNorNo() {
        verify(withImports(), has("u1 u2 v1 x9"), levelsOfImports(), Set.of())
                .isUndetermined()
                .leaves("X9", Reason.LEVEL_NOT_KNOWN, "imported");
        verify(withImports(), has("u1 u2 x9"), levelsOfImports(), Set.of()).isMissing(2);
        verify(withImports(), has("u1 u2 u3 v1 x9"), levelsOfImports(), Set.of())
                .isMet();
    }

    /** A18: points that reach the sum exactly; minus any one unit, that unit's points are missing. */
    @Test
    void a18_pointsAreMetExactlyAndMissedByWhatIsTakenAway() {
        StringBuilder list = new StringBuilder();
        StringBuilder points = new StringBuilder();
        int[] weights = {2, 4, 6, 8};
        int sum = 0;
        for (int i = 0; i < 25; i++) {
            int weight = i < 21 ? weights[i % 2] : weights[2 + i % 2];
            list.append("u%02d ".formatted(i));
            points.append("u%02d=%d ".formatted(i, weight));
            sum += weight;
        }
        AwardDefinition award = award(
                choosePoints("points", sum, null, list.toString().trim()),
                points.toString().trim());
        List<RecognisedUnit> all = has(list.toString().trim());
        verify(award, all).isMet().leavesNothing();
        for (RecognisedUnit one : all) {
            List<RecognisedUnit> less = new ArrayList<>(all);
            less.remove(one);
            verify(award, less).isMissing(award.packaging().weight(one.unit()).whole());
        }
    }

    /** B4, B1: among results of one unit, assessed before recognition before transfer, then the earliest, then by id. */
    @Test
    void b04_amongResultsOfOneUnitThePreferredCounts() {
        List<RecognisedUnit> results = new ArrayList<>(List.of(
                result("r1", "u1", "u1", Route.CREDIT_TRANSFER, LocalDate.parse("2024-01-01")),
                result("r2", "u1", "u1", Route.RECOGNITION_OF_PRIOR_LEARNING, LocalDate.parse("2024-01-01")),
                result("r4", "u1", "u1", Route.ASSESSED, LocalDate.parse("2025-01-01")),
                result("r3", "u1", "u1", Route.ASSESSED, LocalDate.parse("2025-01-01")),
                result("r5", "u1", "u1", Route.ASSESSED, LocalDate.parse("2026-01-01"))));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(results, new Random(i));
            verify(award(allOf("core", "u1")), results)
                    .isMet()
                    .restsOn("U1", "r3")
                    .leaves("U1", Reason.ANOTHER_RESULT_COUNTS, "core");
        }
    }

    /** B10, decision 14: one result that counts as two units fills one place. */
    @Test
    void b10_oneResultFillsOnePlace() {
        List<RecognisedUnit> units = List.of(
                result("r1", "u1", "old", Route.ASSESSED, Given.DAY),
                result("r1", "u2", "old", Route.ASSESSED, Given.DAY));
        verify(award(allOf("core", "u1 u2")), units)
                .isMissing(1)
                .places("core", "u1")
                .leaves("U2", Reason.RESULT_COUNTS_AS_ANOTHER_UNIT, "core");
    }

    /** A result that may count as two units takes the place that nothing else can fill. */
    @Test
    void b10_aResultOfTwoUnitsGoesWhereItIsNeeded() {
        List<RecognisedUnit> units = List.of(
                result("r1", "u1", "old", Route.ASSESSED, Given.DAY),
                result("r1", "u2", "old", Route.ASSESSED, Given.DAY),
                result("r2", "u1", "u1", Route.CREDIT_TRANSFER, Given.DAY));
        verify(award(allOf("core", "u1 u2")), units).isMet().restsOn("U1", "r2").restsOn("U2", "r1");
    }

    private static Prerequisite prerequisite(String unit, String requires, Prerequisite.Mode mode) {
        return new Prerequisite(units(unit).first(), units(requires), mode, true);
    }

    /** D1, D6: a unit whose blocking prerequisite is not held does not count, nor does what asks for that unit. */
    @Test
    void d01_aBlockingPrerequisiteBlocksDownTheChain() {
        AwardDefinition award = award(
                allOf("core", "u1 u2 u3"),
                List.of(
                        prerequisite("u3", "u2", Prerequisite.Mode.BLOCKING),
                        prerequisite("u2", "u9", Prerequisite.Mode.BLOCKING)));
        verify(award, has("u1 u2 u3"))
                .isMissing(2)
                .leaves("U2", Reason.PREREQUISITE_NOT_HELD, "core")
                .leaves("U3", Reason.PREREQUISITE_NOT_HELD, "core");
        verify(award, has("u1 u2 u3 u9")).isMet().leaves("U9", Reason.NOT_LISTED, "core");
    }

    /** D2: advisory: it counts, with a warning. */
    @Test
    void d02_anAdvisoryPrerequisiteWarns() {
        AwardDefinition award =
                award(allOf("core", "u1 u2"), List.of(prerequisite("u2", "u9", Prerequisite.Mode.ADVISORY)));
        Allocation allocation = verify(award, has("u1 u2")).isMet().allocation();
        assertThat(allocation.finding().facts())
                .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("U2 should come after U9"));
    }

    /** A component line is met by the award held, not by its units; held, its units hold no other place. */
    @Test
    void e01_aComponentStandsForItsUnits() {
        AwardCode code = new AwardCode("M1");
        AwardDefinition award = award(group(
                "total",
                3,
                3,
                new PackagingRule.Component("block", code, units("u1 u2")),
                choose("more", 1, 1, "u2 u3")));
        verify(award, has("u1 u2 u3"), catalogue(award), Set.of())
                .lineIsShort("block", 1, "M1")
                .places("more", "u2");
        verify(award, has("u1 u2"), catalogue(award), Set.of(code)).isMissing(1).places("block", "u1 u2");
        verify(award, has("u1 u2 u3"), catalogue(award), Set.of(code))
                .isMet()
                .places("block", "u1 u2")
                .places("more", "u3");
    }

    /** Decision 12: past its budget of steps the answer is undetermined, and holds no guess. */
    @Test
    void z01_pastTheBudgetItIsUndetermined() {
        AwardDefinition award = award(choosePoints("points", 10, 10, "u1 u2 u3 u4"), "u1=4 u2=4 u3=6 u4=3");
        Allocation allocation = new Allocator(catalogue(award), 3).allocate(award, has("u1 u2 u3 u4"), Set.of());
        assertThat(allocation.verdict().word()).isEqualTo("undetermined");
        assertThat(allocation.placements()).isEmpty();
        assertThat(allocation.unplaced()).extracting(Unplaced::reason).containsOnly(Reason.NOT_DECIDED);
    }

    /** What holds no place is listed once for each recognised unit, and each unit is either placed or not. */
    @Test
    void z02_everyRecognisedUnitIsPlacedOrHasAReason() {
        List<RecognisedUnit> units = has("c1 c2 a1 a2 a3 b1 b2 b3 x1");
        Allocation allocation = verify(coreAndSixElectives(), units).allocation();
        List<UnitCode> told = new ArrayList<>();
        allocation.placements().forEach(placement -> told.add(placement.unit().unit()));
        allocation.unplaced().forEach(one -> told.add(one.unit().unit()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        units.stream().map(RecognisedUnit::unit).toList());
    }
}
