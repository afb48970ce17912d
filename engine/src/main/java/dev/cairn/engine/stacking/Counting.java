package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that the stacking rules derive: an award that counts towards larger ones. Public because rules reach public types only.
 *
 * @param placed the results that hold a place in it
 */
public record Counting(AwardVersion award, LocalDate earnedOn, SortedSet<ResultId> placed) {

    public Counting {
        placed = Collections.unmodifiableSortedSet(new TreeSet<>(placed));
    }

    public static Counting of(Earned earned) {
        SortedSet<ResultId> placed = new TreeSet<>();
        earned.allocation()
                .placements()
                .forEach(placement -> placed.add(placement.unit().result()));
        return new Counting(earned.award(), earned.earnedOn(), placed);
    }

    public AwardCode code() {
        return award.award();
    }
}
