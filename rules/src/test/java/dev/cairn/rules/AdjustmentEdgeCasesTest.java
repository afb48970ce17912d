package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import dev.cairn.engine.stacking.AdjustmentPolicy;
import dev.cairn.engine.stacking.AdjustmentPolicy.Answer;
import dev.cairn.engine.stacking.AdjustmentPolicy.Author;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Section G of the hard cases: decisions about one learner, what they change, and who may take them. */
class AdjustmentEdgeCasesTest {

    private static final AwardCode CODE = new AwardCode("D");
    private static final AdjustmentPolicy POLICY = new AdjustmentPolicy(Stacked.allocator(UnitMappings.none()));

    /** Core U1 and U3; three of A: U4, U5, U6, U1; one of B: U1, U7. */
    private static final AwardDefinition D = MadeUpAwards.award(
            "D@1",
            AwardKind.QUALIFICATION,
            new PackagingRule.Group(
                    "d",
                    Range.units(6, 6),
                    List.of(
                            MadeUpAwards.allOf("core", "U1 U3"),
                            choose("a", 3, "U1 U4 U5 U6"),
                            choose("b", 1, "U1 U7"))));

    private static final AwardDefinition SMALL = MadeUpAwards.award(
            "D@1",
            AwardKind.QUALIFICATION,
            MadeUpAwards.group("d", 2, choose("a", 1, "U1 U2"), choose("b", 1, "U1 U7")));

    /** G1: another unit stands for a core unit; taken back, verdict and bytes are as before. */
    @Test
    void g1ASubstituteLeavesNoTraceWhenItIsTakenBack() {
        ACase without = ACase.of(D).results("U1 U9 U4 U5 U6 U7");
        String before = Stacked.bytes(Stacked.stack(without));
        StackingOutcome with = Stacked.stack(ACase.of(D)
                .results("U1 U9 U4 U5 U6 U7")
                .decided(new Adjustment.Substitute("dec-1", CODE, new UnitCode("U3"), new UnitCode("U9"))));

        assertThat(Stacked.earned(with)).isEqualTo("D@1");
        assertThat(Stacked.json(with, D)).contains("dec-1");
        assertThat(Stacked.stack(without).earned()).isEmpty();
        assertThat(Stacked.bytes(
                        Stacked.stack(ACase.of(D).results("U1 U9 U4 U5 U6 U7").decided())))
                .isEqualTo(before);
    }

    /** G2: a waiver changes the threshold of its line; every other line has the same threshold and text. */
    @Test
    void g2AWaiverChangesItsLineAlone() {
        AwardDefinition loose = MadeUpAwards.award(
                "D@1",
                AwardKind.QUALIFICATION,
                new PackagingRule.Group(
                        "d",
                        Range.units(4, 6),
                        List.of(
                                MadeUpAwards.allOf("core", "U1 U3"),
                                new PackagingRule.Choose("a", Range.units(3, 3), MadeUpAwards.units("U4 U5 U6"), true),
                                new PackagingRule.Choose("b", Range.units(0, 1), MadeUpAwards.units("U7"), true))));
        Adjustment waiver = new Adjustment.Waive("dec-2", CODE, "a", Range.units(2, 3));
        StackingOutcome held = Stacked.stack(ACase.of(loose).results("U1 U3 U4 U5"));
        StackingOutcome waived =
                Stacked.stack(ACase.of(loose).results("U1 U3 U4 U5").decided(waiver));
        Map<String, List<Fact>> before = thresholds(held, loose);
        Map<String, List<Fact>> after = thresholds(waived, loose);

        assertThat(held.earned()).isEmpty();
        assertThat(Stacked.earned(waived)).isEqualTo("D@1");
        assertThat(Stacked.json(waived, loose)).contains("dec-2");
        assertThat(before.remove("a")).contains(new Fact("at least", "3"));
        assertThat(after.remove("a")).contains(new Fact("at least", "2"));
        assertThat(after).isEqualTo(before).containsOnlyKeys("d", "core", "b");
    }

    /** G3: a force whose result is withdrawn lies idle and says so; nothing is met by it. */
    @Test
    void g3AForceWithoutItsResultLiesIdle() {
        Adjustment force = new Adjustment.Force("dec-4", CODE, new UnitCode("U1"), "b");
        StackingOutcome held = Stacked.stack(ACase.of(SMALL).results("U1 U2").decided(force));
        StackingOutcome withdrawn =
                Stacked.stack(ACase.of(SMALL).results("U1=30 U2").decided(force));

        assertThat(held.earned().get(0).allocation().placements())
                .extracting(placement ->
                        placement.unit().unit() + " in " + placement.line().line())
                .containsExactly("U2 in a", "U1 in b");
        assertThat(withdrawn.earned()).isEmpty();
        assertThat(Stacked.json(withdrawn, SMALL)).contains("lies idle").contains("dec-4");
    }

