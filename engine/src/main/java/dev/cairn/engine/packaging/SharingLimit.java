package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import java.util.HashSet;
import java.util.List;

/**
 * How many of some awards one unit may feed. An award and those that it is made of or nests are never rivals: what counts in the
 * smaller one counts in the larger one as well.
 *
 * @param id the author-given id, which explanations name
 * @param awards the awards, two or more, those preferred first
 * @param feeds how many of them a unit may feed, 1 or more: 1 is one award or another, never both
 * @param mayBeShared so many units may feed more than that all the same; above zero only for a pair
 */
public record SharingLimit(String id, List<AwardCode> awards, int feeds, int mayBeShared) {

    public SharingLimit {
        awards = List.copyOf(awards);
        if (awards.size() < 2 || new HashSet<>(awards).size() < awards.size()) {
            throw new IllegalArgumentException(
                    "Expected two or more different awards in sharing limit '%s', but found %s.".formatted(id, awards));
        }
        if (feeds < 1 || feeds >= awards.size()) {
            throw new IllegalArgumentException(
                    "Expected 1 to %d awards that a unit may feed in sharing limit '%s', but found %d."
                            .formatted(awards.size() - 1, id, feeds));
        }
        if (mayBeShared < 0 || mayBeShared > 0 && awards.size() > 2) {
            throw new IllegalArgumentException(
                    "Expected no shared units, or a pair of awards, in sharing limit '%s', but found %d and %s."
                            .formatted(id, mayBeShared, awards));
        }
    }

    /** A unit feeds one of these awards, never two; those preferred first. */
    public static SharingLimit oneOf(String id, AwardCode... awards) {
        return new SharingLimit(id, List.of(awards), 1, 0);
    }

    /** Two awards share at most so many units; the preferred one first. */
    public static SharingLimit atMost(String id, int units, AwardCode preferred, AwardCode other) {
        return new SharingLimit(id, List.of(preferred, other), 1, units);
    }

    /** Whether no unit at all may feed more than that. */
    public boolean isStrict() {
        return mayBeShared == 0;
    }
}
