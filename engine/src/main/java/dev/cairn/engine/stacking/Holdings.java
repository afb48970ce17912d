package dev.cairn.engine.stacking;

import dev.cairn.engine.credit.RecognisedUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A fact that the stacking rules derive: all units that are recognised, in one order whatever the order of the facts. Public because
 * rules reach public types only.
 */
public record Holdings(List<RecognisedUnit> units) {

    private static final Comparator<RecognisedUnit> ORDER = Comparator.comparing(RecognisedUnit::result)
            .thenComparing(RecognisedUnit::unit)
            .thenComparing(RecognisedUnit::heldAs);

    public Holdings {
        units = List.copyOf(units);
    }

    public static Holdings of(Collection<RecognisedUnit> units) {
        return new Holdings(units.stream().sorted(ORDER).toList());
    }
}
