package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the stacking rules derive: whether the rule of a candidate is met. Public because rules reach public types only.
 *
 * @param known what it was judged by; its day is the day judged, an earlier one than the case's where the award was earned earlier or
 *     its teach-out has ended
 * @param allocation which unit holds which place
 * @param verdict that of the allocation, or undetermined where only units of which nobody can say yet would make it satisfied
 * @param metOn the first day on which its rule was met, where that hangs on the day; null where the days of what it rests on tell
 */
public record Judged(
        Candidate candidate,
        AllocationCase known,
        Allocation allocation,
        Verdict verdict,
        @Nullable LocalDate metOn) {

    public AwardVersion award() {
        return candidate.award();
    }

    /** Whether the rule is met. Undetermined is no yes. */
    public boolean met() {
        return verdict.isSatisfied();
    }

    /** The ids of all that holds a place: results and credit. */
    SortedSet<ResultId> placed() {
        return placedIn(allocation);
    }

    static SortedSet<ResultId> placedIn(Allocation allocation) {
        SortedSet<ResultId> placed = new TreeSet<>();
        allocation.placements().forEach(placement -> placed.add(placement.unit().result()));
        allocation
                .creditPlaced()
                .forEach(placement -> placed.add(placement.credit().id()));
        return Collections.unmodifiableSortedSet(placed);
    }

    /** The results that count as a unit which its rule lists, placed or not. */
    Set<ResultId> resultsListed() {
        return known.units().stream()
                .filter(unit -> candidate.listed().contains(unit.unit()))
                .map(RecognisedUnit::result)
                .collect(Collectors.toSet());
    }

    /** The award alone: hashing a whole allocation each time is dear. */
    @Override
    public int hashCode() {
        return award().hashCode();
    }
}
