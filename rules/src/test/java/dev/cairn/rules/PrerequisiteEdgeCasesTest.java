package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.packaging.UnitMapping;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Section D of the hard cases, as far as results and their days decide: D1, D2 and D5 are cases of the allocator and of publishing. */
class PrerequisiteEdgeCasesTest {

    private static final AwardDefinition LATER = award("U2", blocking("U2", "U1", Prerequisite.Order.ANY));
    private static final AwardDefinition ORDERED = award("U1 U2", blocking("U2", "U1", Prerequisite.Order.BEFORE));
    private static final AwardDefinition CHAIN = award(
            "U1 U2 U3", blocking("U2", "U1", Prerequisite.Order.ANY), blocking("U3", "U2", Prerequisite.Order.ANY));

    /** D3: an older unit that is equivalent to the prerequisite satisfies it. */
    @Test
    void d3AnEquivalentOlderUnitSatisfiesThePrerequisite() {
        UnitMapping mapping = new UnitMapping(
                MadeUpAwards.units("B1"),
                MadeUpAwards.units("U1"),
                UnitMapping.Equivalence.EQUIVALENT,
                false,
                null,
                null,
                true,
                null);
        ACase older = ACase.of(LATER).results("B1 U2");

        assertThat(Stacked.earned(Stacked.stack(Stacked.stacker(mapping), older)))
                .isEqualTo("P@1");
        assertThat(Stacked.stack(older).earned()).isEmpty();
    }

    /** D4: a prerequisite that was finished after the unit does not count where it must come before; both days are shown. */
    @Test
    void d4APrerequisiteThatMustComeBeforeIsTooLate() {
        StackingOutcome sameDay = Stacked.stack(ACase.of(ORDERED).results("U1@2025-04-01 U2@2025-04-01"));
        StackingOutcome late = Stacked.stack(ACase.of(ORDERED).results("U1@2025-04-02 U2@2025-04-01"));

        assertThat(Stacked.earned(sameDay)).isEqualTo("P@1");
        assertThat(late.earned()).isEmpty();
        assertThat(Stacked.json(late, ORDERED))
                .contains("finished before 2025-04-01")
                .contains("finished on 2025-04-02");
    }

    /** D6: a prerequisite that is itself blocked is explained down to its root, and each step once. */
    @Test
    void d6AChainIsExplainedToItsRootOnce() {
        StackingOutcome outcome = Stacked.stack(ACase.of(CHAIN).results("U2 U3"));

        assertThat(outcome.earned()).isEmpty();
        assertThat(Stacked.json(outcome, CHAIN)).contains("U2, which asks for U1");
        assertThat(Pattern.compile("which asks for")
                        .matcher(Stacked.json(outcome, CHAIN))
                        .results())
                .hasSize(1);
        assertThat(Stacked.earned(Stacked.stack(ACase.of(CHAIN).results("U1 U2 U3"))))
                .isEqualTo("P@1");
    }

    private static AwardDefinition award(String units, Prerequisite... prerequisites) {
        return MadeUpAwards.with(
                MadeUpAwards.award("P@1", AwardKind.QUALIFICATION, MadeUpAwards.allOf("all", units)),
                packaging -> packaging.withPrerequisites(List.of(prerequisites)));
    }

    private static Prerequisite blocking(String unit, String requires, Prerequisite.Order order) {
        return new Prerequisite(
                new UnitCode(unit), MadeUpAwards.units(requires), Amount.ZERO, order, Prerequisite.Mode.BLOCKING, true);
    }
}
