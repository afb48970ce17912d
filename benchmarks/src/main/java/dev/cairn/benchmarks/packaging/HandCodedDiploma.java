package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * BSB50420 as a careful programmer would check it by hand: the core, at least four listed electives, and at most two units from outside
 * at level 4, 5, 6 or 8, six electives in all. It answers yes or no, and knows this one rule only.
 */
final class HandCodedDiploma {

    static final String CODE = "BSB50420";
    private static final Set<Integer> LEVELS = Set.of(4, 5, 6, 8);

    private final Set<UnitCode> core;
    private final Set<UnitCode> listed;
    private final Set<UnitCode> importable = new HashSet<>();

    HandCodedDiploma(AwardDefinition award, Catalogue catalogue) {
        this.core = unitsOf(award, "core");
        this.listed = unitsOf(award, "listed");
        catalogue.listUnits().stream()
                .map(unit -> unit.code())
                .filter(unit -> !core.contains(unit) && !listed.contains(unit))
                .filter(unit ->
                        !Collections.disjoint(catalogue.levels().of(unit).keySet(), LEVELS))
                .forEach(importable::add);
    }

    private static Set<UnitCode> unitsOf(AwardDefinition award, String line) {
        return award.findLine(line).map(PackagingRule::units).map(HashSet::new).orElseGet(HashSet::new);
    }

    boolean isMet(List<RecognisedUnit> held) {
        Set<UnitCode> units = new HashSet<>();
        held.forEach(one -> units.add(one.unit()));
        int coreHeld = 0;
        int listedHeld = 0;
        int imported = 0;
        for (UnitCode unit : units) {
            if (core.contains(unit)) {
                coreHeld++;
            } else if (listed.contains(unit)) {
                listedHeld++;
            } else if (importable.contains(unit)) {
                imported++;
            }
        }
        return coreHeld == core.size() && listedHeld >= 4 && listedHeld + Math.min(2, imported) >= 6;
    }
}
