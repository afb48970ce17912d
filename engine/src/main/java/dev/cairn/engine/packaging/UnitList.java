package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The units that a line lists, as lines keep them: sorted, without repeats, never empty. */
final class UnitList {

    private UnitList() {}

    static SortedSet<UnitCode> copyOf(String line, Collection<UnitCode> units) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("Expected units in line '%s', but found none.".formatted(line));
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(units));
    }
}
