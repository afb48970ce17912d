package dev.cairn.engine.stacking;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The units whose results can change whether a rule is met: those that it names. A rule is asked again for each day on which one of
 * these comes in, and not for all the others that a learner holds. Public because rules reach public types only.
 *
 * @param any whether a unit that is not named can change it, too: as an import, as points that a prerequisite asks for, and, to be
 *     safe, where an average is asked for, which can rise when something grows too old
 * @param named the units that lines, prerequisites and specialisations name
 */
public record UnitsOfUse(boolean any, Set<UnitCode> named) {

    public UnitsOfUse {
        named = Set.copyOf(named);
    }

    static UnitsOfUse to(Packaging packaging) {
        Set<UnitCode> named = new HashSet<>(packaging.rule().listedUnits());
        packaging.prerequisites().forEach(one -> named.addAll(one.requires()));
        packaging.specialisations().forEach(one -> one.requires().forEach(part -> named.addAll(part.units())));
        boolean any = packaging.rule().lines().anyMatch(PackagingRule.Imported.class::isInstance)
                || packaging.prerequisites().stream()
                        .anyMatch(one -> !one.points().isZero())
                || packaging.conditions().stream().anyMatch(Condition.Average.class::isInstance);
        return new UnitsOfUse(any, named);
    }

    /** Whether a result that can count as one of these units can change it. */
    boolean containsAnyOf(Collection<UnitCode> units) {
        return any || units.stream().anyMatch(named::contains);
    }
}
