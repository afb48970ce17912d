package dev.cairn.engine.planning;

import static dev.cairn.engine.planning.Small.allOf;
import static dev.cairn.engine.planning.Small.award;
import static dev.cairn.engine.planning.Small.choose;
import static dev.cairn.engine.planning.Small.expects;
import static dev.cairn.engine.planning.Small.learner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final LocalDate SOON = Small.DAY.plusMonths(2);
    private static final LocalDate LATER = Small.DAY.plusMonths(8);

    private final WhatIf whatIf = new WhatIf(Small.ALLOCATOR);

    /** Edge case B14: what is in progress never yields an award; what-if may assume it. */
    @Test
    void whatIsInProgressCountsOnlyWhereItIsSupposed() {
        Plans plans = Plans.of(learner("U1"), expects("U2", SOON), List.of());
        Outlook outlook = whatIf.ask(award("A", allOf("U1 U2")), plans);
        assertThat(prospect(outlook, Supposing.NOTHING).verdict().isSatisfied()).isFalse();
        assertThat(prospect(outlook, Supposing.NOTHING).asAt()).isEqualTo(Small.DAY);
        assertThat(prospect(outlook, Supposing.IN_PROGRESS).verdict().isSatisfied())
                .isTrue();
        assertThat(prospect(outlook, Supposing.IN_PROGRESS).asAt()).isEqualTo(SOON);
    }

    @Test
    void eachStepSaysWhatItAdds() {
        Plans plans = Plans.of(learner("U1"), expects("U2", SOON), expects("U3 U9", LATER));
        Outlook outlook = whatIf.ask(award("A", allOf("U1 U2 U3 U4")), plans);
        Prospect planned = prospect(outlook, Supposing.PLANNED);
        assertThat(outlook.lessMissing(prospect(outlook, Supposing.IN_PROGRESS)))
                .contains(Amount.of(1));
        assertThat(outlook.lessMissing(planned)).contains(Amount.of(1));
        assertThat(planned.asAt()).isEqualTo(LATER);
        assertThat(planned.additions())
                .extracting(Addition::say)
                .containsExactly("U3 counts in all", "U9 holds no place: no line lists it (all)");
        assertThat(planned.allocation().missing()).isEqualTo(Amount.of(1));
    }

    /** A surplus unit is no step forward, and the reason is there. */
    @Test
    void aUnitThatIsNotNeededAddsNothing() {
        Plans plans = Plans.of(learner("U1"), expects("U2", SOON), List.of());
        Outlook outlook = whatIf.ask(award("A", choose(1, "U1 U2")), plans);
        Prospect inProgress = prospect(outlook, Supposing.IN_PROGRESS);
        assertThat(outlook.lessMissing(inProgress)).contains(Amount.ZERO);
        assertThat(inProgress.additions()).singleElement().satisfies(addition -> {
            assertThat(addition.line()).isNull();
            assertThat(addition.unplaced()).isNotNull();
        });
    }

    @Test
    void theTextNamesEveryStep() {
        Plans plans = Plans.of(learner("U1"), expects("U2", SOON), List.of());
        AwardDefinition award = award("A", allOf("U1 U2"));
        assertThat(whatIf.ask(award, plans).say()).isEqualTo("""
                        A@1
                          Now (2026-07-01): not met
                            all: 1 unit missing, of U2
                          Once what is in progress is passed (2026-09-01): met
                            U2 counts in all
                            less missing by 1
                          Once what is planned is passed as well: nothing more is supposed
                        """);
    }

    @Test
    void theOrderOfPlansMeansNothing() {
        AwardDefinition award = award("A", allOf("U1 U2 U3"));
        Plans one = Plans.of(learner("U1"), expects("U2 U3", SOON), List.of());
        Plans other = Plans.of(
                learner("U1"),
                expects("U2 U3", SOON).stream()
                        .sorted((a, b) -> b.unit().compareTo(a.unit()))
                        .toList(),
                List.of());
        assertThat(whatIf.ask(award, one)).isEqualTo(whatIf.ask(award, other));
    }

    /** Edge case F1: a block of credit is smaller by a unit that is supposed and for which it stands. */
    @Test
    void aSupposedUnitCountsOnceBesideTheBlockThatStandsForIt() {
        BlockCredit block =
                new BlockCredit(Amount.of(2), Amount.of(1), null, null, new TreeSet<>(Set.of(new UnitCode("U2"))));
        CreditGrant grant = CreditGrant.ofAmount(
                new ResultId("c"), new AwardCode("A"), block, Route.CREDIT_TRANSFER, Small.DAY.minusDays(1));
        AllocationCase known = learner("U1")
                .withCredit(List.of(
                        grant.recognisedCredit(Set.of(), unit -> Amount.of(1)).orElseThrow()));
        Plans plans = Plans.of(known, expects("U2", SOON), List.of()).withBlocks(List.of(grant), unit -> Amount.of(1));

        assertThat(plans.supposition(Supposing.NOTHING).known().credit())
                .extracting(RecognisedCredit::amount)
                .containsExactly(Amount.of(2));
        assertThat(plans.supposition(Supposing.IN_PROGRESS).known().credit())
                .extracting(RecognisedCredit::amount)
                .containsExactly(Amount.of(1));
    }

    @Test
    void plansBeginWithNothingSupposed() {
        assertThatThrownBy(() -> new Plans(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing supposed");
    }

    private static Prospect prospect(Outlook outlook, Supposing supposing) {
        return outlook.findProspect(supposing).orElseThrow();
    }
}
