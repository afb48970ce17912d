package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/**
 * The award is in process or issued and still earned: nothing is to be done. A review of it, if one is open, can be closed.
 *
 * @param award the award version
 * @param basis what it rests on now: what it always rested on, or another basis if part of that was lost
 * @param onNewBasis whether part of what it rested on was lost and it is kept on another basis
 */
public record Kept(AwardVersion award, Basis basis, boolean onNewBasis) implements Consequence {

    @Override
    public String say() {
        return onNewBasis ? "kept on a new basis" : "kept";
    }
}
