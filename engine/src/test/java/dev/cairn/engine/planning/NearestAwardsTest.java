package dev.cairn.engine.planning;

import static dev.cairn.engine.planning.Small.allOf;
import static dev.cairn.engine.planning.Small.award;
import static dev.cairn.engine.planning.Small.choose;
import static dev.cairn.engine.planning.Small.draft;
import static dev.cairn.engine.planning.Small.expects;
import static dev.cairn.engine.planning.Small.learner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.packaging.AwardDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestAwardsTest {

    private final NearestAwards nearest = new NearestAwards(Small.ALLOCATOR);

    @Test
    void whatIsMetComesFirstThenTheLeastMissingInProportion() {
        assertThat(rank(
                        "U1 U2 U3",
                        award("A", allOf("U7 U8")),
                        award("B", allOf("U1 U9")),
                        award("C", allOf("U1 U2 U3 U9")),
                        award("D", allOf("U1 U2"))))
                .containsExactly("D", "C", "B", "A");
    }

    /** 1 of 2 and 2 of 4 are the same share: the smaller amount is nearer. */
    @Test
    void equalSharesGoByAmountThenByCode() {
        assertThat(rank(
                        "U1 U2",
                        award("B", allOf("U1 U2 U8 U9")),
                        award("C", allOf("U1 U9")),
                        award("A", allOf("U2 U8"))))
                .containsExactly("A", "C", "B");
    }

    @Test
    void whatIsMissingIsNamed() {
        NearAward near = nearest.rank(List.of(award("A", choose(3, "U1 U2 U3"))), now("U1"))
                .get(0);
        assertThat(near.missing()).isEqualTo(Amount.of(2));
        assertThat(near.asked()).isEqualTo(Amount.of(3));
        assertThat(near.say()).isEqualTo("A@1: 2 of 3 missing; not met; some: 2 units missing, of U2, U3");
    }

    @Test
    void draftsJudgeNobody() {
        assertThat(rank("U1", draft("A", allOf("U1")), award("B", allOf("U1 U2"))))
                .containsExactly("B");
    }

    @Test
    void nearnessMayBeAskedWithPlansSupposed() {
        Plans plans = Plans.of(learner("U1"), expects("U2", Small.DAY.plusDays(1)), List.of());
        List<AwardDefinition> awards = List.of(award("A", allOf("U1 U3 U4")), award("B", allOf("U1 U2 U5 U6")));
        assertThat(codes(nearest.rank(awards, plans.supposition(Supposing.NOTHING))))
                .containsExactly("A", "B");
        assertThat(codes(nearest.rank(awards, plans.supposition(Supposing.IN_PROGRESS))))
                .containsExactly("B", "A");
    }

    @Test
    void theOrderOfDefinitionsDecidesNothing() {
        List<AwardDefinition> awards = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            awards.add(award("A" + i, choose(i % 4 + 1, "U1 U2 U3 U4 U5")));
        }
        List<NearAward> expected = nearest.rank(awards, now("U1 U2"));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(awards, random);
            assertThat(nearest.rank(awards, now("U1 U2"))).isEqualTo(expected);
        }
    }

    private List<String> rank(String units, AwardDefinition... awards) {
        return codes(nearest.rank(List.of(awards), now(units)));
    }

    private static List<String> codes(List<NearAward> ranked) {
        return ranked.stream().map(near -> near.award().award().value()).toList();
    }

    private static Supposition now(String units) {
        return Plans.of(learner(units), List.of(), List.of()).supposition(Supposing.NOTHING);
    }
}
