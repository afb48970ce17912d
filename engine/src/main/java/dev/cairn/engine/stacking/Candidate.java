package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A fact of the stacking rules: an award version that the learner is judged for. Public because rules reach public types only.
 *
 * @param award the award version
 * @param components the smaller awards that may carry it
 * @param demanded those of them that its rule asks for by name; which of these count changes how its units are placed
 * @param listed the units that its rule lists
 */
public record Candidate(
        AwardVersion award,
        List<AwardCode> components,
        Set<AwardCode> demanded,
        SortedSet<UnitCode> listed,
        AwardDefinition definition) {

    static Candidate of(AwardDefinition definition) {
        Set<AwardCode> demanded = definition
                .rule()
                .lines()
                .filter(PackagingRule.Component.class::isInstance)
                .map(line -> ((PackagingRule.Component) line).award())
                .collect(Collectors.toUnmodifiableSet());
        return new Candidate(
                definition.version(),
                definition.components(),
                demanded,
                definition.rule().listedUnits(),
                definition);
    }

    /** The award alone: a definition is large, and there is one for each award version. */
    @Override
    public int hashCode() {
        return award.hashCode();
    }
}
