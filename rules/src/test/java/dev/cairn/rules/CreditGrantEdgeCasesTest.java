package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.CreditPlacement;
import dev.cairn.engine.allocation.Placement;
import dev.cairn.engine.allocation.Unplaced;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.AqfGuidance;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditAdvice;
import dev.cairn.engine.credit.CreditBasis;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.CreditPrecedence;
import dev.cairn.engine.credit.QualificationType;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Nesting;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.Total;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.engine.stacking.Review;
import dev.cairn.engine.stacking.StackingOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section F of the hard cases: credit that is granted, its ceilings, and which source of it speaks. */
class CreditGrantEdgeCasesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final AwardCode BACHELOR_CODE = new AwardCode("BACHELOR");
    private static final AwardCode DIPLOMA = new AwardCode("DIPLOMA");
    private static final AwardDefinition BACHELOR =
            MadeUpAwards.points("BACHELOR@1", 144, 144, MadeUpAwards.numbered("V", 1, 24));
    private static final AqfGuidance.Degree DEGREE =
            new AqfGuidance.Degree(BACHELOR_CODE, 3, Amount.of(144), Amount.of(6));

    /** F1: a block for year 1 and specified credit for a unit of year 1: the unit is counted once. */
    @Test
    void f1ABlockAndAUnitOfItAreCountedOnce() {
        AwardDefinition two = twoYears();
        CreditGrant block = amount(
                "block", two, new BlockCredit(Amount.of(12), Amount.of(6), null, null, MadeUpAwards.units("Y1 Y2")));
        CreditGrant unit = CreditGrant.ofUnits(
                new ResultId("unit"), two.code(), MadeUpAwards.units("Y1"), Route.CREDIT_TRANSFER, DAY);

        StackingOutcome once = Stacked.stack(ACase.of(two).credit(block, unit));
        assertThat(once.earned()).isEmpty();
        assertThat(Stacked.json(once, two)).contains("\"line\":\"TWO@1#year-2\",\"missing\":6");
        StackingOutcome assessed = Stacked.stack(ACase.of(two).results("Y1").credit(block));
        assertThat(assessed.earned()).isEmpty();
        assertThat(Stacked.earned(Stacked.stack(ACase.of(two).results("Z1").credit(block, unit))))
                .isEqualTo("TWO@1");
        assertThat(Stacked.earned(Stacked.stack(ACase.of(two).results("Z1").credit(block))))
                .isEqualTo("TWO@1");
    }

    /** F2: of a ceiling of 2/3 of 144, 96 count; of 96.01 no unit counts in part, and the one left out says why. */
    @Test
    void f2ACeilingCountsWholeUnitsOnly() {
        AwardDefinition ceiling = withCeilings(BACHELOR, Map.of("credit", 96));
        Allocation whole = allocate(ceiling, transferred(1, 16), assessed(17, 24));
        Allocation above = allocate(
                withCeilings(
                        MadeUpAwards.with(
                                MadeUpAwards.points("BACHELOR@1", 144, null, MadeUpAwards.numbered("V", 1, 24)),
                                packaging -> packaging.withPoints(pointsWith("V16", "6.01"))),
                        Map.of("credit", 96)),
                transferred(1, 16),
                assessed(17, 24));

        assertThat(whole.verdict().isSatisfied()).isTrue();
        assertThat(above.verdict().isSatisfied()).isFalse();
        assertThat(above.missing()).isGreaterThanOrEqualTo(new Amount(599));
        assertThat(above.unplaced())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(Unplaced.Reason.CEILING_REACHED));
    }

    /** F2: one unit more by transfer holds no place. */
    @Test
    void f2WhatIsBeyondTheCeilingIsUnused() {
        AwardDefinition ceiling = withCeilings(BACHELOR, Map.of("credit", 96));
        Allocation beyond = allocate(ceiling, transferred(1, 17), assessed(18, 24));

        assertThat(beyond.missing()).isEqualTo(Amount.of(6));
        assertThat(beyond.unplaced()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Unplaced.Reason.CEILING_REACHED);
            assertThat(one.unit().unit()).isEqualTo(new UnitCode("V17"));
            assertThat(one.line().line()).isEqualTo("credit");
        });
    }

    /** F2: unspecified credit, too, counts up to the ceiling and in whole steps; the rest is there and unused. */
    @Test
    void f2UnspecifiedCreditCountsUpToTheCeiling() {
        AwardDefinition ceiling = withCeilings(BACHELOR, Map.of("credit", 96));
        CreditGrant much = amount("much", BACHELOR, BlockCredit.unspecified(Amount.of(102), Amount.of(6)));
        StackingOutcome whole = Stacked.stack(
                ACase.of(ceiling).results(MadeUpAwards.numbered("V", 1, 8)).credit(much));
        StackingOutcome short6 = Stacked.stack(
                ACase.of(ceiling).results(MadeUpAwards.numbered("V", 1, 7)).credit(much));

        assertThat(whole.earned().get(0).allocation().creditPlaced())
                .extracting(CreditPlacement::amount)
                .containsExactly(Amount.of(96));
        assertThat(short6.earned()).isEmpty();
    }

    /** F1 and F2 together: a block, and a unit of it as specified credit, are counted once under a common ceiling. */
    @Test
    void f2ABlockAndAUnitOfItShareOneCeiling() {
        AwardDefinition two = twoYears();
        CreditGrant block = amount(
                "block", two, new BlockCredit(Amount.of(12), Amount.of(6), null, null, MadeUpAwards.units("Y1 Y2")));
        CreditGrant unit = CreditGrant.ofUnits(
                new ResultId("unit"), two.code(), MadeUpAwards.units("Y1"), Route.CREDIT_TRANSFER, DAY);

        assertThat(Stacked.earned(Stacked.stack(ACase.of(withCeilings(two, Map.of("transfer", 12)))
                        .results("Z1")
                        .credit(block, unit))))
                .isEqualTo("TWO@1");
        assertThat(Stacked.stack(ACase.of(withCeilings(two, Map.of("transfer", 6)))
                                .results("Z1")
                                .credit(block, unit))
                        .earned())
                .isEmpty();
    }

    /** F3: transfer and recognition of prior learning under their own ceilings and a common one: the canonical excess is left out. */
    @Test
    void f3TheExcessIsThatOfTheCanonicalAllocation() {
        AwardDefinition three = MadeUpAwards.points("THREE@1", 24, 24, MadeUpAwards.numbered("V", 1, 8));
        AwardDefinition ceilings = withCeilings(three, Map.of("credit", 18, "transfer", 12, "rpl", 12));
        List<RecognisedUnit> held = new ArrayList<>(transferred(1, 3));
        held.addAll(units(4, 6, Route.RECOGNITION_OF_PRIOR_LEARNING));
        held.addAll(assessed(7, 7));

        for (int turn = 0; turn < held.size(); turn++) {
            Collections.rotate(held, 1);
            Allocation found = allocate(ceilings, held, List.of());
            assertThat(found.verdict().isSatisfied()).isTrue();
            assertThat(placed(found)).isEqualTo("V01 V02 V04 V07");
            assertThat(found.unplaced())
                    .extracting(one -> one.unit().unit().value())
                    .containsExactly("V03", "V05", "V06");
        }
    }

    /** F4: unspecified credit counts into electives, not into a named list. */
    @Test
    void f4UnspecifiedCreditCountsIntoElectivesOnly() {
        AwardDefinition award = coreAndElectives();
        CreditGrant credit = amount("u", award, BlockCredit.unspecified(Amount.of(12), Amount.of(6)));
        StackingOutcome noCore = Stacked.stack(ACase.of(award).credit(credit));
        StackingOutcome core = Stacked.stack(ACase.of(award).results("C1").credit(credit));

        assertThat(noCore.earned()).isEmpty();
        assertThat(Stacked.earned(core)).isEqualTo("CORE@1");
        assertThat(core.earned().get(0).allocation().creditPlaced())
                .singleElement()
                .satisfies(placed -> {
                    assertThat(placed.line().line()).isEqualTo("electives");
                    assertThat(placed.amount()).isEqualTo(Amount.of(6));
                });
    }

    /** F4: unspecified credit has no level unless its decision states one. */
    @Test
    void f4UnspecifiedCreditCountsTowardsALevelOnlyIfItStatesOne() {
        CreditFilter fromLevel3 =
                new CreditFilter(new TreeSet<>(), 3, null, new TreeSet<>(), new TreeSet<>(), null, null);
        AwardDefinition award = MadeUpAwards.with(
                coreAndElectives(),
                packaging -> packaging
                        .withLevels(Map.of(new UnitCode("C1"), 3, new UnitCode("E1"), 1))
                        .withConditions(
                                Map.of("high", new Total(Measure.POINTS, new TreeSet<>(), fromLevel3)),
                                List.of(new Condition.AtLeast("level-3", List.of("high"), Amount.of(12)))));
        CreditGrant without = amount("u", award, BlockCredit.unspecified(Amount.of(6), Amount.of(6)));
        CreditGrant stated = amount("u", award, new BlockCredit(Amount.of(6), Amount.of(6), 3, null, new TreeSet<>()));

        assertThat(Stacked.verdict(Stacked.stack(ACase.of(award).results("C1").credit(without)), award))
                .isEqualTo("unsatisfied");
        assertThat(Stacked.verdict(Stacked.stack(ACase.of(award).results("C1").credit(stated)), award))
                .isEqualTo("satisfied");
    }

    /** F5: a diploma into a bachelor of three years: 33 % of 144, whole units of 6 downwards; what is left off is shown. */
    @Test
    void f5GuidanceGrantsWholeUnitsDownwardsAndShowsTheRemainder() {
        CreditGrant guided = guidance(5, DEGREE);
        StackingOutcome outcome = Stacked.stack(
                ACase.of(BACHELOR).results(MadeUpAwards.numbered("V", 1, 17)).credit(guided));

        assertThat(amountOf(guided)).isEqualTo(Amount.of(42));
        assertThat(guided.notGranted()).isEqualTo(Amount.of(new BigDecimal("5.52")));
        assertThat(Stacked.earned(outcome)).isEqualTo("BACHELOR@1");
        assertThat(Stacked.json(outcome, BACHELOR))
                .contains("remainder not granted")
                .contains("5.52");
        assertThat(Stacked.stack(ACase.of(BACHELOR)
                                .results(MadeUpAwards.numbered("V", 1, 16))
                                .credit(guided))
                        .earned())
                .isEmpty();
    }

    /** F5: the other rows of the guidance, and who has none. */
    @Test
    void f5TheRowsOfTheGuidance() {
        AqfGuidance.Degree four = new AqfGuidance.Degree(BACHELOR_CODE, 4, Amount.of(192), Amount.of(6));
        AqfGuidance third = guidanceWith("<text>33</text>", "<text>1</text>", "<text>100</text>", "<text>3</text>");

        assertThat(amountOf(guidance(5, four))).isEqualTo(Amount.of(48));
        assertThat(amountOf(guidance(6, DEGREE))).isEqualTo(Amount.of(72));
        assertThat(amountOf(guidance(6, four))).isEqualTo(Amount.of(72));
        assertThat(AqfGuidance.shipped().grant(new ResultId("held"), DIPLOMA, 4, DEGREE, DAY))
                .isEmpty();
        assertThat(third.grant(new ResultId("held"), DIPLOMA, 5, DEGREE, DAY)).hasValueSatisfying(grant -> {
            assertThat(amountOf(grant)).isEqualTo(Amount.of(48));
            assertThat(grant.notGranted()).isEqualTo(Amount.ZERO);
        });
    }

    /** F5: where the table gives no share it says why: units count one by one, a person decides, or a fact is missing. */
    @Test
    void f5WhereTheGuidanceGivesNoShareItSaysWhy() {
        AqfGuidance.Degree advanced = new AqfGuidance.Degree(
                BACHELOR_CODE, QualificationType.ADVANCED_DIPLOMA, null, Amount.of(144), Amount.of(6));
        AqfGuidance.Degree unknown = new AqfGuidance.Degree(
                BACHELOR_CODE, QualificationType.BACHELOR_DEGREE, null, Amount.of(144), Amount.of(6));
        AqfGuidance.Degree small = new AqfGuidance.Degree(BACHELOR_CODE, 3, Amount.of(12), Amount.of(6));
        AqfGuidance shipped = AqfGuidance.shipped();

        assertThat(shipped.advise(brought(QualificationType.DIPLOMA, true), advanced))
                .isInstanceOf(CreditAdvice.ByUnits.class)
                .extracting(advice -> advice.decidedBy().line())
                .isEqualTo("aqf-credit-guidance_vet-into-vet");
        assertThat(shipped.advise(brought(QualificationType.CERTIFICATE_IV, true), DEGREE))
                .isInstanceOfSatisfying(CreditAdvice.Undetermined.class, advice -> {
                    assertThat(advice.kind()).isEqualTo(Doubt.Kind.DECISION_MISSING);
                    assertThat(advice.form()).isEqualTo("specified or unspecified");
                });
        assertThat(shipped.advise(brought(QualificationType.DIPLOMA, null), DEGREE))
                .isInstanceOfSatisfying(
                        CreditAdvice.Undetermined.class,
                        advice -> assertThat(advice.kind()).isEqualTo(Doubt.Kind.FACT_MISSING));
        assertThat(shipped.advise(brought(QualificationType.DIPLOMA, true), unknown))
                .isInstanceOfSatisfying(
                        CreditAdvice.Undetermined.class,
                        advice -> assertThat(advice.kind()).isEqualTo(Doubt.Kind.FACT_MISSING));
        assertThat(shipped.advise(brought(QualificationType.DIPLOMA, true), small))
                .isInstanceOfSatisfying(
                        CreditAdvice.LessThanAUnit.class,
                        advice -> assertThat(advice.remainder()).isEqualTo(Amount.of(new BigDecimal("3.96"))));
    }

    /** F5: a provider that grants a share as a block has a person name the units that it stands for. */
    @Test
    void f5AShareAsABlockIsForAPersonToName() {
        CreditAdvice advice = guidanceWith("\"unspecified\"</text></outputEntry>", "\"block\"</text></outputEntry>")
                .advise(brought(QualificationType.DIPLOMA, true), DEGREE);

        assertThat(advice).isInstanceOfSatisfying(CreditAdvice.Undetermined.class, block -> {
            assertThat(block.form()).isEqualTo("block");
            assertThat(block.reason()).contains("42").contains("a person names its units");
        });
    }

    /** F5b: an agreement for the named award takes precedence over the guidance, a nested award held over both. */
    @Test
    void f5bWhichSourceOfCreditSpeaks() {
        CreditGrant guided = guidance(5, DEGREE);
        CreditGrant agreed = brought("agreed", 30, CreditBasis.AGREEMENT);
        CreditGrant decided = brought("decided", 36, CreditBasis.DECISION);
        CreditGrant nested = brought("nested", 48, CreditBasis.NESTED_AWARD);
        CreditGrant priorStudy = amount("study", BACHELOR, BlockCredit.unspecified(Amount.of(6), Amount.of(6)));

        assertThat(counted(guided, agreed)).isEqualTo("agreed");
        assertThat(counted(guided, agreed, decided)).isEqualTo("decided");
        assertThat(counted(nested, guided, agreed, decided)).isEqualTo("nested");
        assertThat(counted(priorStudy, guided)).isEqualTo("held study");
        StackingOutcome outcome = Stacked.stack(
                ACase.of(BACHELOR).results(MadeUpAwards.numbered("V", 1, 19)).credit(guided, agreed));
        assertThat(outcome.earned().get(0).allocation().creditPlaced())
                .extracting(CreditPlacement::amount)
                .containsExactly(Amount.of(30));
        assertThat(Stacked.json(outcome, BACHELOR)).contains("passed over for").contains("agreed");
    }

    /** F5b: a nested diploma that is held counts in full by its units, and nothing is granted for it beside them. */
    @Test
    void f5bANestedAwardHeldSpeaksBeforeWhatIsGrantedForIt() {
        AwardDefinition diploma = MadeUpAwards.points("DIPLOMA@1", 48, 48, MadeUpAwards.numbered("V", 1, 8));
        AwardDefinition bachelor = MadeUpAwards.nesting(BACHELOR, Nesting.OnTaking.KEEP, "DIPLOMA");
        CreditGrant guided = guidance(5, DEGREE);

        StackingOutcome held = Stacked.stack(ACase.of(bachelor, diploma)
                .results(MadeUpAwards.numbered("V", 1, 17))
                .credit(guided));
        StackingOutcome complete = Stacked.stack(ACase.of(bachelor, diploma)
                .results(MadeUpAwards.numbered("V", 1, 24))
                .credit(guided));
        StackingOutcome notHeld = Stacked.stack(ACase.of(bachelor, diploma)
                .results(MadeUpAwards.numbered("V", 8, 24))
                .credit(guided));

        assertThat(Stacked.earned(held)).isEqualTo("DIPLOMA@1");
        assertThat(Stacked.json(held, bachelor)).contains("passed over for").contains("DIPLOMA, nested award held");
        assertThat(Stacked.earned(complete)).isEqualTo("BACHELOR@1 DIPLOMA@1");
        assertThat(complete.earned().get(0).allocation().creditPlaced()).isEmpty();
        assertThat(Stacked.earned(notHeld)).isEqualTo("BACHELOR@1");
    }

    /** F6: a credit decision that is withdrawn is as a result that is: what rested on it is to be reviewed, or falls. */
    @Test
    void f6AWithdrawnDecisionTakesBackWhatRestedOnIt() {
        AwardDefinition award = coreAndElectives();
        CreditGrant credit = amount("decision-7", award, BlockCredit.unspecified(Amount.of(6), Amount.of(6)));
        Basis basis = Basis.of(List.of(), List.of(new ResultId("r-C1"), new ResultId("decision-7")));
        ACase standing = ACase.of(award).results("C1").credit(credit);

        assertThat(Stacked.stack(standing).earned().get(0).basis()).isEqualTo(basis);
        assertThat(Stacked.awards(Stacked.stack(standing.issued("CORE", basis)).kept()))
                .isEqualTo("CORE@1");
        StackingOutcome withdrawn = Stacked.stack(ACase.of(award).results("C1").issued("CORE", basis));
        assertThat(withdrawn.reviews())
                .singleElement()
                .extracting(Review::why)
                .asString()
                .contains("rested on decision-7, which no longer counts");
    }

    /** F6: specified credit is taken back by the id of each of its units. */
    @Test
    void f6ADecisionThatNamedUnitsIsWithdrawn() {
        AwardDefinition award = coreAndElectives();
        CreditGrant credit = CreditGrant.ofUnits(
                new ResultId("decision-8"),
                award.code(),
                MadeUpAwards.units("C1 E1"),
                Route.RECOGNITION_OF_PRIOR_LEARNING,
                DAY);
        Basis basis =
                Stacked.stack(ACase.of(award).credit(credit)).earned().get(0).basis();

        assertThat(basis.looseResults()).extracting(ResultId::value).containsExactly("decision-8/C1", "decision-8/E1");
        assertThat(Stacked.awards(
                        Stacked.stack(ACase.of(award).issued("CORE", basis)).reviews()))
                .isEqualTo("CORE@1");
    }

    private static AwardDefinition twoYears() {
        PackagingRule rule = new PackagingRule.Group(
                "all",
                new Range(18, 18, Measure.POINTS),
                List.of(
                        new PackagingRule.Choose(
                                "year-1", new Range(12, 12, Measure.POINTS), MadeUpAwards.units("Y1 Y2"), true, true),
                        new PackagingRule.Choose(
                                "year-2", new Range(6, 6, Measure.POINTS), MadeUpAwards.units("Z1 Z2"), true, true)));
        return MadeUpAwards.with(
                MadeUpAwards.award("TWO@1", AwardKind.QUALIFICATION, rule),
                packaging -> packaging.withPoints(MadeUpAwards.sixEach("Y1 Y2 Z1 Z2")));
    }

    private static AwardDefinition coreAndElectives() {
        PackagingRule rule = new PackagingRule.Group(
                "all",
                new Range(12, 12, Measure.POINTS),
                List.of(
                        new PackagingRule.Choose(
                                "core", new Range(6, 6, Measure.POINTS), MadeUpAwards.units("C1"), true),
                        new PackagingRule.Choose(
                                "electives", new Range(6, 6, Measure.POINTS), MadeUpAwards.units("E1"), true, true)));
        return MadeUpAwards.with(
                MadeUpAwards.award("CORE@1", AwardKind.QUALIFICATION, rule),
                packaging -> packaging.withPoints(MadeUpAwards.sixEach("C1 E1")));
    }

    private static AwardDefinition withCeilings(AwardDefinition award, Map<String, Integer> most) {
        Map<String, Route> routes =
                Map.of("transfer", Route.CREDIT_TRANSFER, "rpl", Route.RECOGNITION_OF_PRIOR_LEARNING);
        SortedMap<String, Total> totals = new TreeMap<>();
        List<Condition> conditions = new ArrayList<>();
        most.forEach((id, amount) -> {
            Route route = routes.get(id);
            TreeSet<Route> counted = new TreeSet<>(
                    route == null
                            ? List.of(Route.CREDIT_TRANSFER, Route.RECOGNITION_OF_PRIOR_LEARNING)
                            : List.of(route));
            totals.put(
                    "by-" + id,
                    new Total(
                            Measure.POINTS,
                            new TreeSet<>(),
                            new CreditFilter(new TreeSet<>(), null, null, new TreeSet<>(), counted, null, null)));
            conditions.add(new Condition.AtMost(id, List.of("by-" + id), Amount.of(amount)));
        });
        return MadeUpAwards.with(award, packaging -> packaging.withConditions(totals, conditions));
    }

    private static Map<UnitCode, Amount> pointsWith(String unit, String points) {
        Map<UnitCode, Amount> all = new HashMap<>(MadeUpAwards.sixEach(MadeUpAwards.numbered("V", 1, 24)));
        all.put(new UnitCode(unit), Amount.of(new BigDecimal(points)));
        return all;
    }

    private static List<RecognisedUnit> transferred(int from, int to) {
        return units(from, to, Route.CREDIT_TRANSFER);
    }

    private static List<RecognisedUnit> assessed(int from, int to) {
        return units(from, to, Route.ASSESSED);
    }

    private static List<RecognisedUnit> units(int from, int to, Route route) {
        return MadeUpAwards.units(MadeUpAwards.numbered("V", from, to)).stream()
                .map(unit -> new RecognisedUnit(unit, unit, new ResultId("r-" + unit), route, DAY))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Allocation allocate(AwardDefinition award, List<RecognisedUnit> some, List<RecognisedUnit> others) {
        List<RecognisedUnit> all = new ArrayList<>(others);
        all.addAll(some);
        return Stacked.allocator(UnitMappings.none()).allocate(award, AllocationCase.of(all, java.util.Set.of(), DAY));
    }

    private static String placed(Allocation allocation) {
        return allocation.placements().stream()
                .map(Placement::unit)
                .map(unit -> unit.unit().value())
                .collect(Collectors.joining(" "));
    }

    private static CreditGrant guidance(int level, AqfGuidance.Degree into) {
        return AqfGuidance.shipped()
                .grant(new ResultId("held"), DIPLOMA, level, into, DAY)
                .orElseThrow();
    }

    private static AqfGuidance.Brought brought(QualificationType type, @Nullable Boolean complete) {
        return new AqfGuidance.Brought(new ResultId("held"), DIPLOMA, type, complete, true, DAY);
    }

    /** The table as a provider changed it: each text by the one after it. */
    private static AqfGuidance guidanceWith(String... texts) {
        RuleAsset shipped = RuleAsset.fromClassPath("dev/cairn/credit/aqf-credit-guidance.dmn");
        String changed = shipped.text();
        for (int i = 0; i < texts.length; i += 2) {
            assertThat(changed).contains(texts[i]);
            changed = changed.replace(texts[i], texts[i + 1]);
        }
        return new AqfGuidance(DecisionModel.compile(new RuleAsset(shipped.name(), 2, changed)));
    }

    private static CreditGrant brought(String id, int points, CreditBasis basis) {
        return amount(id, BACHELOR, BlockCredit.unspecified(Amount.of(points), Amount.of(6)))
                .resting(basis, DIPLOMA);
    }

    private static CreditGrant amount(String id, AwardDefinition into, BlockCredit block) {
        return CreditGrant.ofAmount(new ResultId(id), into.code(), block, Route.CREDIT_TRANSFER, DAY);
    }

    private static @Nullable Amount amountOf(CreditGrant grant) {
        BlockCredit block = grant.block();
        return block == null ? null : block.amount();
    }

    private static String counted(CreditGrant... grants) {
        return CreditPrecedence.among(List.of(grants)).counted().stream()
                .map(grant -> grant.id().value())
                .collect(Collectors.joining(" "));
    }
}
