package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/**
 * The award is earned and not proposed: a decision of a person bars it (decision 19), or another version of it is in process or
 * issued.
 *
 * @param because the recorded decision or the other version, by its id
 */
public record Withheld(Earned earned, String because) implements Consequence {

    @Override
    public AwardVersion award() {
        return earned.award();
    }

    @Override
    public String say() {
        return "earned, not proposed: " + because;
    }
}
