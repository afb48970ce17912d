package dev.cairn.engine.credit;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;

/**
 * A unit that a result counts as. One result may be recognised as several units (itself and its equivalent successors), but
 * holds one place only.
 *
 * @param unit the unit that it counts as
 * @param heldAs the unit in which the result was recorded; another one than {@code unit} where it counts by equivalence
 * @param result the result that it rests on
 * @param route how the result came about
 * @param achievedOn the day of the result
 */
public record RecognisedUnit(UnitCode unit, UnitCode heldAs, ResultId result, Route route, LocalDate achievedOn) {}
