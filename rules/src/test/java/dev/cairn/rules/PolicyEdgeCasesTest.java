package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditBasis;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Nesting;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.SharingLimit;
import dev.cairn.engine.packaging.SharingLimits;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.engine.stacking.HandBack;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Section E of the hard cases, where a policy decides: what a unit may feed, what a larger award contains, what expires or is asked for. */
class PolicyEdgeCasesTest {

    private static final AwardDefinition P = award("P@1", "U8");
    private static final AwardDefinition Q = award("Q@1", "U8");
    private static final AwardDefinition GC = award("GC@1", "U1 U2");
    private static final AwardDefinition GD =
            MadeUpAwards.nesting(award("GD@1", "U1 U2 U3"), Nesting.OnTaking.KEEP, "GC");
    private static final AwardDefinition FIRST_AID =
            expiring(MadeUpAwards.award("AID@1", AwardKind.MICRO_CREDENTIAL, MadeUpAwards.allOf("aid", "U1")), 3);
    private static final AwardDefinition CARER = MadeUpAwards.award(
            "CARER@1",
            AwardKind.QUALIFICATION,
            MadeUpAwards.group(
                    "carer", 2, MadeUpAwards.component("first", "AID", "U1"), MadeUpAwards.allOf("own", "U7")),
            "AID");
    private static final AwardDefinition FELLOW =
            MadeUpAwards.award("FELLOW@1", AwardKind.MICRO_CREDENTIAL, new PackagingRule.ByEndorsement("endorsed"));
    private static final AwardDefinition DEGREE = MadeUpAwards.points("DEGREE@1", 12, 12, "U1 U2");

    /** E5: a qualification that is held contains the smaller award where its policy says so; else that is proposed. */
    @Test
    void e5AHeldQualificationContainsTheSmallerAward() {
        for (Nesting.OnTaking onTaking : Nesting.OnTaking.values()) {
            AwardDefinition held = MadeUpAwards.nesting(award("Q@1", "U1 U2 U3"), onTaking, "GC");
            StackingOutcome outcome =
                    Stacked.stack(ACase.of(GC, held).results("U1 U2 U3").issued("Q", "U1 U2 U3"));

            assertThat(Stacked.awards(outcome.proposals()))
                    .as(onTaking.word())
                    .isEqualTo(onTaking == Nesting.OnTaking.KEEP ? "GC@1" : "");
        }
        StackingOutcome none = Stacked.stack(
                ACase.of(GC, award("Q@1", "U1 U2 U3")).results("U1 U2 U3").issued("Q", "U1 U2 U3"));
        assertThat(Stacked.awards(none.proposals())).isEqualTo("GC@1");
    }

    /** E6: of two awards that one unit would meet, the preferred one is proposed; the other says who holds the unit. */
    @Test
    void e6AUnitFeedsOneOfTwoAwards() {
        StackingOutcome first =
                Stacked.stack(under(oneOf("P", "Q")), ACase.of(P, Q).results("U8"));
        StackingOutcome second =
                Stacked.stack(under(oneOf("Q", "P")), ACase.of(P, Q).results("U8"));

        assertThat(Stacked.awards(first.proposals())).isEqualTo("P@1");
        assertThat(Stacked.json(first, Q))
                .contains("held by P@1 (one)")
                .contains("r-U8")
                .contains("counts-in-another-award");
        assertThat(Stacked.awards(second.proposals())).isEqualTo("Q@1");
        assertThat(Stacked.awards(Stacked.stack(ACase.of(P, Q).results("U8")).proposals()))
                .isEqualTo("P@1 Q@1");
    }

    /** E6: the award that was issued first keeps the unit, whatever is preferred; withdrawn and barred, it frees it. */
    @Test
    void e6WhatIsIssuedKeepsTheUnitAndWhatIsBarredFreesIt() {
        Stacker stacker = under(oneOf("P", "Q"));
        StackingOutcome issued =
                Stacked.stack(stacker, ACase.of(P, Q).results("U8").issued("Q", "U8"));
        StackingOutcome barred =
                Stacked.stack(stacker, ACase.of(P, Q).results("U8").barred("P"));

        assertThat(Stacked.earned(issued)).isEqualTo("Q@1");
        assertThat(Stacked.awards(issued.kept())).isEqualTo("Q@1");
        assertThat(Stacked.awards(barred.proposals())).isEqualTo("Q@1");
    }

