package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/**
 * A fact that the stacking rules derive: an earned award rests on a component that is not issued. Public because rules reach public
 * types only.
 */
public record Pending(AwardVersion award, AwardVersion component) {}
