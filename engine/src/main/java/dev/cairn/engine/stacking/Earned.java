package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.award.AwardVersion;
import java.time.LocalDate;

/**
 * An award whose rule is met. Whether it is proposed, awaited or barred is another matter.
 *
 * @param earnedOn the day on which its last requirement was met (decision 6)
 * @param basis what it rests on
 * @param allocation which unit holds which place
 */
public record Earned(AwardVersion award, LocalDate earnedOn, Basis basis, Allocation allocation) {

    /** The award alone: truth maintenance asks for it often, and hashing a whole allocation each time is dear. */
    @Override
    public int hashCode() {
        return award.hashCode();
    }
}
