package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import java.util.List;

/**
 * A learner as they are, or as they would be.
 *
 * @param supposing how much is supposed
 * @param known what is known then: all units that count, as at the last day of what is supposed, and never before the day asked about
 * @param added the units that this supposition adds to the one before it, by code and result
 * @param doubts units of which nobody can say whether they count
 */
public record Supposition(Supposing supposing, AllocationCase known, List<RecognisedUnit> added, DoubtfulUnits doubts) {

    public Supposition {
        added = List.copyOf(added);
    }

    /** What an award comes to. */
    Prospect judge(Allocator allocator, AwardDefinition award) {
        Allocation allocation = allocator.allocate(award, known);
        return Prospect.of(this, allocation, doubts.reconsider(allocation, allocator, award, known));
    }
}
