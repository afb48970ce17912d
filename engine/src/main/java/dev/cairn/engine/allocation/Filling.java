package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which unit, resting on which result, stands in which leaf. Filled by a solver, then only read. */
final class Filling {

    private final Map<Integer, SortedMap<UnitCode, RecognisedUnit>> byLeaf = new TreeMap<>();

    void put(Line leaf, RecognisedUnit unit) {
        byLeaf.computeIfAbsent(leaf.index(), l -> new TreeMap<>()).put(unit.unit(), unit);
    }

    /** The units in a leaf, by code. */
    SortedMap<UnitCode, RecognisedUnit> in(Line leaf) {
        return byLeaf.getOrDefault(leaf.index(), new TreeMap<>());
    }
}