    /** G4: a unit that is barred from a line leaves the next best allocation. */
    @Test
    void g4ABarLeavesTheNextBestAllocation() {
        Adjustment bar = new Adjustment.Bar("dec-5", CODE, new UnitCode("U1"), "a");
        StackingOutcome free = Stacked.stack(ACase.of(SMALL).results("U1 U2 U7"));
        StackingOutcome barred =
                Stacked.stack(ACase.of(SMALL).results("U1 U2 U7").decided(bar));

        assertThat(places(free)).isEqualTo("U1 in a, U7 in b");
        assertThat(places(barred)).isEqualTo("U2 in a, U1 in b");
        assertThat(Stacked.stack(ACase.of(SMALL).results("U1 U7").decided(bar)).earned())
                .isEmpty();
    }

    /** G5: a force that makes the award impossible: a registrar is warned with its effect, everybody else is refused. */
    @Test
    void g5AnImpossibleForceIsForRegistrarsAfterAWarning() {
        Adjustment impossible = new Adjustment.Force("dec-6", CODE, new UnitCode("U1"), "b");
        Answer registrar = POLICY.ask(D, held("U1 U3 U4 U5 U6 U7"), impossible, new Author(true, false));
        Answer designer = POLICY.ask(D, held("U1 U3 U4 U5 U6 U7"), impossible, new Author(false, false));

        assertThat(registrar).isInstanceOfSatisfying(Answer.AllowedAfterWarning.class, warned -> {
            assertThat(warned.warning())
                    .contains("D@1 can then not be met whatever is held")
                    .contains("now: met; then: not met, core: 1 unit missing");
            assertThat(warned.effect().without().verdict().isSatisfied()).isTrue();
            assertThat(warned.effect().with().verdict().isSatisfied()).isFalse();
        });
        assertThat(designer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).contains("only a registrar"));
    }

    /** G5: a force that leaves the award possible may be decided by whoever decides about learners; its effect is shown. */
    @Test
    void g5APossibleForceIsAllowedAndItsEffectShown() {
        Adjustment possible = new Adjustment.Force("dec-7", CODE, new UnitCode("U1"), "b");
        Answer answer = POLICY.ask(SMALL, held("U1 U7"), possible, new Author(false, false));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Allowed.class,
                        allowed -> assertThat(allowed.effect().say())
                                .isEqualTo("now: met; then: not met, a: 1 unit missing"));
        assertThatThrownBy(() -> POLICY.ask(MadeUpAwards.M1, held("U1"), possible, new Author(true, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M1");
    }

    /** G6: an exception by the learner's own account is refused, whatever role it has. */
    @Test
    void g6NobodyDecidesForThemselves() {
        Adjustment harmless = new Adjustment.Bar("dec-8", CODE, new UnitCode("U2"), "a");

        assertThat(POLICY.ask(SMALL, held("U1 U2 U7"), harmless, new Author(true, true)))
                .isInstanceOf(Answer.Refused.class);
        assertThat(POLICY.ask(SMALL, held("U1 U2 U7"), harmless, new Author(false, true)))
                .isInstanceOf(Answer.Refused.class);
        assertThat(POLICY.ask(SMALL, held("U1 U2 U7"), harmless, new Author(true, false)))
                .isInstanceOf(Answer.Allowed.class);
    }

    private static String places(StackingOutcome outcome) {
        return outcome.earned().get(0).allocation().placements().stream()
                .map(placement ->
                        placement.unit().unit() + " in " + placement.line().line())
                .collect(Collectors.joining(", "));
    }

    /** The thresholds that the explanation states, by line. */
    private static Map<String, List<Fact>> thresholds(StackingOutcome outcome, AwardDefinition award) {
        Map<String, List<Fact>> found = new TreeMap<>();
        collect(outcome.explanation(award.version()).root(), award, found);
        return found;
    }

    private static void collect(Finding finding, AwardDefinition award, Map<String, List<Fact>> found) {
        if (finding.rule().ruleSet().equals(award.version().toString())) {
            found.put(
                    finding.rule().line(),
                    finding.facts().stream()
                            .filter(fact -> fact.name().startsWith("at "))
                            .toList());
        }
        finding.because().forEach(beneath -> collect(beneath, award, found));
    }

    private static AllocationCase held(String units) {
        List<RecognisedUnit> recognised = MadeUpAwards.units(units).stream()
                .map(unit -> new RecognisedUnit(unit, unit, new ResultId("r-" + unit), Route.ASSESSED, ACase.AS_AT))
                .toList();
        return AllocationCase.of(recognised, Set.of(), ACase.AS_AT);
    }

    private static PackagingRule choose(String id, int exactly, String units) {
        return new PackagingRule.Choose(id, Range.exactly(exactly), MadeUpAwards.units(units), true);
    }
}
