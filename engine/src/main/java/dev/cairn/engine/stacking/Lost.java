package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/**
 * A fact that the stacking rules derive: something on which an award in process or issued rested is no longer there. Public because
 * rules reach public types only.
 *
 * @param award the award that rested on it
 * @param what the component or the result, by its id
 */
public record Lost(AwardVersion award, String what) {}
