package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Verdict;

/**
 * A fact that the stacking rules derive: whether the rule of a candidate is met. Public because rules reach public types only.
 *
 * @param allocation which unit holds which place
 * @param verdict that of the allocation, or undetermined where only units of which nobody can say yet would make it satisfied
 */
public record Judged(Candidate candidate, Allocation allocation, Verdict verdict) {

    public AwardVersion award() {
        return candidate.award();
    }

    /** Whether the rule is met. Undetermined is no yes. */
    public boolean met() {
        return verdict.isSatisfied();
    }

    /** The award alone: hashing a whole allocation each time is dear. */
    @Override
    public int hashCode() {
        return award().hashCode();
    }
}
