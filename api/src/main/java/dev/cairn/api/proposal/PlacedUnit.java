package dev.cairn.api.proposal;

import dev.cairn.engine.allocation.Placement;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;

/**
 * A unit that holds a place in a proposed award, as it was when it was proposed.
 *
 * @param unit the unit as the rule names it
 * @param heldAs the unit in which the result was recorded
 * @param result the id of the result within the learner's record
 * @param line the line of the packaging rule that it counts in
 */
public record PlacedUnit(String unit, String heldAs, String result, Route route, LocalDate achievedOn, String line) {

    static PlacedUnit of(Placement placement) {
        return new PlacedUnit(
                placement.unit().unit().value(),
                placement.unit().heldAs().value(),
                placement.unit().result().value(),
                placement.unit().route(),
                placement.unit().achievedOn(),
                placement.line().line());
    }
}
