package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * At which AQF levels a catalogue packages units: a unit has the level of each award with a level that lists it (decision 16).
 * Immutable.
 */
public final class UnitLevels {

    private final Map<UnitCode, SortedMap<Integer, AwardVersion>> levels = new TreeMap<>();

    private UnitLevels() {}

    /** The levels that these definitions give. */
    public static UnitLevels of(Collection<AwardDefinition> definitions) {
        UnitLevels made = new UnitLevels();
        definitions.forEach(made::add);
        return made;
    }

    private void add(AwardDefinition definition) {
        Integer level = definition.award().aqfLevel();
        if (level == null) {
            return;
        }
        for (UnitCode unit : definition.rule().listedUnits()) {
            levels.computeIfAbsent(unit, u -> new TreeMap<>()).putIfAbsent(level, definition.version());
        }
    }

    /** The levels of a unit, each with an award that packages it there; empty where no award with a level lists the unit. */
    public SortedMap<Integer, AwardVersion> of(UnitCode unit) {
        return Collections.unmodifiableSortedMap(levels.getOrDefault(unit, Collections.emptySortedMap()));
    }
}