    /** E6: a unit may feed two of three awards; the third has to do without. */
    @Test
    void e6AUnitMayFeedTwoOfThree() {
        AwardDefinition third = award("R@1", "U8");
        SharingLimit twoOfThree =
                new SharingLimit("two", List.of(new AwardCode("R"), new AwardCode("P"), new AwardCode("Q")), 2, 0);

        assertThat(Stacked.earned(
                        Stacked.stack(under(twoOfThree), ACase.of(P, Q, third).results("U8"))))
                .isEqualTo("P@1 R@1");
    }

    /** E6: two awards may share one unit of two; a second shared unit counts in the preferred one only. */
    @Test
    void e6TwoAwardsMayShareSoManyUnits() {
        AwardDefinition one = award("P@1", "U1 U2");
        AwardDefinition other = MadeUpAwards.award("Q@1", AwardKind.QUALIFICATION, MadeUpAwards.two("two", "U1 U2 U3"));
        Stacker stacker = under(SharingLimit.atMost("share", 1, new AwardCode("P"), new AwardCode("Q")));

        StackingOutcome tooMany = Stacked.stack(stacker, ACase.of(one, other).results("U1 U2"));
        assertThat(Stacked.earned(tooMany)).isEqualTo("P@1");
        assertThat(Stacked.json(tooMany, other)).contains("share");
        assertThat(Stacked.earned(Stacked.stack(stacker, ACase.of(one, other).results("U1 U2 U3"))))
                .isEqualTo("P@1 Q@1");
    }

    /** E6: a larger award and its own component are no rivals, whatever the table says. */
    @Test
    void e6AComponentIsNoRivalOfWhatItIsPartOf() {
        StackingOutcome outcome = Stacked.stack(
                under(oneOf("CARER", "AID")), ACase.of(FIRST_AID, CARER).results("U1 U7"));

        assertThat(Stacked.earned(outcome)).isEqualTo("AID@1 CARER@1");
    }

