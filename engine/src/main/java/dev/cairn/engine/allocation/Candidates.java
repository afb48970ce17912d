package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What may hold a place, and what may not whatever else is held.
 *
 * @param units each unit that may hold a place, with the results that it may rest on, the preferred first (decision 11)
 * @param places the lines in which each of these units may stand, by id
 * @param refused what holds no place in any allocation
 * @param blocks the units of held components, with the preferred result of each
 * @param heldComponents the awards held
 * @param levelsDoubted whether a unit was refused because its level is not known
 */
record Candidates(
        SortedMap<UnitCode, List<RecognisedUnit>> units,
        SortedMap<UnitCode, List<Line>> places,
        List<Unplaced> refused,
        SortedMap<UnitCode, Placement> blocks,
        Set<AwardCode> heldComponents,
        boolean levelsDoubted) {

    boolean isHeld(PackagingRule.Component component) {
        return heldComponents.contains(component.award());
    }
}
