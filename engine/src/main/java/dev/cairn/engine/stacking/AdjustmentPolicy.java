package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may decide otherwise about a learner's places in one award, and what is shown first (edge cases G5 and G6): nobody for
 * themselves; a decision that makes the award impossible only a registrar, after a warning that shows its effect. Whether somebody
 * may decide about learners at all is asked before. Pure and thread-safe.
 */
public final class AdjustmentPolicy {

    private final Allocator allocator;

    /**
     * Who wants to decide.
     *
     * @param registrar whether they hold the role of registrar
     * @param ownCase whether the learner's own account decides
     */
    public record Author(boolean registrar, boolean ownCase) {}

    /**
     * What a decision comes to, shown before it is taken.
     *
     * @param without the allocation as it stands
     * @param with the allocation with the decision
     */
    public record Effect(Allocation without, Allocation with) {

        /** The effect in words, by identifiers: what the verdict is without and with the decision. */
        public String say() {
            return "now: %s; then: %s".formatted(words(without), words(with));
        }

        private static String words(Allocation allocation) {
            return allocation.verdict() instanceof Verdict.Unsatisfied unsatisfied
                    ? unsatisfied.by().stream().map(Shortfall::say).collect(Collectors.joining(", ", "not met, ", ""))
                    : allocation.verdict().isSatisfied() ? "met" : "undetermined";
        }
    }

    /** The answer to somebody who wants to decide. */
    public sealed interface Answer {

        /** It may be decided; its effect is shown first. */
        record Allowed(Effect effect) implements Answer {}

        /** It may be decided by whoever confirms this warning, in which the effect is said. */
        record AllowedAfterWarning(Effect effect, String warning) implements Answer {}

        /** It may not be decided by this author. */
        record Refused(String why) implements Answer {}
    }

    /** A policy that finds effects by this allocator. */
    public AdjustmentPolicy(Allocator allocator) {
        this.allocator = allocator;
    }

    /**
     * Whether this author may take this decision about a learner.
     *
     * @param known what is known of the learner, with the decisions that stand already
     * @throws IllegalArgumentException if the decision is about another award
     */
    public Answer ask(AwardDefinition award, AllocationCase known, Adjustment adjustment, Author author) {
        if (!adjustment.award().equals(award.code())) {
            throw new IllegalArgumentException("Expected a decision about %s, but found one about %s."
                    .formatted(award.code(), adjustment.award()));
        }
        if (author.ownCase()) {
            return new Answer.Refused("nobody decides about their own places");
        }
        Effect effect = effect(award, known, adjustment);
        if (!makesImpossible(award, known, adjustment)) {
            return new Answer.Allowed(effect);
        }
        String effects = "%s can then not be met whatever is held; %s".formatted(award.version(), effect.say());
        return author.registrar()
                ? new Answer.AllowedAfterWarning(effect, effects)
                : new Answer.Refused("only a registrar may decide this: " + effects);
    }

    private Effect effect(AwardDefinition award, AllocationCase known, Adjustment adjustment) {
        return new Effect(allocator.allocate(award, known), allocator.allocate(award, with(known, adjustment)));
    }

    private static AllocationCase with(AllocationCase known, Adjustment adjustment) {
        List<Adjustment> adjustments = new ArrayList<>(known.adjustments());
        adjustments.add(adjustment);
        return known.withAdjustments(adjustments);
    }

    /** Whether more is missing with the decision than without, even for a learner who holds every unit that the rule lists. */
    private boolean makesImpossible(AwardDefinition award, AllocationCase known, Adjustment adjustment) {
        AllocationCase everything = holdingEverything(award, known);
        Allocation then = allocator.allocate(award, with(everything, adjustment));
        return then.verdict() instanceof Verdict.Unsatisfied
                && then.missing()
                                .compareTo(allocator.allocate(award, everything).missing())
                        > 0;
    }

    private static AllocationCase holdingEverything(AwardDefinition award, AllocationCase known) {
        List<RecognisedUnit> all = new ArrayList<>(known.units());
        Set<UnitCode> held = new HashSet<>();
        known.units().forEach(unit -> held.add(unit.unit()));
        award.rule().listedUnits().stream()
                .filter(unit -> !held.contains(unit))
                .forEach(unit -> all.add(new RecognisedUnit(
                        unit, unit, new ResultId("supposed/" + unit), Route.ASSESSED, known.asAt())));
        return known.withUnits(all);
    }
}
