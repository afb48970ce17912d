package dev.cairn.api.demonstration;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who studies what. Twenty kinds of journey come in turn, so that even a small cohort has each kind: cooks, carers and leaders
 * who complete, by units or by micro-credentials; managers who have done a part; people who came for a micro-credential alone; people
 * who failed, withdrew or go on. Thread-safe.
 */
final class Journeys {

    private static final int KINDS = 20;
    private static final int PURPOSE = 2;

    private final AwardDefinition cookery;
    private final AwardDefinition leadership;
    private final AwardDefinition management;
    private final AwardDefinition support;
    private final List<UnitCode> foodSafety;
    private final List<UnitCode> byMicroCredentials;

    Journeys(Catalogue catalogue) {
        this.cookery = award(catalogue, "SIT30821");
        this.leadership = award(catalogue, "BSB40520");
        this.management = award(catalogue, "BSB50420");
        this.support = award(catalogue, "CHC33021");
        this.foodSafety = List.copyOf(award(catalogue, "MC-01").rule().listedUnits());
        this.byMicroCredentials = StudyPlan.ofComponents(leadership.components().stream()
                .filter(StudyPlan::isMicroCredential)
                .map(code -> award(catalogue, code.value()))
                .toList());
    }

    private static AwardDefinition award(Catalogue catalogue, String code) {
        return catalogue
                .findVersion(new AwardCode(code), LocalDate.of(2025, 1, 1))
                .orElseThrow(() -> new IllegalStateException(
                        "Expected %s in the catalogue, in force on 1 January 2025, but found none.".formatted(code)));
    }

    /** The journey of a learner: the same for the same numbers. */
    Journey of(int learner, long seed) {
        Dice dice = Dice.of(learner, seed, PURPOSE);
        JourneyBuilder journey = new JourneyBuilder(dice);
        switch ((learner - 1) % KINDS) {
            case 0, 1 -> journey.takesUnits(foodSafety);
            case 2, 3, 4, 5, 6 -> cook(journey, dice);
            case 7, 8, 9, 10 ->
                journey.completes(leadership.code(), byMicroCredentials)
                        .doesAPartOf(
                                management.code(), except(StudyPlan.completing(management, dice), byMicroCredentials));
            case 11 -> journey.completes(leadership.code(), StudyPlan.completing(leadership, dice));
            case 12, 13, 14, 15 -> journey.completes(support.code(), StudyPlan.completing(support, dice));
            case 16 -> journey.doesAPartOf(management.code(), StudyPlan.completing(management, dice));
            case 17 -> journey.strugglesWith(cookery.code(), StudyPlan.completing(cookery, dice));
            case 18 -> journey.strugglesWith(support.code(), StudyPlan.completing(support, dice));
            default -> journey.goesOnWith(cookery.code(), StudyPlan.completing(cookery, dice));
        }
        return journey.build();
    }

    /** Every fifth cook brings the food safety unit of the former package, which is equivalent. */
    private void cook(JourneyBuilder journey, Dice dice) {
        List<UnitCode> units = StudyPlan.completing(cookery, dice);
        if (dice.percent(20)) {
            journey.bringsFormerUnit(cookery.code());
            units = except(units, List.of(JourneyBuilder.CURRENT_FOOD_SAFETY));
        }
        journey.completesAsApprentice(cookery.code(), units);
    }

    private static List<UnitCode> except(List<UnitCode> units, List<UnitCode> others) {
        SortedSet<UnitCode> left = new TreeSet<>(units);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
