package dev.cairn.engine.planning;

import static dev.cairn.engine.planning.Small.allOf;
import static dev.cairn.engine.planning.Small.award;
import static dev.cairn.engine.planning.Small.awardOf;
import static dev.cairn.engine.planning.Small.choose;
import static dev.cairn.engine.planning.Small.learner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.planning.Claim.Effect;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final Claims claims = new Claims(Small.ALLOCATOR);
    private final AwardDefinition small = award("M1", allOf("U1"));
    private final AwardDefinition large = award("Q", allOf("U1 U2"));

    /** Edge case E7: claiming M1 now uses up u1, which Q needs. M1's proposal warns; the learner may wait. */
    @Test
    void claimingMaySpendWhatALargerAwardNeeds() {
        Claim claim = claims.claim(small, large, learner("U1 U2"), 0);
        assertThat(claim.effect()).isEqualTo(Effect.COSTS);
        assertThat(claim.contested())
                .extracting(placement -> placement.unit().unit().value())
                .containsExactly("U1");
        assertThat(claim.before().verdict().isSatisfied()).isTrue();
        assertThat(claim.cost()).isEqualTo(Amount.of(1));
        assertThat(claim.say()).isEqualTo("""
                        Claiming M1@1 now spends what Q@1 needs: U1 (all).
                        Q@1 is then not met; all: 1 unit missing, of U1.
                        The learner may wait.
                        """);
    }

    @Test
    void whatIsSharedCostsNothing() {
        Claim claim = claims.claim(small, large, learner("U1 U2"), Claims.ALL);
        assertThat(claim.effect()).isEqualTo(Effect.COSTS_NOTHING);
        assertThat(claim.spent()).isEmpty();
        assertThat(claim.say()).isEqualTo("M1@1 can be claimed now: Q@1 misses nothing by it (met).\n");
    }

    /** Two of M1's three results may count twice: Q loses one of them, of equal ones the first in order stay. */
    @Test
    void aSharingLimitIsKept() {
        AwardDefinition three = award("M1", allOf("U1 U2 U3"));
        AwardDefinition four = award("Q", choose(4, "U1 U2 U3 U4 U5"));
        Claim claim = claims.claim(three, four, learner("U1 U2 U3 U4"), 2);
        assertThat(claim.effect()).isEqualTo(Effect.COSTS);
        assertThat(claim.spent()).extracting(Object::toString).containsExactly("r-U3");
        assertThat(claims.claim(three, four, learner("U1 U2 U3 U4 U5"), 2).effect())
                .isEqualTo(Effect.COSTS_NOTHING);
    }

    /** The smaller award could be met by a unit that the larger one leaves over. */
    @Test
    void anotherUnitMayBeClaimedInstead() {
        Claim claim = claims.claim(award("M1", choose(1, "U1 U9")), large, learner("U1 U2 U9"), 0);
        assertThat(claim.effect()).isEqualTo(Effect.COSTS);
        assertThat(claim.instead())
                .extracting(placement -> placement.unit().unit().value())
                .containsExactly("U9");
        assertThat(claim.say()).endsWith("M1@1 can be claimed at no cost from U9 instead; or the learner may wait.\n");
    }

    @Test
    void aComponentIsNotSpent() {
        assertThat(claims.claim(small, awardOf("Q", allOf("U1 U2"), "M1"), learner("U1 U2"), 0)
                        .effect())
                .isEqualTo(Effect.COSTS_NOTHING);
    }

    @Test
    void whatIsNotEarnedCannotBeClaimed() {
        Claim claim = claims.claim(small, large, learner("U2"), 0);
        assertThat(claim.effect()).isEqualTo(Effect.NOT_EARNED);
        assertThat(claim.say()).isEqualTo("M1@1 cannot be claimed: not met; all: 1 unit missing, of U1.\n");
    }

    /** The larger award has its units elsewhere: nothing is lost although both accept the unit. */
    @Test
    void aUnitThatTheLargerAwardCanReplaceCostsNothing() {
        assertThat(claims.claim(small, award("Q", choose(1, "U1 U2")), learner("U1 U2"), 0)
                        .effect())
                .isEqualTo(Effect.COSTS_NOTHING);
    }

    @Test
    void aLimitIsNeverNegative() {
        assertThatThrownBy(() -> claims.claim(small, large, learner("U1"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
