package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/** A fact that the stacking rules derive: a smaller award goes back for a larger one. Public because rules reach public types only. */
public record ToHandBack(AwardVersion award, AwardVersion into) {}
