package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Verdict;
import java.util.List;

/**
 * Which recognised unit holds which place in an award, and what is missing: the canonical allocation (decision 11).
 *
 * @param award the award and version
 * @param verdict whether the rule is met
 * @param placements by line and unit
 * @param creditPlaced the unspecified credit that holds a place, by line and id
 * @param unplaced every recognised unit that holds no place, by unit and result
 * @param specialisations ids of the specialisations that are met, sorted; only where the award is met
 * @param options ids of the options taken, sorted
 * @param ways the cheapest ways to finish, where the rule is not met: more than one where options tie
 * @param missing how much is missing in all, nothing where the rule is met: what conditions are short of counts only as far as it is
 *     more than what is missing from the lists anyway
 * @param finding the same, as a tree of the rule's lines
 */
public record Allocation(
        AwardVersion award,
        Verdict verdict,
        List<Placement> placements,
        List<CreditPlacement> creditPlaced,
        List<Unplaced> unplaced,
        List<String> specialisations,
        List<String> options,
        List<Way> ways,
        Amount missing,
        Finding finding) {

    public Allocation {
        placements = List.copyOf(placements);
        creditPlaced = List.copyOf(creditPlaced);
        unplaced = List.copyOf(unplaced);
        specialisations = List.copyOf(specialisations);
        options = List.copyOf(options);
        ways = List.copyOf(ways);
    }
}
