package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.Set;

/** What units that people force into lines take up, so that no force passes a cap. */
final class ForcedPlaces {

    private final Lines lines;
    private final int[] taken;

    ForcedPlaces(Lines lines, Set<AwardCode> heldAwards) {
        this.lines = lines;
        this.taken = new int[lines.all().size()];
        for (Line leaf : lines.leavesById()) {
            if (leaf.rule() instanceof PackagingRule.Component component && heldAwards.contains(component.award())) {
                add(leaf, leaf.atLeast());
            }
        }
    }

    /** Takes up so much of a line and of those above it; takes nothing and says no where one of them would pass its cap. */
    boolean take(Line leaf, int amount) {
        for (int line = leaf.index(); line >= 0; line = lines.all().get(line).parent()) {
            if (taken[line] + amount > lines.all().get(line).atMost()) {
                return false;
            }
        }
        add(leaf, amount);
        return true;
    }

    private void add(Line leaf, int amount) {
        for (int line = leaf.index(); line >= 0; line = lines.all().get(line).parent()) {
            taken[line] += amount;
        }
    }
}
