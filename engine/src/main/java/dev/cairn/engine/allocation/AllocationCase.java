package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that is known of one learner when places in one award are given. The order of collections means nothing.
 *
 * @param units what the learner's results are recognised as
 * @param credit unspecified credit
 * @param heldAwards the awards earned or held, for lines that ask for one
 * @param facts what is recorded beside results
 * @param adjustments decisions of people about this learner; those about other awards are left out of account
 * @param spent results that other awards hold and that this one may not use (sharing limits), by the id of the award that holds them
 * @param requested whether the award was asked for, where it is given by endorsement alone
 * @param asAt the day judged: ages and evidence are judged on it
 */
public record AllocationCase(
        List<RecognisedUnit> units,
        List<RecognisedCredit> credit,
        Set<AwardCode> heldAwards,
        LearnerFacts facts,
        List<Adjustment> adjustments,
        SortedSet<ResultId> spent,
        boolean requested,
        LocalDate asAt) {

    public AllocationCase {
        units = List.copyOf(units);
        credit = List.copyOf(credit);
        heldAwards = Set.copyOf(heldAwards);
        adjustments = List.copyOf(adjustments);
        spent = Collections.unmodifiableSortedSet(new TreeSet<>(spent));
    }

    /** A learner of whom nothing is known but these units and awards. */
    public static AllocationCase of(Collection<RecognisedUnit> units, Set<AwardCode> heldAwards, LocalDate asAt) {
        return new AllocationCase(
                List.copyOf(units),
                List.of(),
                heldAwards,
                LearnerFacts.NOTHING,
                List.of(),
                Collections.emptySortedSet(),
                false,
                asAt);
    }

    /** The same with other units. */
    public AllocationCase withUnits(Collection<RecognisedUnit> other) {
        return new AllocationCase(List.copyOf(other), credit, heldAwards, facts, adjustments, spent, requested, asAt);
    }

    /** The same with unspecified credit. */
    public AllocationCase withCredit(List<RecognisedCredit> other) {
        return new AllocationCase(units, other, heldAwards, facts, adjustments, spent, requested, asAt);
    }

    /** The same with other facts. */
    public AllocationCase withFacts(LearnerFacts other) {
        return new AllocationCase(units, credit, heldAwards, other, adjustments, spent, requested, asAt);
    }

    /** The same with other decisions of people. */
    public AllocationCase withAdjustments(List<Adjustment> other) {
        return new AllocationCase(units, credit, heldAwards, facts, other, spent, requested, asAt);
    }

    /** The same with results that other awards hold. */
    public AllocationCase withSpent(Collection<ResultId> other) {
        return new AllocationCase(units, credit, heldAwards, facts, adjustments, new TreeSet<>(other), requested, asAt);
    }

    /** The same, asked for. */
    public AllocationCase withRequest() {
        return new AllocationCase(units, credit, heldAwards, facts, adjustments, spent, true, asAt);
    }

    /** The same on another day. */
    public AllocationCase asAt(LocalDate day) {
        return new AllocationCase(units, credit, heldAwards, facts, adjustments, spent, requested, day);
    }
}
