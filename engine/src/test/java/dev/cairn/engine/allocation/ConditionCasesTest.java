package dev.cairn.engine.allocation;

import static dev.cairn.engine.allocation.Given.allOf;
import static dev.cairn.engine.allocation.Given.award;
import static dev.cairn.engine.allocation.Given.catalogue;
import static dev.cairn.engine.allocation.Given.choose;
import static dev.cairn.engine.allocation.Given.choosePoints;
import static dev.cairn.engine.allocation.Given.group;
import static dev.cairn.engine.allocation.Given.groupPoints;
import static dev.cairn.engine.allocation.Given.has;
import static dev.cairn.engine.allocation.Given.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.Ratio;
import dev.cairn.engine.packaging.Specialisation;
import dev.cairn.engine.packaging.Standard;
import dev.cairn.engine.packaging.Total;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What awards ask beside their lists, both sides of each boundary. */
class ConditionCasesTest {

    private static final CreditFilter ALL = CreditFilter.EVERYTHING;

    private static AwardDefinition with(AwardDefinition award, UnaryOperator<Packaging> change) {
        return award.withPackaging(change.apply(award.packaging()));
    }

    private static AllocationCase known(List<RecognisedUnit> units) {
        return AllocationCase.of(units, Set.of(), Given.DAY);
    }

    private static Allocation allocate(AwardDefinition award, AllocationCase known) {
        return new Allocator(catalogue(award)).allocate(award, known);
    }

    private static Allocation allocate(AwardDefinition award, String has) {
        return allocate(award, known(has(has)));
    }

    private static List<String> missing(Allocation allocation) {
        return ((Verdict.Unsatisfied) allocation.verdict())
                .by().stream()
                        .map(one -> one.line().line() + " " + one.missing() + " " + one.anyOf())
                        .toList();
    }

