package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/**
 * A proposal whose process runs and which no longer stands: its process is to be withdrawn. If another basis carries the award, it
 * is proposed anew, or waits, beside this.
 *
 * @param inProcess the award version
 * @param why what is no longer there, by identifiers
 */
public record Fallen(AwardVersion inProcess, String why) implements Consequence {

    @Override
    public AwardVersion award() {
        return inProcess;
    }

    @Override
    public String say() {
        return "fallen: " + why;
    }
}
