package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.stacking.LostStep;
import dev.cairn.engine.stacking.Review;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit fails after three stacked awards were issued: each is to be reviewed with the way from the unit to it; restored, none is. */
class RetractionTest {

    private static final AwardDefinition SET = MadeUpAwards.award(
            "SET@1",
            AwardKind.SKILL_SET,
            MadeUpAwards.group(
                    "set", 3, MadeUpAwards.component("first", "M1", "U1 U2"), MadeUpAwards.allOf("own", "U7")),
            "M1");
    private static final AwardDefinition TOP = MadeUpAwards.award(
            "TOP@1",
            AwardKind.QUALIFICATION,
            MadeUpAwards.group(
                    "top", 4, MadeUpAwards.component("first", "SET", "U1 U2 U7"), MadeUpAwards.allOf("own", "U5")),
            "SET");

    @Test
    void eachIssuedAwardIsFlaggedWithItsChain() {
        StackingOutcome outcome = stack("U1 U2=30 U5 U7");

        assertThat(outcome.reviews())
                .extracting(RetractionTest::said)
                .containsExactly(
                        "M1@1: result r-U2 → M1@1",
                        "SET@1: result r-U2 → M1@1; component M1@1 → SET@1",
                        "TOP@1: result r-U2 → M1@1; component M1@1 → SET@1; component SET@1 → TOP@1");
        assertThat(outcome.reviews())
                .allSatisfy(review -> assertThat(review.roots()).singleElement().satisfies(root -> {
                    assertThat(root.kind()).isEqualTo(LostStep.Kind.RESULT);
                    assertThat(root.what()).isEqualTo("r-U2");
                }));
        assertThat(outcome.kept()).isEmpty();
    }

    /** The explanation of the topmost award names the unit once, however long the way. */
    @Test
    void theExplanationSaysTheChainAndNamesTheRootOnce() {
        String json = Stacked.json(stack("U1 U2=30 U5 U7"), TOP);

        assertThat(json).containsOnlyOnce("result r-U2 → M1@1").contains("component SET@1 → TOP@1");
    }

    @Test
    void restoredTheFlagsGo() {
        StackingOutcome restored = stack("U1 U2 U5 U7");

        assertThat(restored.reviews()).isEmpty();
        assertThat(Stacked.awards(restored.kept())).isEqualTo("M1@1 SET@1 TOP@1");
        assertThat(restored.proposals()).isEmpty();
    }

    /** A component that was revoked is the end of its chain: the decision is the root. */
    @Test
    void aDecisionIsARootToo() {
        StackingOutcome outcome = Stacked.stack(ACase.of(MadeUpAwards.M1, SET, TOP)
                .results("U1 U2 U5 U7")
                .barred("M1")
                .issued("SET", "M1 U7")
                .issued("TOP", "SET U5"));

        assertThat(outcome.reviews())
                .extracting(RetractionTest::said)
                .containsExactly(
                        "SET@1: decision decline-7 → M1@1; component M1@1 → SET@1",
                        "TOP@1: decision decline-7 → M1@1; component M1@1 → SET@1; component SET@1 → TOP@1");
    }

    /** Two components that lost the same unit: it is named once, with both. */
    @Test
    void aSharedRootIsNamedOnce() {
        AwardDefinition other =
                MadeUpAwards.award("OTHER@1", AwardKind.MICRO_CREDENTIAL, MadeUpAwards.allOf("other", "U2 U7"));
        PackagingRule both = MadeUpAwards.group("pair", 3, MadeUpAwards.allOf("all", "U1 U2 U7"));
        AwardDefinition pair = MadeUpAwards.award("PAIR@1", AwardKind.QUALIFICATION, both, "M1", "OTHER");

        StackingOutcome outcome = Stacked.stack(ACase.of(MadeUpAwards.M1, other, pair)
                .results("U1 U2=30 U7")
                .issued("M1", "U1 U2")
                .issued("OTHER", "U2 U7")
                .issued("PAIR", "M1 OTHER"));

        assertThat(outcome.reviews().get(2)).satisfies(review -> {
            assertThat(said(review))
                    .isEqualTo(
                            "PAIR@1: result r-U2 → M1@1, OTHER@1; component M1@1 → PAIR@1; component OTHER@1 → PAIR@1");
            assertThat(review.roots()).hasSize(1);
        });
    }

    private static StackingOutcome stack(String results) {
        return Stacked.stack(ACase.of(MadeUpAwards.M1, SET, TOP)
                .results(results)
                .issued("M1", "U1 U2")
                .issued("SET", "M1 U7")
                .issued("TOP", "SET U5"));
    }

    private static String said(Review review) {
        List<String> steps = review.chain().stream().map(LostStep::say).toList();
        return review.issued() + ": " + String.join("; ", steps);
    }
}