    /** E6: awards that would wait for each other in a circle are refused, with the circle. */
    @Test
    void e6ACircleOfLimitsAndComponentsIsRefused() {
        AwardDefinition asks =
                MadeUpAwards.award("A@1", AwardKind.QUALIFICATION, MadeUpAwards.component("needs", "C", "U1"), "C");
        AwardDefinition between = award("B@1", "U1");
        AwardDefinition needed = award("C@1", "U1");
        SharingLimits limits = new SharingLimits(List.of(
                SharingLimit.oneOf("ab", new AwardCode("A"), new AwardCode("B")),
                SharingLimit.oneOf("bc", new AwardCode("B"), new AwardCode("C"))));
        Stacker stacker = Stacked.plain().under(limits);
        ACase circle = ACase.of(asks, between, needed).results("U1");

        assertThatThrownBy(() -> Stacked.stack(stacker, circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A@1, C@1, B@1");
    }

    /** E6: the same where an award waits for a nested one because this learner is granted credit for it. */
    @Test
    @Timeout(30)
    void e6ACircleOfLimitsAndCreditForANestedAwardIsRefused() {
        AwardDefinition asks = MadeUpAwards.nesting(award("A@1", "U1"), Nesting.OnTaking.KEEP, "C");
        AwardDefinition between = award("B@1", "U1");
        AwardDefinition needed = award("C@1", "U1");
        Stacker stacker = Stacked.plain()
                .under(new SharingLimits(List.of(
                        SharingLimit.oneOf("ab", new AwardCode("A"), new AwardCode("B")),
                        SharingLimit.oneOf("bc", new AwardCode("B"), new AwardCode("C")))));
        CreditGrant forC = ACase.creditFor("C", CreditBasis.AGREEMENT, "c1", "A", "U1", "2025-02-01");

        assertThat(Stacked.earned(
                        Stacked.stack(stacker, ACase.of(asks, between, needed).results("U1"))))
                .as("without the credit there is an order")
                .isEqualTo("A@1 C@1");
        assertThatThrownBy(() -> Stacked.stack(
                        stacker, ACase.of(asks, between, needed).results("U1").credit(forC)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A@1, C@1, B@1");
    }

    /** E6, E7: no order of anything changes a byte. */
    @Test
    void e6OrderChangesNoByte() {
        ACase mixed = ACase.of(P, Q, GC, GD, FIRST_AID, CARER)
                .results("U8 U1 U2 U7")
                .credit(credit("c1", "DEGREE", null), credit("c2", "DEGREE", LocalDate.of(2025, 12, 31)));
        Stacker stacker = under(oneOf("Q", "P"));
        String bytes = Stacked.bytes(stacker.stack(mixed.build()));

        for (long seed = 0; seed < 20; seed++) {
            assertThat(Stacked.bytes(stacker.stack(mixed.shuffled(seed)))).isEqualTo(bytes);
        }
    }

    /** E7: claiming the small award now would use up what the larger one still needs: the proposal warns. */
    @Test
    void e7AProposalWarnsOfAUnitThatALargerAwardNeeds() {
        AwardDefinition large = award("LARGE@1", "U8 U9");
        StackingOutcome spends =
                Stacked.stack(under(oneOf("LARGE", "P")), ACase.of(P, large).results("U8"));
        StackingOutcome free = Stacked.stack(ACase.of(P, large).results("U8"));

        assertThat(spends.proposals())
                .singleElement()
                .satisfies(proposed -> assertThat(proposed.warnings())
                        .containsExactly("uses [U8], which LARGE@1 needs (one); it may wait"));
        assertThat(Stacked.json(spends, P)).contains("which LARGE@1 needs");
        assertThat(free.proposals())
                .singleElement()
                .satisfies(proposed -> assertThat(proposed.warnings()).isEmpty());
    }

    /** E7: once the larger award is earned, it takes the unit and the small one is left out. */
    @Test
    void e7WhoWaitsHasTheLargerAward() {
        AwardDefinition large = award("LARGE@1", "U8 U9");
        StackingOutcome outcome =
                Stacked.stack(under(oneOf("LARGE", "P")), ACase.of(P, large).results("U8 U9"));

        assertThat(Stacked.awards(outcome.proposals())).isEqualTo("LARGE@1");
    }

    /** E9: what is held after certificate, diploma and masters, by what the masters does with its nest. */
    @Test
    void e9WhatIsHeldAfterTheMasters() {
        assertThat(heldAfter(Nesting.OnTaking.HAND_BACK)).isEqualTo("M@1");
        assertThat(heldAfter(Nesting.OnTaking.KEEP)).isEqualTo("GC@1 GD@1 M@1");
        assertThat(heldAfter(Nesting.OnTaking.KEEP_IF_ISSUED_BEFORE)).isEqualTo("GC@1 M@1");
    }

    /** E9: what was handed back counts for what rests on it, is not proposed anew, and comes back once the larger award is gone. */
    @Test
    void e9WhatIsHandedBackComesBackWhenTheMastersGoes() {
        AwardDefinition masters =
                MadeUpAwards.nesting(award("M@1", "U1 U2 U3 U4"), Nesting.OnTaking.HAND_BACK, "GC", "GD");
        ACase after = ACase.of(GC, masters).results("U1 U2 U3 U4").handedBack("GC", "M");

        assertThat(Stacked.stack(after.issued("M", "U1 U2 U3 U4")).proposals()).isEmpty();
        StackingOutcome gone = Stacked.stack(ACase.of(GC, masters)
                .results("U1 U2 U3 U4")
                .handedBack("GC", "M")
                .barred("M"));
        assertThat(Stacked.awards(gone.proposals())).isEqualTo("GC@1");
    }

    /** E10: a micro-credential of another issuer counts for awards earned up to its last day, and not after it. */
    @Test
    void e10ARecognisedMicroCredentialCountsUntilItsLastDay() {
        CreditGrant until = credit("mc-7", "DEGREE", LocalDate.of(2025, 4, 30));
        StackingOutcome onTheDay =
                Stacked.stack(ACase.of(DEGREE).results("U1@2025-04-30").credit(until));
        StackingOutcome dayAfter =
                Stacked.stack(ACase.of(DEGREE).results("U1@2025-05-01").credit(until));

        assertThat(onTheDay.earned())
                .singleElement()
                .satisfies(earned -> assertThat(earned.earnedOn()).isEqualTo("2025-04-30"));
        assertThat(dayAfter.earned()).isEmpty();
        assertThat(Stacked.json(dayAfter, DEGREE)).contains("does not count on");
    }

    /** E10: an award that was given while it counted stands. */
    @Test
    void e10AnAwardAlreadyGivenStands() {
        StackingOutcome later = Stacked.stack(ACase.of(DEGREE)
                .results("U1@2025-04-30")
                .credit(credit("mc-7", "DEGREE", LocalDate.of(2025, 4, 30)))
                .issued("DEGREE", Basis.of(List.of(), List.of(new ResultId("r-U1"), new ResultId("mc-7"))))
                .asAt("2026-03-01"));

        assertThat(later.reviews()).isEmpty();
        assertThat(Stacked.awards(later.kept())).isEqualTo("DEGREE@1");
    }

    /** E11: a component that expired after the larger award was earned takes nothing back. */
    @Test
    void e11AComponentHasToBeGoodOnTheDayOfTheLargerAward() {
        ACase before = ACase.of(FIRST_AID, CARER)
                .results("U1@2021-03-01 U7@2024-03-01")
                .issuedOn("AID", "2021-03-01", "U1");
        StackingOutcome earned = Stacked.stack(before);

        assertThat(Stacked.awards(earned.proposals())).isEqualTo("CARER@1");
        assertThat(earned.proposals().get(0).earned().earnedOn()).isEqualTo("2024-03-01");
        assertThat(Stacked.stack(before.issuedOn("CARER", "2024-03-01", "AID U7"))
                        .reviews())
                .isEmpty();
    }

    /** E11: a component that expired before opens its line again. */
    @Test
    void e11AnExpiredComponentOpensItsLineAgain() {
        StackingOutcome outcome = Stacked.stack(ACase.of(FIRST_AID, CARER)
                .results("U1@2021-03-01 U7@2024-03-02")
                .issuedOn("AID", "2021-03-01", "U1"));

        assertThat(Stacked.earned(outcome)).isEqualTo("AID@1");
        assertThat(Stacked.verdict(outcome, CARER)).isEqualTo("unsatisfied");
        assertThat(Stacked.json(outcome, CARER)).contains("first");
    }

    /** E11: how long a component is good is what the validity table says: here from the day of signing, not from that of earning. */
    @Test
    void e11TheValidityTableSaysFromWhichDayTheYearsCount() {
        ACase signedLater = ACase.of(FIRST_AID, CARER)
                .results("U1@2021-03-01 U7@2024-03-02")
                .issuedOn("AID", "2021-03-01", "2021-03-02", "U1");
        Stacker fromSigning = Stacked.plain()
                .validBy(ValidityTableTest.changed(
                        "\"earned on\"</text></outputEntry>", "\"issued on\"</text></outputEntry>"));

        assertThat(Stacked.earned(Stacked.stack(signedLater))).isEqualTo("AID@1");
        assertThat(Stacked.earned(Stacked.stack(fromSigning, signedLater))).isEqualTo("AID@1 CARER@1");
    }

    /** E11: a component of which nobody can say how long it is good carries nothing new, and takes nothing back. */
    @Test
    void e11AComponentOfUnknownValidityCarriesNothingNew() {
        Stacker unknown = Stacked.plain()
                .validBy(ValidityTableTest.changed(
                        "\"expires\"</text></outputEntry>", "\"undetermined\"</text></outputEntry>"));
        ACase held = ACase.of(FIRST_AID, CARER).results("U1 U7").issued("AID", "U1");

        assertThat(Stacked.earned(Stacked.stack(unknown, held))).isEqualTo("AID@1");
        assertThat(Stacked.earned(Stacked.stack(held))).isEqualTo("AID@1 CARER@1");
    }

    /** E13: an award by endorsement alone is proposed by request, not by result; its day is that of the request. */
    @Test
    void e13AnAwardByEndorsementIsProposedByRequest() {
        ACase unasked = ACase.of(FELLOW).results("U1 U2");

        assertThat(Stacked.stack(unasked).earned()).isEmpty();
        StackingOutcome asked = Stacked.stack(unasked.requested("FELLOW", "2025-06-10"));
        assertThat(asked.proposals()).singleElement().satisfies(proposed -> {
            assertThat(proposed.award()).hasToString("FELLOW@1");
            assertThat(proposed.earned().earnedOn()).isEqualTo("2025-06-10");
            assertThat(proposed.earned().basis().looseResults()).isEmpty();
        });
        assertThat(Stacked.stack(ACase.of(FELLOW)
                                .requested("FELLOW", "2025-06-10")
                                .asAt("2025-06-09"))
                        .earned())
                .isEmpty();
    }

    /** E13: a request that is taken back takes its process with it. */
    @Test
    void e13ARequestTakenBackEndsItsProcess() {
        StackingOutcome outcome = Stacked.stack(ACase.of(FELLOW).inProcess("FELLOW", ""));

        assertThat(Stacked.awards(outcome.fallen())).isEqualTo("FELLOW@1");
    }

    /** Issued on the way: the certificate. All units are there: the masters is proposed, then issued, and its nest is seen to. */
    private static String heldAfter(Nesting.OnTaking onTaking) {
        AwardDefinition masters = MadeUpAwards.nesting(award("M@1", "U1 U2 U3 U4"), onTaking, "GC", "GD");
        StackingOutcome taken =
                Stacked.stack(ACase.of(GC, GD, masters).results("U1 U2 U3 U4").issued("GC", "U1 U2"));
        ACase issued = ACase.of(GC, GD, masters).results("U1 U2 U3 U4").issued("GC", "U1 U2");
        taken.proposals()
                .forEach(proposed -> issued.issued(
                        proposed.award().toString(), proposed.earned().basis()));
        StackingOutcome after = Stacked.stack(issued);

        assertThat(after.proposals()).isEmpty();
        assertThat(after.reviews()).isEmpty();
        assertThat(after.handBacks()).allSatisfy(back -> assertThat(back.into()).hasToString("M@1"));
        assertThat(after.handBacks()).extracting(HandBack::issued).doesNotHaveDuplicates();
        return Stacked.awards(after.kept());
    }

    private static CreditGrant credit(String id, String into, @Nullable LocalDate until) {
        return CreditGrant.ofAmount(
                        new ResultId(id),
                        new AwardCode(into),
                        BlockCredit.unspecified(Amount.of(6), Amount.of(6)),
                        Route.CREDIT_TRANSFER,
                        LocalDate.of(2025, 1, 1))
                .ofMicroCredentialUntil(until);
    }

    private static AwardDefinition award(String version, String units) {
        return MadeUpAwards.award(version, AwardKind.QUALIFICATION, MadeUpAwards.allOf("all", units));
    }

    private static AwardDefinition expiring(AwardDefinition award, int years) {
        return award.withDesign(award.design().goodFor(years, null));
    }

    private static SharingLimit oneOf(String preferred, String other) {
        return SharingLimit.oneOf("one", new AwardCode(preferred), new AwardCode(other));
    }

    private static Stacker under(SharingLimit limit) {
        return Stacked.plain().under(new SharingLimits(List.of(limit)));
    }
}
