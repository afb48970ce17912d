package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which unit, resting on which result, and which unspecified credit stands in which leaf. Filled by a solver, then only read. */
final class Filling {

    private final Map<Integer, SortedMap<UnitCode, Part>> byLeaf = new TreeMap<>();
    private final Map<RecognisedUnit, Map<Line, Integer>> units = new IdentityHashMap<>();
    private final List<CreditPart> credit = new ArrayList<>();

    /** A unit, or a part of its points, in a leaf. */
    record Part(RecognisedUnit unit, int amount) {}

    /** A part of unspecified credit in a leaf. */
    record CreditPart(Line leaf, RecognisedCredit credit, int amount) {}

    void put(Line leaf, RecognisedUnit unit, int amount) {
        units.computeIfAbsent(unit, u -> new LinkedHashMap<>(2)).put(leaf, amount);
        byLeaf.computeIfAbsent(leaf.index(), l -> new TreeMap<>()).put(unit.unit(), new Part(unit, amount));
    }

    void put(Line leaf, RecognisedCredit one, int amount) {
        credit.add(new CreditPart(leaf, one, amount));
        credit.sort(Comparator.comparing((CreditPart part) -> part.leaf().id())
                .thenComparing(part -> part.credit().id()));
    }

    /** The units in a leaf, by code. */
    SortedMap<UnitCode, Part> in(Line leaf) {
        return byLeaf.getOrDefault(leaf.index(), new TreeMap<>());
    }

    /** Each unit with the leaves in which it, or parts of it, stand. */
    Map<RecognisedUnit, Map<Line, Integer>> units() {
        return units;
    }

    /** Unspecified credit, by line and id. */
    List<CreditPart> credit() {
        return credit;
    }
}
