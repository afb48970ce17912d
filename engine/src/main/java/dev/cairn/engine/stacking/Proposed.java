package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/** The award is earned and all that it rests on is issued: its process is to start. */
public record Proposed(Earned earned) implements Consequence {

    @Override
    public AwardVersion award() {
        return earned.award();
    }

    @Override
    public String say() {
        return "proposed";
    }
}
