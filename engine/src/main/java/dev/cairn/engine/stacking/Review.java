package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/**
 * The award is issued and no longer earned: a person decides what becomes of it (decision 19).
 *
 * @param issued the award version
 * @param why what is no longer there, by identifiers
 */
public record Review(AwardVersion issued, String why) implements Consequence {

    @Override
    public AwardVersion award() {
        return issued;
    }

    @Override
    public String say() {
        return "to be reviewed: " + why;
    }
}
