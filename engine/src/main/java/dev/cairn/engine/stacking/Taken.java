package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;

/**
 * A fact that the stacking rules derive: a version of an award is issued or stands in process, so that none is proposed beside it.
 * Public because rules reach public types only.
 */
public record Taken(AwardCode code, AwardVersion by) {}
