package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.LearnerFacts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the awards that a learner is nearest to. Pure and thread-safe.
 *
 * <p>Order: awards that are met; then those of which it cannot be said, for a fact or a decision that is missing may complete them;
 * then those that are not met, by what is missing in proportion to what a learner who holds nothing would miss, then by its amount;
 * last those for which the budget of steps was spent. Ties, in each of these: by award code, then version. Neither the order of
 * definitions nor that of units decides anything.
 */
public final class NearestAwards {

    private static final Comparator<NearAward> ORDER = Comparator.comparing(NearestAwards::place)
            .thenComparing(NearAward::compareProportion)
            .thenComparing(NearAward::missing)
            .thenComparing(NearAward::award);

    private enum Place {
        MET,
        IN_DOUBT,
        NOT_MET,
        NOT_SEARCHED
    }

    private final Allocator allocator;

    /** Nearness by this allocator. */
    public NearestAwards(Allocator allocator) {
        this.allocator = allocator;
    }

    /**
     * Every award that judges anybody, the nearest first; drafts are left out (decision 18).
     *
     * @param awards the definitions, of which each version stands for itself
     * @param supposition the learner as they are, or with something supposed
     */
    public List<NearAward> rank(Collection<AwardDefinition> awards, Supposition supposition) {
        return awards.stream()
                .filter(award -> !award.isDraft())
                .map(award -> near(award, supposition))
                .sorted(ORDER)
                .toList();
    }

    private NearAward near(AwardDefinition award, Supposition supposition) {
        Prospect prospect = supposition.judge(allocator, award);
        Amount missing = prospect.verdict() instanceof Verdict.Unsatisfied
                ? prospect.allocation().missing()
                : Amount.ZERO;
        return new NearAward(award.version(), prospect, missing, asked(award, supposition));
    }

    /** What somebody misses who holds nothing, for whom the same branches hold and the same decisions were made. */
    private Amount asked(AwardDefinition award, Supposition supposition) {
        AllocationCase known = supposition.known();
        LearnerFacts noEvidence = new LearnerFacts(known.facts().attributes(), List.of());
        AllocationCase nothing = AllocationCase.of(List.of(), Set.of(), known.asAt())
                .withFacts(noEvidence)
                .withAdjustments(known.adjustments());
        return allocator.allocate(award, nothing).missing();
    }

    private static Place place(NearAward near) {
        Verdict verdict = near.prospect().verdict();
        if (verdict.isSatisfied()) {
            return Place.MET;
        }
        if (verdict instanceof Verdict.Undetermined undetermined) {
            return undetermined.because().stream().anyMatch(doubt -> doubt.kind() == Doubt.Kind.BUDGET_SPENT)
                    ? Place.NOT_SEARCHED
                    : Place.IN_DOUBT;
        }
        return Place.NOT_MET;
    }
}
