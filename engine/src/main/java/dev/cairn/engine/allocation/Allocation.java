package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import java.util.List;

/**
 * Which recognised unit holds which place in an award, and what is missing: the canonical allocation (decision 11).
 *
 * @param award the award and version
 * @param verdict whether the rule is met
 * @param placements by line and unit
 * @param unplaced every recognised unit that holds no place, by unit and result
 * @param finding the same, as a tree of the rule's lines
 */
public record Allocation(
        AwardVersion award, Verdict verdict, List<Placement> placements, List<Unplaced> unplaced, Finding finding) {

    public Allocation {
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
    }

    /** How much is missing in all, in the measures of the lines; 0 where the rule is met. */
    public Amount missing() {
        return verdict instanceof Verdict.Unsatisfied unsatisfied
                ? unsatisfied.by().stream().map(Shortfall::missing).reduce(Amount.ZERO, Amount::plus)
                : Amount.ZERO;
    }
}
