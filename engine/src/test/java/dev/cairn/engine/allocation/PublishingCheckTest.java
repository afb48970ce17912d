package dev.cairn.engine.allocation;

import static dev.cairn.engine.allocation.Given.allOf;
import static dev.cairn.engine.allocation.Given.award;
import static dev.cairn.engine.allocation.Given.catalogue;
import static dev.cairn.engine.allocation.Given.choose;
import static dev.cairn.engine.allocation.Given.choosePoints;
import static dev.cairn.engine.allocation.Given.group;
import static dev.cairn.engine.allocation.Given.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.DefinitionProblem;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.Total;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that must not be published, found by asking the allocator with a learner who holds everything (section H). */
class PublishingCheckTest {

    private static List<String> problems(AwardDefinition award) {
        return new PublishingCheck(catalogue(award))
                .problems(award).stream().map(DefinitionProblem::toString).toList();
    }

    @Test
    void aRuleThatSomebodyCanMeetAndNotEverybodyDoesPasses() {
        assertThat(problems(award(group("total", 3, 3, allOf("core", "u1 u2"), choose("more", 1, null, "u3 u4")))))
                .isEmpty();
    }

    @Test
    void h_twoLinesWhoseOnlyUnitHadToBeInBoth() {
        assertThat(problems(award(group("total", 0, null, allOf("a", "u1"), allOf("b", "u1")))))
                .singleElement()
                .asString()
                .contains("#total", "{a, b} compete for {U1}: 2 units needed, 1 there");
    }

    @Test
    void h_pointsThatCannotSumToTheExactTotal() {
        assertThat(problems(award(choosePoints("twenty", 20, 20, "u1 u2 u3 u4"), "u1=6 u2=6 u3=6 u4=6")))
                .singleElement()
                .asString()
                .contains("no combination", "{twenty}");
    }

    @Test
    void h_aLevelFloorThatNoListedUnitCanMeet() {
        AwardDefinition award = award(choosePoints("credit", 12, 12, "u1 u2"), "u1=6 u2=6");
        CreditFilter level3 = new CreditFilter(
                Collections.emptySortedSet(),
                3,
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                null,
                null);
        AwardDefinition withFloor = award.withPackaging(award.packaging()
                .withLevels(Map.of(new UnitCode("U1"), 1, new UnitCode("U2"), 3))
                .withConditions(
                        Map.of("upper", new Total(Measure.POINTS, Collections.emptySortedSet(), level3)),
                        List.of(new Condition.AtLeast("floor", List.of("upper"), Amount.of(12)))));
        assertThat(problems(withFloor))
                .singleElement()
                .asString()
                .contains("condition floor asks for 12 points, and all that is held comes to 6");
    }

    /** Decision 18: a branch that cannot be met is named, also where another can. */
    @Test
    void h_anOptionThatNobodyCanMeetIsNamed() {
        PackagingRule industry = group("industry", 3, null, choose("capstone-a", 1, 1, "u1"));
        PackagingRule research = choose("research", 2, null, "u2 u3");
        assertThat(problems(award(new PackagingRule.OneOf("capstone", 1, 1, List.of(industry, research)))))
                .singleElement()
                .asString()
                .contains("industry");
    }

    @Test
    void h_nothingIsAskedFor() {
        assertThat(problems(award(choose("none", 0, null, "u1 u2"))))
                .singleElement()
                .asString()
                .contains("everybody would meet the rule");
    }

    @Test
    void h_minimaAboveTheTotalAndMaximaBelowIt() {
        assertThat(problems(award(group("total", 3, 3, choose("a", 2, null, "u1 u2"), choose("b", 2, null, "u3 u4")))))
                .isNotEmpty();
        assertThat(problems(award(group("total", 5, 5, choose("a", 0, 2, "u1 u2 u3"), choose("b", 0, 2, "u4 u5 u6")))))
                .isNotEmpty();
        assertThat(problems(award(choose("five-of-four", 5, null, "u1 u2 u3 u4"))))
                .isNotEmpty();
    }

    /** An award by endorsement alone asks for no units, and is no rule that everybody meets. */
    @Test
    void h_anAwardByEndorsementAloneIsNoSuchCase() {
        assertThat(problems(award(new PackagingRule.ByEndorsement("endorsed")))).isEmpty();
    }

    /** A list of which only a part is held, and imports, do not make a rule impossible. */
    @Test
    void whatIsNotListedHereMayExist() {
        PackagingRule partial =
                new PackagingRule.Choose("listed", new Range(4, null, Measure.UNITS), units("u1"), false);
        assertThat(problems(award(group("total", 6, 6, partial, Given.imported("imported", 2, 4)))))
                .isEmpty();
    }
}
