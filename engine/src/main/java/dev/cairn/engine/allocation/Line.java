package dev.cairn.engine.allocation;

import dev.cairn.engine.packaging.PackagingRule;

/**
 * A line of a rule as the allocation sees it.
 *
 * @param index its number among the lines, a parent before its children
 * @param parent the number of the line above; -1 for the whole rule
 * @param rule the line itself
 * @param atLeast what must be counted, in the measure of the whole rule
 * @param atMost what may be counted; {@link #NO_CAP} where there is no cap
 * @param isLeaf whether units stand in it; false for a line with lines beneath, and for one that asks for a fact
 */
record Line(int index, int parent, PackagingRule rule, int atLeast, int atMost, boolean isLeaf) {

    static final int NO_CAP = 100_000_000;

    /** The number alone: hashing a rule with all its units each time is dear. */
    @Override
    public int hashCode() {
        return index;
    }

    String id() {
        return rule.id();
    }

    /** Whether it asks for a fact that is no unit. */
    boolean asksForFact() {
        return rule instanceof PackagingRule.Shown
                || rule instanceof PackagingRule.HeldAward
                || rule instanceof PackagingRule.ByEndorsement;
    }

    boolean isComponent() {
        return rule instanceof PackagingRule.Component;
    }
}
