package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.LinkedHashSet;
import java.util.Set;

/** Top down, as degree audits commonly do it: lines in order, each takes the first units that fit, nothing is taken back. */
final class GreedyAudit {

    private GreedyAudit() {}

    static boolean isMet(Instance instance, Catalogue catalogue) {
        Places places = new Places(instance.award(), catalogue);
        Set<UnitCode> left = new LinkedHashSet<>(Places.admitted(instance));
        for (PackagingRule leaf : places.leaves()) {
            left.removeIf(unit -> {
                boolean placed = places.takes(leaf, unit) && places.fits(leaf, unit);
                if (placed) {
                    places.put(leaf, unit);
                }
                return placed;
            });
        }
        return places.isMet();
    }
}