    private static String in(Allocation allocation, String line) {
        return allocation.placements().stream()
                .filter(placement -> placement.line().line().equals(line))
                .map(placement -> placement.unit().unit().value().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static Total points(CreditFilter filter) {
        return new Total(Measure.POINTS, Collections.emptySortedSet(), filter);
    }

    private static CreditFilter ofFields(String... fields) {
        return new CreditFilter(ALL.units(), null, null, new TreeSet<>(List.of(fields)), ALL.routes(), null, null);
    }

    private static CreditFilter fromLevel(int level) {
        return new CreditFilter(ALL.units(), level, null, ALL.fields(), ALL.routes(), null, null);
    }

    private static CreditFilter byRoutes(Route... routes) {
        return new CreditFilter(ALL.units(), null, null, ALL.fields(), new TreeSet<>(List.of(routes)), null, null);
    }

    private static CreditFilter ofUnits(String list) {
        return new CreditFilter(units(list), null, null, ALL.fields(), ALL.routes(), null, null);
    }

    /** A9: one unit of six points for two lines that ask for four and two: met if it may be divided. */
    @Test
    void a09_pointsAreDividedWhereTheRuleAllowsIt() {
        AwardDefinition whole = award(
                groupPoints("total", 0, null, choosePoints("a", 4, null, "u1"), choosePoints("b", 2, null, "u1")),
                "u1=6");
        assertThat(missing(allocate(whole, "u1"))).containsExactly("b 2 []");
        assertThat(in(allocate(whole, "u1"), "a")).isEqualTo("u1");
        AwardDefinition divisible = with(whole, rule -> rule.withDivisible(units("u1")));
        Allocation divided = allocate(divisible, "u1");
        assertThat(divided.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(in(divided, "a")).isEqualTo("u1");
        assertThat(in(divided, "b")).isEqualTo("u1");
    }

    private static AwardDefinition eitherOr() {
        PackagingRule first =
                group("x-and-y", 3, null, choose("x", 2, null, "x1 x2 x3"), choose("y", 1, null, "y1 y2"));
        PackagingRule second = choose("z", 3, null, "z1 z2 z3 z4");
        return award(new PackagingRule.OneOf("either", 1, 1, List.of(second, first)));
    }

    /** A12: two of X and one of Y, or three of Z: both are one short, and both are shown. */
    @Test
    void a12_optionsThatTieAreBothShown() {
        Allocation allocation = allocate(eitherOr(), "x1 x2 z1 z2");
        assertThat(allocation.missing()).isEqualTo(Amount.of(1));
        assertThat(allocation.ways()).extracting(Way::options).containsExactly(List.of("x-and-y"), List.of("z"));
        assertThat(allocation.ways().get(0).missing().get(0).anyOf()).containsExactly("Y1", "Y2");
        assertThat(allocation.ways().get(1).missing().get(0).anyOf()).containsExactly("Z3", "Z4");
        assertThat(allocate(eitherOr(), "x1 x2 y1 z1 z2").options()).containsExactly("x-and-y");
        Allocation other = allocate(eitherOr(), "x1 z1 z2 z3");
        assertThat(other.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(other.unplaced()).extracting(Unplaced::reason).containsExactly(Unplaced.Reason.OPTION_NOT_TAKEN);
    }

    /** A13: five, at least one from each of three areas and at most two of one. */
    @Test
    void a13_aSpreadNamesTheAreasThatHaveRoom() {
        TreeMap<String, SortedSet<UnitCode>> areas =
                new TreeMap<>(Map.of("a", units("a1 a2 a3 a4"), "b", units("b1 b2"), "c", units("c1 c2")));
        AwardDefinition award = award(new PackagingRule.Spread("five", Range.exactly(5), Range.units(1, 2), areas));
        Allocation allocation = allocate(award, "a1 a2 a3 a4 b1 c1");
        assertThat(missing(allocation)).containsExactly("five 1 [B2, C2]");
        assertThat(allocate(award, "a1 a2 b1 b2 c1").verdict()).isEqualTo(Verdict.satisfied());
        assertThat(missing(allocate(award, "a1 a2 b1 b2"))).containsExactly("c 1 [C1, C2]");
    }

    private static AwardDefinition threeQuarters(String points) {
        AwardDefinition award = award(choosePoints("credit", 48, 48, "f1 f2 o1"), points);
        return with(
                award,
                rule -> rule.withFields(Map.of(
                                new UnitCode("F1"),
                                new TreeSet<>(Set.of("nursing")),
                                new UnitCode("F2"),
                                new TreeSet<>(Set.of("nursing"))))
                        .withConditions(
                                Map.of("in-field", points(ofFields("nursing"))),
                                List.of(new Condition.Share(
                                        "three-quarters", List.of("in-field"), new Ratio(3, 4), true))));
    }

    /** A14: 36 of 48 is three quarters; 35.99 is not. */
    @Test
    void a14_threeQuartersIsExact() {
        assertThat(allocate(threeQuarters("f1=30 f2=6 o1=12"), "f1 f2 o1").verdict())
                .isEqualTo(Verdict.satisfied());
        assertThat(missing(allocate(threeQuarters("f1=30 f2=5.99 o1=12.01"), "f1 f2 o1")))
                .containsExactly("three-quarters 0.01 []");
    }

    /** A15: unspecified credit has no level unless its decision states one. */
    @Test
    void a15_unspecifiedCreditHasNoLevelUnlessStated() {
        PackagingRule lines = groupPoints(
                "total",
                72,
                72,
                choosePoints("lower", 0, 48, "l1"),
                new PackagingRule.Choose("upper", new Range(0, null, Measure.POINTS), units("u1"), true, true));
        AwardDefinition award = with(
                award(lines, "l1=48 u1=18"),
                rule -> rule.withLevels(Map.of(new UnitCode("L1"), 1, new UnitCode("U1"), 3))
                        .withConditions(
                                Map.of("upper-level", points(fromLevel(3))),
                                List.of(new Condition.AtLeast("floor", List.of("upper-level"), Amount.of(24)))));
        AllocationCase known = known(has("l1 u1"));
        Allocation unstated = allocate(award, known.withCredit(List.of(credit(6, null))));
        assertThat(unstated.missing()).isEqualTo(Amount.of(6));
        assertThat(missing(unstated)).contains("floor 6 []");
        assertThat(allocate(award, known.withCredit(List.of(credit(6, 3)))).verdict())
                .isEqualTo(Verdict.satisfied());
        assertThat(missing(allocate(award, known.withCredit(List.of(credit(6, 2))))))
                .contains("floor 6 []");
    }

    /** Choose so many of three units, at most one of them at level 1; the level of U3 is not known. */
    private static AwardDefinition atMostOneLow(int units) {
        CreditFilter low = new CreditFilter(ALL.units(), null, 1, ALL.fields(), ALL.routes(), null, null);
        Total lows = new Total(Measure.UNITS, Collections.emptySortedSet(), low);
        return with(
                award(choose("some", units, null, "u1 u2 u3")),
                rule -> rule.withLevels(Map.of(new UnitCode("U1"), 1, new UnitCode("U2"), 2))
                        .withConditions(
                                Map.of("low", lows),
                                List.of(new Condition.AtMost("at-most-one", List.of("low"), Amount.of(1)))));
    }

    /** An unknown level that might pass a ceiling leaves it open, and is named. */
    @Test
    void anUnknownLevelDoesNotLetACeilingPass() {
        Verdict verdict = allocate(atMostOneLow(3), "u1 u2 u3").verdict();

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Undetermined.class,
                        open -> assertThat(open.because())
                                .extracting(Doubt::about)
                                .containsExactly("the level of U3 is not known"));
        assertThat(allocate(atMostOneLow(3), "u1 u2").verdict()).isInstanceOf(Verdict.Unsatisfied.class);
    }

    /** Where what is known is enough, or the unknown may be at any level, it is met all the same. */
    @Test
    void anUnknownLevelThatMakesNoDifferenceLeavesNothingOpen() {
        assertThat(allocate(atMostOneLow(2), "u1 u2 u3").verdict()).isEqualTo(Verdict.satisfied());
        assertThat(allocate(atMostOneLow(2), "u2 u3").verdict()).isEqualTo(Verdict.satisfied());
        assertThat(allocate(atMostOneLow(2), "u1 u3").verdict()).isInstanceOf(Verdict.Undetermined.class);
    }

    /** The same of a share: at most half of what is counted at level 1. */
    @Test
    void anUnknownLevelDoesNotLetAnUpperSharePass() {
        AwardDefinition half = with(
                atMostOneLow(2),
                rule -> rule.withConditions(
                        rule.totals(), List.of(new Condition.Share("half", List.of("low"), new Ratio(1, 2), false))));

        assertThat(allocate(half, "u1 u2").verdict()).isEqualTo(Verdict.satisfied());
        assertThat(allocate(half, "u1 u3").verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(allocate(half, "u2 u3").verdict()).isEqualTo(Verdict.satisfied());
    }

    /** A unit of a component that is held counts under ceilings, too, and its level may be unknown. */
    @Test
    void anUnknownLevelInAComponentLeavesACeilingOpen() {
        AwardCode small = new AwardCode("SMALL");
        AwardDefinition plain = award(group(
                "all", 2, null, new PackagingRule.Component("part", small, units("u3")), choose("own", 1, 1, "u1 u2")));
        AwardDefinition award = with(
                plain,
                rule -> rule.withLevels(atMostOneLow(2).packaging().levels())
                        .withConditions(
                                atMostOneLow(2).packaging().totals(),
                                atMostOneLow(2).packaging().conditions()));
        AllocationCase low = AllocationCase.of(has("u1"), Set.of(small), Given.DAY);
        AllocationCase high = AllocationCase.of(has("u2"), Set.of(small), Given.DAY);

        assertThat(allocate(award, low).verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(allocate(award, high).verdict()).isEqualTo(Verdict.satisfied());
    }

    private static RecognisedCredit credit(int points, @Nullable Integer level) {
        return new RecognisedCredit(
                new ResultId("grant-1"),
                Amount.of(points),
                Amount.of(6),
                level,
                null,
                Route.CREDIT_TRANSFER,
                false,
                Given.DAY);
    }

    private static RecognisedUnit marked(String unit, String mark) {
        UnitCode code = new UnitCode(unit.toUpperCase(Locale.ROOT));
        return new RecognisedUnit(
                code, code, new ResultId("r-" + unit), Route.ASSESSED, Given.DAY, new BigDecimal(mark), true, false);
    }

    private static AwardDefinition averageOfFive() {
        return with(
                award(choosePoints("credit", 48, null, "u1 u2 u3"), "u1=24 u2=24 u3=24"),
                rule -> rule.withConditions(
                        Map.of(),
                        List.of(new Condition.Average(
                                "average", Collections.emptySortedSet(), Amount.of(48), new BigDecimal("5.0")))));
    }

    /** A19: 4.999 is shown as 5.00 and is not 5.0; the best 48 points count, the rest does not pull them down. */
    @Test
    void a19_anAverageIsComparedUnrounded() {
        Allocation under =
                allocate(averageOfFive(), known(List.of(marked("u1", "5.998"), marked("u2", "4"), marked("u3", "1"))));
        assertThat(missing(under)).containsExactly("average 1 []");
        assertThat(text(under.finding())).contains("shown as 5.00");
        Allocation exactly =
                allocate(averageOfFive(), known(List.of(marked("u1", "6"), marked("u2", "4"), marked("u3", "1"))));
        assertThat(exactly.verdict()).isEqualTo(Verdict.satisfied());
    }

    /** Best n points: the last unit counts with the points still needed (decision 16). */
    @Test
    void a19_theLastUnitOfTheBestCountsInPart() {
        AwardDefinition award = with(
                award(choosePoints("credit", 40, null, "u1 u2"), "u1=30 u2=18"),
                rule -> rule.withConditions(
                        Map.of(),
                        List.of(new Condition.Average(
                                "average", Collections.emptySortedSet(), Amount.of(40), new BigDecimal("5.5")))));
        assertThat(allocate(award, known(List.of(marked("u1", "6"), marked("u2", "4"))))
                        .verdict())
                .isEqualTo(Verdict.satisfied());
        assertThat(missing(allocate(award, known(List.of(marked("u1", "5.99"), marked("u2", "4"))))))
                .containsExactly("average 1 []");
    }

    @Test
    void anAverageOverUnitsWithoutMarksIsUndeterminedWhereMarksCouldMakeIt() {
        Allocation allocation = allocate(averageOfFive(), known(List.of(marked("u1", "6"), Given.result("r-2", "u2"))));
        assertThat(allocation.verdict()).isInstanceOf(Verdict.Undetermined.class);
    }

    private static AwardDefinition twoSpecialisations() {
        List<Specialisation> specialisations = List.of(
                specialisation("alpha", "c1 c2 c3 a1 a2 a3 a4"), specialisation("beta", "c1 c2 c3 b1 b2 b3 b4"));
        return with(
                award(choose("units", 8, null, "c1 c2 c3 a1 a2 a3 a4 b1 b2 b3 b4")),
                rule -> rule.withSpecialisations(specialisations));
    }

    private static Specialisation specialisation(String id, String list) {
        return new Specialisation(id, id, List.of(new Specialisation.Part(units(list), 5)), false);
    }

    /** A20: three units in common, five of seven each, none in both: one is met, the other lacks two beside it. */
    @Test
    void a20_unitsInCommonMakeOneSpecialisationOnly() {
        Allocation allocation = allocate(twoSpecialisations(), "c1 c2 c3 a1 a2 a3 b1 b2");
        assertThat(allocation.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(allocation.specialisations()).containsExactly("alpha");
        Finding other = allocation.finding().because().stream()
                .filter(finding -> finding.rule().line().equals("beta"))
                .findFirst()
                .orElseThrow();
        assertThat(((Verdict.Unsatisfied) other.verdict()).by().get(0).missing())
                .isEqualTo(Amount.of(2));
        assertThat(text(other)).contains("in common with alpha C1", "in common with alpha C3");
        Allocation both = allocate(twoSpecialisations(), "c1 c2 c3 a1 a2 a3 b1 b2 b3 b4");
        assertThat(both.specialisations()).containsExactly("alpha", "beta");
    }

    /** The award decides first: where only some of what is held can be placed, it is what a specialisation needs. */
    @Test
    void placesGoToWhatMakesASpecialisation() {
        AwardDefinition award = with(
                award(choose("units", 3, 3, "a1 a2 a3 b1 b2 b3")),
                rule -> rule.withSpecialisations(List.of(new Specialisation(
                        "b", "With B", List.of(new Specialisation.Part(units("b1 b2 b3"), 3)), true))));
        Allocation allocation = allocate(award, "a1 a2 a3 b1 b2 b3");
        assertThat(allocation.specialisations()).containsExactly("b");
        assertThat(in(allocation, "units")).isEqualTo("b1 b2 b3");
        assertThat(in(allocate(award, "a1 a2 a3 b1 b2"), "units")).isEqualTo("a1 a2 a3");
    }

    /** F2, F3: a ceiling by route; what is beyond it is unused and says so; whole units only. */
    @Test
    void aCeilingOnCreditLeavesOutWhatIsBeyond() {
        AwardDefinition award = with(
                award(choose("units", 3, null, "u1 u2 u3 u4")),
                rule -> rule.withConditions(
                        Map.of(
                                "transfer",
                                new Total(
                                        Measure.UNITS, Collections.emptySortedSet(), byRoutes(Route.CREDIT_TRANSFER))),
                        List.of(new Condition.AtMost("at-most-one", List.of("transfer"), Amount.of(1)))));
        List<RecognisedUnit> units =
                List.of(transferred("u1"), transferred("u2"), Given.result("r-3", "u3"), Given.result("r-4", "u4"));
        Allocation allocation = allocate(award, known(units));
        assertThat(allocation.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(in(allocation, "units")).isEqualTo("u1 u3 u4");
        assertThat(allocation.unplaced())
                .extracting(Unplaced::reason, one -> one.line().line())
                .containsExactly(tuple(Unplaced.Reason.CEILING_REACHED, "at-most-one"));
        assertThat(missing(allocate(award, known(units.subList(0, 3))))).containsExactly("units 1 [U4]");
    }

    private static RecognisedUnit transferred(String unit) {
        return Given.result("r-" + unit, unit, unit, Route.CREDIT_TRANSFER, Given.DAY);
    }

    /** Of two units only one may count; the pair never makes two. */
    @Test
    void unitsThatExcludeEachOtherCountOnce() {
        AwardDefinition award = with(
                award(choose("units", 2, null, "u1 u2 u3")),
                rule -> rule.withConditions(
                        Map.of("pair", new Total(Measure.UNITS, Collections.emptySortedSet(), ofUnits("u1 u2"))),
                        List.of(new Condition.AtMost("not-both", List.of("pair"), Amount.of(1)))));
        assertThat(missing(allocate(award, "u1 u2"))).containsExactly("units 1 [U3]");
        assertThat(in(allocate(award, "u1 u2 u3"), "units")).isEqualTo("u1 u3");
    }

    /** Residency, and a + b at least n: sums over named totals. */
    @Test
    void totalsAreSummed() {
        AwardDefinition award = with(
                award(group(
                        "total",
                        4,
                        null,
                        choose("a", 0, null, "a1 a2 a3"),
                        choose("b", 0, null, "b1 b2"),
                        choose("c", 0, null, "c1 c2 c3"))),
                rule -> rule.withConditions(
                        Map.of("of-a", inLine("a"), "of-b", inLine("b")),
                        List.of(new Condition.AtLeast("a-and-b", List.of("of-a", "of-b"), Amount.of(3)))));
        assertThat(allocate(award, "a1 b1 b2 c1").verdict()).isEqualTo(Verdict.satisfied());
        assertThat(missing(allocate(award, "a1 b1 c1 c2"))).containsExactly("a-and-b 1 [A2, A3, B2]");
    }

    private static Total inLine(String line) {
        return new Total(Measure.UNITS, new TreeSet<>(Set.of(line)), ALL);
    }

    /** C1, C2: a result counts up to its day plus so many years, that day included; 29 February goes to the 28th. */
    @Test
    void resultsLapseWithAge() {
        AwardDefinition award = with(
                award(allOf("core", "u1")),
                rule -> rule.withStandards(
                        List.of(new Standard("three-years", Collections.emptySortedSet(), 3, null))));
        assertThat(lapses(award, "2020-02-29", "2023-02-28")).isEqualTo("satisfied");
        assertThat(lapses(award, "2020-02-29", "2023-03-01")).isEqualTo("unsatisfied");
        assertThat(lapses(award, "2021-03-01", "2024-03-01")).isEqualTo("satisfied");
        assertThat(lapses(award, "2021-03-01", "2024-03-02")).isEqualTo("unsatisfied");
    }

    private static String lapses(AwardDefinition award, String on, String asAt) {
        RecognisedUnit unit = Given.result("r", "u1", "u1", Route.ASSESSED, LocalDate.parse(on));
        return allocate(award, AllocationCase.of(List.of(unit), Set.of(), LocalDate.parse(asAt)))
                .verdict()
                .word();
    }

    @Test
    void aMarkUnderTheLeastDoesNotCountAndOneNotRecordedIsUndetermined() {
        AwardDefinition award = with(
                award(allOf("core", "u1")),
                rule -> rule.withStandards(
                        List.of(new Standard("a-pass", Collections.emptySortedSet(), null, new BigDecimal("50")))));
        assertThat(allocate(award, known(List.of(marked("u1", "50")))).verdict())
                .isEqualTo(Verdict.satisfied());
        Allocation low = allocate(award, known(List.of(marked("u1", "49.99"))));
        assertThat(low.unplaced()).extracting(Unplaced::reason).containsExactly(Unplaced.Reason.MARK_TOO_LOW);
        assertThat(low.unplaced().get(0).change()).contains("49.99 of 50");
        assertThat(allocate(award, known(List.of(Given.result("r", "u1")))).verdict())
                .isInstanceOf(Verdict.Undetermined.class);
    }

    /** C6: evidence counts on its last day, and not the day after. Hours add up. */
    @Test
    void evidenceIsAskedForBesideUnits() {
        AwardDefinition award = award(new PackagingRule.Group(
                "total",
                Range.units(1, 1),
                List.of(
                        allOf("core", "u1"),
                        new PackagingRule.Shown("work", "work-placement", Amount.of(120), Measure.HOURS))));
        LocalDate last = Given.DAY.plusDays(10);
        LearnerFacts facts = new LearnerFacts(Map.of(), List.of(hours("e1", 80, null), hours("e2", 40, last)));
        AllocationCase known = known(has("u1")).withFacts(facts);
        assertThat(allocate(award, known.asAt(last)).verdict()).isEqualTo(Verdict.satisfied());
        assertThat(missing(allocate(award, known.asAt(last.plusDays(1))))).containsExactly("work 40 [work-placement]");
    }

    private static Evidence hours(String id, int hours, @Nullable LocalDate to) {
        return new Evidence(new ResultId(id), "work-placement", Amount.of(hours), Given.DAY, to);
    }

    /** A branch on an attribute: each branch, and neither where nobody recorded it and it matters. */
    @Test
    void aBranchFollowsTheLearnersAttribute() {
        AwardDefinition award = award(new PackagingRule.Conditional(
                "by-stream", "stream", new TreeSet<>(Set.of("rural")), allOf("rural", "u1"), allOf("urban", "u2")));
        AllocationCase known = known(has("u1"));
        assertThat(allocate(award, known.withFacts(stream("rural"))).verdict()).isEqualTo(Verdict.satisfied());
        assertThat(missing(allocate(award, known.withFacts(stream("city"))))).containsExactly("urban 1 [U2]");
        assertThat(allocate(award, known).verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(allocate(award, known(has("u1 u2"))).verdict()).isEqualTo(Verdict.satisfied());
        assertThat(allocate(award, known(List.of())).verdict()).isInstanceOf(Verdict.Unsatisfied.class);
    }

    private static LearnerFacts stream(String value) {
        return new LearnerFacts(Map.of("stream", value), List.of());
    }

    /** One result may fill two places where the mapping of its unit says so (B10), and only there. */
    @Test
    void b10_oneResultFillsBothPlacesWhereItsMappingSaysSo() {
        AwardDefinition award = award(allOf("core", "b1 c1"));
        assertThat(allocate(award, known(List.of(split("b1", true), split("c1", true))))
                        .verdict())
                .isEqualTo(Verdict.satisfied());
        assertThat(allocate(award, known(List.of(split("b1", false), split("c1", false))))
                        .missing())
                .isEqualTo(Amount.of(1));
    }

    private static RecognisedUnit split(String unit, boolean fillsAll) {
        UnitCode code = new UnitCode(unit.toUpperCase(Locale.ROOT));
        return new RecognisedUnit(
                code, new UnitCode("OLD"), new ResultId("r"), Route.ASSESSED, Given.DAY, null, true, fillsAll);
    }

    /** More ways of taking options than are tried: undetermined for a learner who holds nothing, never met; and not to be published. */
    @Test
    void tooManyWaysAreNeitherYesNorNo() {
        List<PackagingRule> many = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> allOf("option-" + i, "u" + i))
                .toList();
        AwardDefinition wide = award(new PackagingRule.OneOf("one", 1, 1, many));
        List<PackagingRule> pairs = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> (PackagingRule) new PackagingRule.OneOf(
                        "pair-" + i, 1, 1, List.of(allOf("a-" + i, "u" + i), allOf("b-" + i, "v" + i))))
                .toList();
        AwardDefinition deep = award(new PackagingRule.Group("all", new Range(0, null, Measure.UNITS), pairs));
        for (AwardDefinition award : List.of(wide, deep)) {
            assertThat(allocate(award, known(List.of())).verdict()).isInstanceOf(Verdict.Undetermined.class);
            assertThat(new PublishingCheck(catalogue(award)).problems(award)).isNotEmpty();
        }
    }

    /** Past the budget of steps the answer is undetermined, with what is known, and never a guess. */
    @Test
    void pastTheBudgetNothingIsGuessed() {
        String list = IntStream.rangeClosed(1, 30).mapToObj(i -> "u" + i).collect(Collectors.joining(" "));
        String points = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "u%d=%d".formatted(i, 2 * i))
                .collect(Collectors.joining(" "));
        AwardDefinition award = award(choosePoints("odd", 301, 301, list), points);
        Allocation allocation = new Allocator(catalogue(award), 50).allocate(award, known(has(list)));
        assertThat(allocation.verdict()).isInstanceOf(Verdict.Undetermined.class);
        assertThat(allocation.placements()).isEmpty();
        assertThat(allocation.unplaced()).hasSize(30);
    }

    /** G5: a force into a line that has no room passes no cap: it lies idle, and that is said. */
    @Test
    void g05_aForceThatWouldPassACapLiesIdle() {
        AwardDefinition award = award(
                groupPoints("total", 2, 3, choosePoints("small", 2, 3, "u2"), choosePoints("any", 0, null, "u1")),
                "u1=4 u2=2");
        Allocation allocation = allocate(
                award,
                known(has("u1 u2"))
                        .withAdjustments(List.of(
                                new Adjustment.Force("decision-1", award.code(), new UnitCode("U1"), "small"))));
        assertThat(allocation.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(text(allocation.finding())).contains("decision-1", "lies idle");
    }

    private static String text(Finding finding) {
        return finding.facts().stream()
                        .map(fact -> fact.name() + " " + fact.value())
                        .collect(Collectors.joining("\n"))
                + finding.because().stream().map(ConditionCasesTest::text).collect(Collectors.joining("\n"));
    }
}
