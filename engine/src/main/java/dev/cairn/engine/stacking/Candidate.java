package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Nesting;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact of the stacking rules: an award version that the learner is judged for. Public because rules reach public types only.
 *
 * @param award the award version
 * @param components the smaller awards that may carry it
 * @param demanded the awards that its rule asks for by name, with or without units; which of these count changes how its units are
 *     placed
 * @param heeded the awards of which it matters whether they count when its units are placed: those demanded, and the nested ones for
 *     which this learner is granted credit
 * @param contained the smaller awards that are not issued anew once it is taken (decision 23)
 * @param handsBack the smaller awards that are handed back once it is issued
 * @param listed the units that its rule lists
 * @param uses the units whose results can change whether its rule is met
 */
public record Candidate(
        AwardVersion award,
        List<AwardCode> components,
        Set<AwardCode> demanded,
        Set<AwardCode> heeded,
        Set<AwardCode> contained,
        Set<AwardCode> handsBack,
        SortedSet<UnitCode> listed,
        UnitsOfUse uses,
        AwardDefinition definition) {

    static Candidate of(AwardDefinition definition) {
        Nesting nesting = definition.nesting();
        Set<AwardCode> nested = Set.copyOf(nesting.nests());
        Set<AwardCode> demanded = Set.copyOf(definition.rule().listedAwards());
        return new Candidate(
                definition.version(),
                definition.components(),
                demanded,
                demanded,
                nesting.onTaking() == Nesting.OnTaking.KEEP ? Set.of() : nested,
                nesting.onTaking() == Nesting.OnTaking.HAND_BACK ? nested : Set.of(),
                definition.rule().listedUnits(),
                UnitsOfUse.to(definition.packaging()),
                definition);
    }

    public AwardCode code() {
        return award.award();
    }

    /** The same for a learner who is granted credit for these awards: where one of them is nested and held, that takes precedence. */
    Candidate heeding(Collection<AwardCode> brought) {
        Set<AwardCode> more = nestedAmong(brought);
        return heeded.containsAll(more)
                ? this
                : new Candidate(
                        award,
                        components,
                        demanded,
                        Stream.concat(heeded.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()),
                        contained,
                        handsBack,
                        listed,
                        uses,
                        definition);
    }

    /** Those of these awards that are nested in it: each counts in full towards it. */
    Set<AwardCode> nestedAmong(Collection<AwardCode> awards) {
        return awards.stream()
                .filter(code -> definition.nesting().nests().contains(code) || components.contains(code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The smaller awards that it may rest on. */
    public Set<AwardCode> carriers() {
        return Stream.concat(components.stream(), demanded.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The award alone: a definition is large, and there is one for each award version. */
    @Override
    public int hashCode() {
        return award.hashCode();
    }
}
