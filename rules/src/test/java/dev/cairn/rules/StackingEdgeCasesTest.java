package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.CreditBasis;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.Fallen;
import dev.cairn.engine.stacking.Kept;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.Proposed;
import dev.cairn.engine.stacking.Review;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import dev.cairn.engine.stacking.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Section E of the hard cases, and what follows from it, on {@link MadeUpAwards}: awards chain to a fixpoint, and what rested on a
 * fact that is gone goes with it.
 */
class StackingEdgeCasesTest {

    private static final Stacker STACKER = new Stacker(
            CreditRecognition.shipped(UnitMappings.none()),
            new Allocator(Catalogue.of(MadeUpAwards.all(), List.of(), UnitMappings.none())),
            RuleAsset.fromClassPath("dev/cairn/stacking/stacking.drl"));

    /** B16: two learners of one name are two: what one of them holds completes nothing for the other. */
    @Test
    void b16TwoLearnersAreJudgedApart() {
        assertThat(stack(ACase.of().results("U1")).proposals()).isEmpty();
        assertThat(stack(ACase.of().results("U2")).proposals()).isEmpty();
    }

    /** B17: when a person merges two records of one learner, awards are decided anew on both; split again, as before to the byte. */
    @Test
    void b17MergedRecordsAreDecidedTogetherAndSplitAgainAsBefore() {
        StackingOutcome first = stack(ACase.of().results("U1 U3"));
        StackingOutcome second = stack(ACase.of().results("U2 U4 U5"));
        assertThat(first.proposals()).isEmpty();
        assertThat(second.proposals()).isEmpty();

        StackingOutcome merged = stack(ACase.of().results("U1 U3 U2 U4 U5"));
        assertThat(merged.proposals())
                .extracting(Proposed::award)
                .map(Object::toString)
                .containsExactly("M1@1", "M2@1");
        assertThat(merged.waiting())
                .extracting(Waiting::award)
                .map(Object::toString)
                .containsExactly("Q@1");

        assertThat(stack(ACase.of().results("U1 U3")).explanations()).isEqualTo(first.explanations());
        assertThat(stack(ACase.of().results("U2 U4 U5")).explanations()).isEqualTo(second.explanations());
    }

