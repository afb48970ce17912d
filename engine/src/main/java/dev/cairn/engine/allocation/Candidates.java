package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What may hold a place, and what may not whatever else is held.
 *
 * @param units each unit that may hold a place, with the results that it may rest on, the preferred first (decision 11)
 * @param places the lines in which each of these units may stand, by id
 * @param credit unspecified credit that may hold a place, by id, with the lines in which it may stand
 * @param forced the units that a person's decision puts into a line
 * @param refused what holds no place in any allocation
 * @param blocks the units of held components, with the preferred result of each
 * @param heldAwards the awards held
 * @param unmet the lines that ask for a fact which is not there
 * @param averages what is said of each average that is asked for
 * @param qualities what is known of what is held
 * @param doubts what is not known and might make a difference
 */
record Candidates(
        SortedMap<UnitCode, List<RecognisedUnit>> units,
        SortedMap<UnitCode, List<Line>> places,
        List<OpenCredit> credit,
        Map<UnitCode, Line> forced,
        List<Unplaced> refused,
        SortedMap<UnitCode, Placement> blocks,
        Set<AwardCode> heldAwards,
        Set<Integer> unmet,
        List<AverageFound> averages,
        Qualities qualities,
        List<Doubt> doubts) {

    /** Unspecified credit and the lines in which it may stand. */
    record OpenCredit(RecognisedCredit credit, List<Line> places) {}

    boolean isHeld(PackagingRule rule) {
        return rule instanceof PackagingRule.Component component && heldAwards.contains(component.award());
    }

    /** How many facts and averages are missing: none of them hangs on who stands where. */
    int factsMissing() {
        return unmet.size()
                + (int) averages.stream().filter(average -> !average.isMet()).count();
    }
}
