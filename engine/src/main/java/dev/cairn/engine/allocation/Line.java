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
 */
record Line(int index, int parent, PackagingRule rule, int atLeast, int atMost) {

    static final int NO_CAP = 100_000_000;

    boolean isLeaf() {
        return rule.children().isEmpty();
    }

    String id() {
        return rule.id();
    }
}
