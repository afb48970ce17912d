package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.util.Set;
import java.util.TreeSet;

/**
 * An issued award is to be handed back, because a larger one that takes it in is issued (decision 23). It is then on record as
 * {@link Standing.HandedBack}.
 *
 * @param issued the smaller award
 * @param into the larger one
 */
public record HandBack(AwardVersion issued, AwardVersion into) implements Consequence {

    /** Back into the first of these by award version: the choice is the same in every run. */
    public static HandBack into(AwardVersion issued, Set<AwardVersion> larger) {
        return new HandBack(issued, new TreeSet<>(larger).first());
    }

    @Override
    public AwardVersion award() {
        return issued;
    }

    @Override
    public String say() {
        return "to be handed back for " + into;
    }
}
