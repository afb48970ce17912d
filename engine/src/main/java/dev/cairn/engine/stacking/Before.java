package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.SharingLimit;

/**
 * A fact of the stacking rules: under a sharing limit one award takes its units before another: what is issued comes first, then what
 * is in process, then what the limit prefers. Public because rules reach public types only.
 *
 * @param award the award that comes later
 * @param first the award that comes first
 */
public record Before(AwardVersion award, AwardVersion first, SharingLimit limit) {}
