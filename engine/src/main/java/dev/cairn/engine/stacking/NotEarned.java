package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/** The award's rule is not met, or nobody can say. The award is neither in process nor issued. */
public record NotEarned(AwardVersion award) implements Consequence {

    @Override
    public String say() {
        return "not earned";
    }
}
