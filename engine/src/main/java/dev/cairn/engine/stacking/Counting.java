package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the stacking rules derive: an award that counts towards larger ones. Public because rules reach public types only.
 *
 * @param earnedOn the day on which it was earned: as its credential states it, where it is issued
 * @param goodUntil the last day on which it is good; null: it does not expire
 * @param placed the results that hold a place in it
 */
public record Counting(
        AwardVersion award, LocalDate earnedOn, @Nullable LocalDate goodUntil, SortedSet<ResultId> placed) {

    public Counting {
        placed = Collections.unmodifiableSortedSet(new TreeSet<>(placed));
    }

    /** Whether an award that is earned on this day may rest on it (decision 6). */
    boolean isGoodOn(LocalDate day) {
        return !earnedOn.isAfter(day) && !isExpiredOn(day);
    }

    boolean isExpiredOn(LocalDate day) {
        return goodUntil != null && day.isAfter(goodUntil);
    }

    public AwardCode code() {
        return award.award();
    }
}