    /** E1: everything in one import: the smaller awards are proposed, the larger one is earned and waits for both. */
    @Test
    void e1FiveResultsProposeBothComponentsAndTheQualificationWaits() {
        StackingOutcome outcome = stack(ACase.of().results("U1 U2 U3 U4 U5@2025-05-20"));

        assertThat(outcome.proposals())
                .extracting(Proposed::award)
                .map(Object::toString)
                .containsExactly("M1@1", "M2@1");
        assertThat(outcome.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.award()).hasToString("Q@1");
            assertThat(waiting.forComponents()).hasToString("[M1@1, M2@1]");
            assertThat(waiting.earned().basis()).isEqualTo(basis("M1 M2", "r-U5"));
            assertThat(waiting.earned().earnedOn()).isEqualTo(LocalDate.of(2025, 5, 20));
        });
    }

    /** E1: the qualification follows when both are issued, and nothing is proposed twice. */
    @Test
    void e1TheQualificationFollowsWhenBothAreIssued() {
        StackingOutcome outcome =
                stack(ACase.of().results("U1 U2 U3 U4 U5").issued("M1", "U1 U2").issued("M2", "U3 U4"));

        assertThat(outcome.proposals()).singleElement().satisfies(proposed -> {
            assertThat(proposed.award()).hasToString("Q@1");
            assertThat(proposed.earned().basis()).isEqualTo(basis("M1 M2", "r-U5"));
        });
        assertThat(outcome.waiting()).isEmpty();
    }

    /** E1: one of two is not enough. */
    @Test
    void e1TheQualificationWaitsForTheOneThatIsStillInProcess() {
        StackingOutcome outcome =
                stack(ACase.of().results("U1 U2 U3 U4 U5").issued("M1", "U1 U2").inProcess("M2", "U3 U4"));

        assertThat(outcome.proposals()).isEmpty();
        assertThat(outcome.waiting())
                .singleElement()
                .extracting(Waiting::forComponents)
                .hasToString("[M2@1]");
    }

    /** E2: a unit behind two issued awards fails: both are to be reviewed, the third is untouched. */
    @Test
    void e2IssuedAwardsThatLostAUnitAreToBeReviewedAllTheWayUp() {
        StackingOutcome outcome = stack(allIssued("U1 U2 U3=40 U4 U5"));

        assertThat(outcome.reviews())
                .extracting(review -> review.issued().toString())
                .containsExactly("M2@1", "Q@1");
        assertThat(outcome.reviews())
                .extracting(Review::why)
                .containsExactly(
                        "rested on r-U3, which no longer counts; m2: 1 unit missing of [U3, U6]",
                        "rested on M2@1, which no longer counts; electives: 1 unit missing of [U3, U6]");
        assertThat(outcome.kept()).extracting(Kept::award).map(Object::toString).containsExactly("M1@1");
        assertThat(outcome.proposals()).isEmpty();
    }

    /** E2: what was only in process falls back. */
    @Test
    void e2ProposalsThatLostAUnitFall() {
        StackingOutcome outcome = stack(
                ACase.of().results("U1 U2 U3=40 U4 U5").issued("M1", "U1 U2").inProcess("M2", "U3 U4"));

        assertThat(outcome.fallen()).singleElement().satisfies(fallen -> {
            assertThat(fallen.inProcess()).hasToString("M2@1");
            assertThat(fallen.why()).contains("r-U3");
        });
        assertThat(outcome.proposals()).isEmpty();
        assertThat(outcome.waiting()).isEmpty();
    }

    /** E3: another unit takes the lost one's place: what is issued is kept, on a new basis that is said. */
    @Test
    void e3IssuedAwardsAreKeptOnANewBasis() {
        StackingOutcome outcome = stack(allIssued("U1 U2 U3=40 U4 U5 U6"));

        assertThat(outcome.reviews()).isEmpty();
        assertThat(outcome.kept())
                .extracting(kept -> kept.award() + " " + kept.onNewBasis())
                .containsExactly("M1@1 false", "M2@1 true", "Q@1 false");
        assertThat(outcome.kept().get(1).basis()).isEqualTo(basis("", "r-U4", "r-U6"));
    }

    /** E3: a proposal whose evidence changed falls, and is made anew on what carries it now. */
    @Test
    void e3AProposalOnALostUnitFallsAndIsMadeAnew() {
        StackingOutcome outcome = stack(ACase.of().results("U3=40 U4 U6").inProcess("M2", "U3 U4"));

        assertThat(outcome.fallen())
                .extracting(Fallen::inProcess)
                .map(Object::toString)
                .containsExactly("M2@1");
        assertThat(outcome.proposals())
                .singleElement()
                .satisfies(proposed -> assertThat(proposed.earned().basis()).isEqualTo(basis("", "r-U4", "r-U6")));
    }

    /** E4: the unit comes back: nothing is to be reviewed, nothing is proposed a second time. */
    @Test
    void e4ARestoredUnitClosesTheReviews() {
        StackingOutcome outcome = stack(allIssued("U1 U2 U3 U4 U5"));

        assertThat(outcome.reviews()).isEmpty();
        assertThat(outcome.proposals()).isEmpty();
        assertThat(outcome.kept()).extracting(Kept::onNewBasis).containsExactly(false, false, false);
    }

    /** E9b: a declined component is not proposed again; the qualification falls back to the units themselves. */
    @Test
    void e9bADeclinedComponentLeavesTheQualificationToTheUnits() {
        StackingOutcome outcome =
                stack(ACase.of().results("U1 U2 U3 U4 U5").barred("M1").issued("M2", "U3 U4"));

        assertThat(outcome.proposals()).singleElement().satisfies(proposed -> {
            assertThat(proposed.award()).hasToString("Q@1");
            assertThat(proposed.earned().basis()).isEqualTo(basis("M2", "r-U1", "r-U2", "r-U5"));
        });
        assertThat(outcome.earned())
                .extracting(Earned::award)
                .map(Object::toString)
                .contains("M1@1");
        assertThat(outcome.explanation(ACase.version("M1")).summarise()).contains("M1@1");
        assertThat(json(outcome, "M1")).contains("barred by decline-7");
    }

    /** E9b: a qualification in process on the declined component falls, and goes on with the units. */
    @Test
    void e9bAProposalOnADeclinedComponentFallsToAnotherBasis() {
        StackingOutcome outcome = stack(ACase.of()
                .results("U1 U2 U3 U4 U5")
                .barred("M1")
                .issued("M2", "U3 U4")
                .inProcess("Q", "M1 M2 U5"));

        assertThat(outcome.fallen()).singleElement().satisfies(fallen -> {
            assertThat(fallen.inProcess()).hasToString("Q@1");
            assertThat(fallen.why()).isEqualTo("rested on M1@1, which no longer counts");
        });
        assertThat(outcome.proposals())
                .extracting(Proposed::award)
                .map(Object::toString)
                .containsExactly("Q@1");
    }

    /** E9b: where the rule asks for the declined award by name, there is no other basis. */
    @Test
    void e9bAnAwardThatAsksForTheDeclinedOneByNameIsNotMet() {
        assertThat(earned(stack(ACase.of().results("U1 U2 U7")))).isEqualTo("M1@1 S@1");
        assertThat(earned(stack(ACase.of().results("U1 U2 U7").barred("M1")))).isEqualTo("M1@1");
    }

    /** E12: the last result completes three awards at once: each is explained, the smaller ones come first. */
    @Test
    void e12OneResultCompletesThreeAwardsAtOnce() {
        StackingOutcome before = stack(ACase.of().results("U1 U3 U4 U5 U7").issued("M2", "U3 U4"));
        StackingOutcome after =
                stack(ACase.of().results("U1 U2@2025-06-30 U3 U4 U5 U7").issued("M2", "U3 U4"));

        assertThat(earned(before)).isEqualTo("M2@1");
        assertThat(earned(after)).isEqualTo("M1@1 M2@1 S@1 Q@1");
        assertThat(after.proposals())
                .extracting(Proposed::award)
                .map(Object::toString)
                .containsExactly("M1@1");
        assertThat(after.waiting())
                .extracting(Waiting::award)
                .map(Object::toString)
                .containsExactly("S@1", "Q@1");
        assertThat(after.earned())
                .filteredOn(earned -> !earned.award().equals(ACase.version("M2")))
                .allSatisfy(earned -> assertThat(earned.earnedOn()).isEqualTo("2025-06-30"));
        assertThat(after.explanations()).hasSize(4);
    }

    /** An award that is not earned is explained as well. */
    @Test
    void everyCandidateIsExplained() {
        StackingOutcome outcome = stack(ACase.of().results("U1 U2=30"));

        assertThat(outcome.explanations().keySet())
                .map(AwardVersion::toString)
                .containsExactly("M1@1", "M2@1", "Q@1", "S@1");
        assertThat(json(outcome, "M1"))
                .contains("stacking@1#An award whose rule is not met is not earned")
                .contains("credit-recognition@1#credit-recognition_not-achieved");
    }

    /** Decision 10: what only a doubtful result would complete is undetermined, neither earned nor refused. */
    @Test
    void anAwardThatOnlyADoubtfulResultWouldCompleteIsUndetermined() {
        StackingOutcome outcome = stack(ACase.of().results("U1 U2=65"));

        assertThat(outcome.earned()).isEmpty();
        assertThat(outcome.explanation(ACase.version("M1")).verdict().word()).isEqualTo("undetermined");
        assertThat(outcome.explanation(ACase.version("Q")).verdict().word()).isEqualTo("unsatisfied");
    }

    /** A version issued earlier keeps a newer version of the same award from being proposed beside it. */
    @Test
    void anotherVersionOfAnIssuedAwardIsNotProposed() {
        AwardDefinition newer =
                MadeUpAwards.award("M1@2", AwardKind.MICRO_CREDENTIAL, MadeUpAwards.allOf("m1", "U1 U2"));
        StackingOutcome outcome =
                stack(ACase.of(MadeUpAwards.M1, newer).results("U1 U2").issued("M1", "U1 U2"));

        assertThat(outcome.proposals()).isEmpty();
        assertThat(ExplanationJson.write(outcome.explanation(newer.version()))).contains("already as [M1@1]");
    }

    /** Decision 11: no order of results, standings or candidates changes a byte. */
    @Test
    void orderChangesNoByte() {
        ACase mixed = ACase.of()
                .results("U1 U2 U3=40 U4 U5 U6 U7 U1=30@2024-02-01 U2=51@2025-02-02")
                .issued("M1", "U1 U2")
                .inProcess("M2", "U3 U4");
        String bytes = bytes(STACKER.stack(mixed.build()));

        for (long seed = 0; seed < 50; seed++) {
            assertThat(bytes(STACKER.stack(mixed.shuffled(seed)))).isEqualTo(bytes);
        }
    }

    /** Decision 6: what was met once stays earned, though the nested award that comes to count takes the place of credit for it. */
    @Test
    void creditThatANestedAwardPassesOverLaterStillEarnedWhatItEarned() {
        CreditGrant forM1 = ACase.creditFor("M1", CreditBasis.AGREEMENT, "credit-1", "Q", "U1 U2 U5", "2025-02-01");
        ACase before = ACase.of().results("U3 U4").credit(forM1);
        ACase after = ACase.of().results("U3 U4 U1@2025-04-01 U2@2025-04-01").credit(forM1);

        assertThat(earnedOn(stack(before), "Q@1")).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(earnedOn(stack(after), "M1@1")).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(earnedOn(stack(after), "Q@1")).isEqualTo(LocalDate.of(2025, 3, 1));
    }

    /** The same where a decision for the learner passes an agreement over, and grants less. */
    @Test
    void creditThatADecisionPassesOverLaterStillEarnedWhatItEarned() {
        CreditGrant agreed =
                ACase.creditFor("EXTERNAL", CreditBasis.AGREEMENT, "credit-1", "M2", "U3 U4", "2025-02-01");
        CreditGrant decided = ACase.creditFor("EXTERNAL", CreditBasis.DECISION, "credit-2", "M2", "U3", "2025-04-01");

        assertThat(earnedOn(stack(ACase.of().credit(agreed, decided)), "M2@1")).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(earned(stack(ACase.of().credit(decided)))).isEmpty();
    }

    /** An award in process that nobody can judge would be lost silently: the case is refused. */
    @Test
    void aStandingWithoutItsDefinitionIsRefused() {
        ACase unjudged = ACase.of(MadeUpAwards.M1).issued("M2", "U3 U4");

        assertThatThrownBy(unjudged::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("M2@1");
    }

    private static ACase allIssued(String results) {
        return ACase.of()
                .results(results)
                .issued("M1", "U1 U2")
                .issued("M2", "U3 U4")
                .issued("Q", "M1 M2 U5");
    }

    private static StackingOutcome stack(ACase described) {
        LearnerCase learnerCase = described.build();
        return STACKER.stack(learnerCase);
    }

    private static LocalDate earnedOn(StackingOutcome outcome, String award) {
        return outcome.earned().stream()
                .filter(earned -> earned.award().toString().equals(award))
                .map(Earned::earnedOn)
                .collect(Collectors.collectingAndThen(Collectors.toList(), days -> {
                    assertThat(days).as(award).hasSize(1);
                    return days.get(0);
                }));
    }

    private static String earned(StackingOutcome outcome) {
        return outcome.earned().stream()
                .map(earned -> earned.award().toString())
                .collect(Collectors.joining(" "));
    }

    private static String json(StackingOutcome outcome, String award) {
        return ExplanationJson.write(outcome.explanation(ACase.version(award)));
    }

    private static String bytes(StackingOutcome outcome) {
        return outcome.explanations().values().stream()
                        .map(ExplanationJson::write)
                        .collect(Collectors.joining("\n"))
                + outcome;
    }

    private static Basis basis(String components, String... results) {
        return Basis.of(
                List.of(components.split(" ")).stream()
                        .filter(component -> !component.isEmpty())
                        .map(ACase::version)
                        .toList(),
                List.of(results).stream()
                        .map(dev.cairn.engine.result.ResultId::new)
                        .toList());
    }
}
