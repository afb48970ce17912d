package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.SharingLimit;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that the stacking rules derive: an award would use up units that another one still needs, and that a sharing limit lets only
 * one of them use (edge case E7). Public because rules reach public types only.
 *
 * @param award the award that would use them
 * @param other the award that needs them
 */
public record Spends(AwardVersion award, AwardVersion other, SharingLimit limit, SortedSet<UnitCode> units) {

    static final Comparator<Spends> ORDER = Comparator.comparing(Spends::other)
            .thenComparing(spends -> spends.limit().id());

    public Spends {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    }

    /** The warning in words. */
    String say() {
        return "uses %s, which %s needs (%s); it may wait".formatted(units, other, limit.id());
    }
}
