package dev.cairn.engine.allocation;

import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.RuleRef;

/**
 * A recognised unit holds a place.
 *
 * @param unit the unit, with the result that it rests on
 * @param line the line in which it holds the place
 */
public record Placement(RecognisedUnit unit, RuleRef line) {}
