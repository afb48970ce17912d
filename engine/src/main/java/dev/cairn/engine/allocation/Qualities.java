package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.UnitLevels;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;

/** What is known of what is held: levels and fields, and so which filters it passes. Immutable. */
final class Qualities {

    private final Packaging packaging;
    private final UnitLevels catalogue;
    private final boolean hoping;

    /**
     * @param hoping whether a level that nobody knows is taken to be as good as it can be; false: as bad as it can be
     */
    Qualities(Packaging packaging, UnitLevels catalogue, boolean hoping) {
        this.packaging = packaging;
        this.catalogue = catalogue;
        this.hoping = hoping;
    }

    /** The levels of a unit: the one that the award states, else those at which the catalogue packages it (decision 16). */
    Set<Integer> levelsOf(UnitCode unit) {
        if (packaging.levels().isEmpty()) {
            return catalogue.of(unit).keySet();
        }
        Integer stated = packaging.levels().get(unit);
        return stated == null ? Set.of() : Set.of(stated);
    }

    /**
     * Whether a unit that is held passes.
     *
     * @param floor whether passing helps: an unknown level that is taken to be as good as it can be passes for a floor and not for a
     *     ceiling, one taken to be as bad as it can be for a ceiling and not for a floor
     */
    boolean passes(CreditFilter filter, RecognisedUnit unit, boolean floor) {
        return (filter.units().isEmpty() || filter.units().contains(unit.unit()))
                && hasLevel(filter, unit.unit(), floor)
                && hasField(filter, packaging.fields().getOrDefault(unit.unit(), Collections.emptySortedSet()))
                && filter.takesOrigin(unit.route(), unit.ownProvider(), unit.fromMicroCredential());
    }

    /** A unit of a held component of which no result is known: it was assessed for that award. */
    boolean passesInBlock(CreditFilter filter, UnitCode unit, boolean floor) {
        return (filter.units().isEmpty() || filter.units().contains(unit))
                && hasLevel(filter, unit, floor)
                && hasField(filter, packaging.fields().getOrDefault(unit, Collections.emptySortedSet()))
                && filter.routes().isEmpty()
                && !Boolean.FALSE.equals(filter.ownProvider())
                && (filter.fromMicroCredentials() == null || !filter.fromMicroCredentials());
    }

    /** Whether a unit that is not held would pass, as far as its code, level and field tell. */
    boolean couldPass(CreditFilter filter, UnitCode unit) {
        return (filter.units().isEmpty() || filter.units().contains(unit))
                && hasLevel(filter, unit, true)
                && hasField(filter, packaging.fields().getOrDefault(unit, Collections.emptySortedSet()))
                && !Boolean.TRUE.equals(filter.fromMicroCredentials());
    }

    boolean passes(CreditFilter filter, RecognisedCredit credit) {
        String field = credit.field();
        Integer level = credit.level();
        return filter.units().isEmpty()
                && (!filter.asksForLevel() || level != null && filter.takesLevel(level))
                && (filter.fields().isEmpty()
                        || field != null && filter.fields().contains(field))
                && filter.takesOrigin(credit.route(), false, credit.fromMicroCredential());
    }

    private boolean hasLevel(CreditFilter filter, UnitCode unit, boolean floor) {
        if (!filter.asksForLevel()) {
            return true;
        }
        Set<Integer> levels = levelsOf(unit);
        return levels.isEmpty() ? hoping == floor : levels.stream().anyMatch(filter::takesLevel);
    }

    private static boolean hasField(CreditFilter filter, SortedSet<String> fields) {
        return filter.fields().isEmpty() || fields.stream().anyMatch(filter.fields()::contains);
    }
}
