package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.SharingLimit;
import dev.cairn.engine.result.ResultId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that the stacking rules derive: results that another award holds, and that a sharing limit keeps from this one. Public
 * because rules reach public types only.
 *
 * @param award the award that may not use them
 * @param by the award that holds them
 */
public record HeldElsewhere(AwardVersion award, AwardVersion by, SharingLimit limit, SortedSet<ResultId> results) {

    static final Comparator<HeldElsewhere> ORDER = Comparator.comparing(HeldElsewhere::award)
            .thenComparing(held -> held.limit().id())
            .thenComparing(HeldElsewhere::by);

    public HeldElsewhere {
        results = Collections.unmodifiableSortedSet(new TreeSet<>(results));
    }

    public static HeldElsewhere of(Before before, Collection<ResultId> results) {
        return new HeldElsewhere(before.award(), before.first(), before.limit(), new TreeSet<>(results));
    }
}
