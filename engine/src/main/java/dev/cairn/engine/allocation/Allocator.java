package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the canonical allocation of a learner's units to an award: it meets the rule if any does; if none does, it leaves the least
 * missing; then it has the least surplus; then ties go by the id of the line, the code of the unit, and the preference among results
 * of one unit (decision 11). Neither the order of units nor that of lines decides anything.
 *
 * <p>Each result holds one place, also where it is recognised as several units. Pure: no clock, no state but remembered definitions.
 * Thread-safe.
 */
public final class Allocator {

    /** Steps that a search in points may take (decision 12); shipped awards need under a tenth of them. */
    public static final int DEFAULT_BUDGET = 200_000;

    private final Catalogue catalogue;
    private final int budget;
    private final Map<AwardVersion, Lines> linesOf = new ConcurrentHashMap<>();

    /** An allocator that reads levels of units and mappings from this catalogue. */
    public Allocator(Catalogue catalogue) {
        this(catalogue, DEFAULT_BUDGET);
    }

    /**
     * An allocator with a budget of its own.
     *
     * @param budget steps that a search in points may take before the answer is undetermined, at least 1
     */
    public Allocator(Catalogue catalogue, int budget) {
        this.catalogue = catalogue;
        this.budget = budget;
    }

    /**
     * Finds which units hold which places, as at the day of the latest of them.
     *
     * @param award the award judged
     * @param units what the learner's results are recognised as; the order means nothing
     * @param heldComponents the awards that the learner has earned, for lines that ask for one
     */
    public Allocation allocate(AwardDefinition award, Collection<RecognisedUnit> units, Set<AwardCode> heldComponents) {
        LocalDate latest = units.stream()
                .map(RecognisedUnit::achievedOn)
                .max(Comparator.naturalOrder())
                .orElse(award.effectiveFrom());
        return allocate(award, AllocationCase.of(units, heldComponents, latest));
    }

    /** Finds which of all that is known of a learner holds which place. */
    public Allocation allocate(AwardDefinition award, AllocationCase known) {
        Collection<RecognisedUnit> units = known.units();
        Set<AwardCode> heldComponents = known.heldAwards();
        Lines lines = linesOf(award);
        Candidates candidates = new Admission(lines, catalogue, units, heldComponents, false).decide();
        Filling filling = fill(lines, candidates);
        if (filling == null) {
            return Undecided.of(lines, candidates, budget);
        }
        Reckoning reckoning = Reckoning.of(lines, candidates, filling);
        Optional<Verdict> doubt = reckoning.isMet() || !candidates.levelsDoubted()
                ? Optional.empty()
                : doubt(lines, candidates, units, heldComponents);
        return tell(lines, candidates, filling, reckoning, doubt);
    }

    private Lines linesOf(AwardDefinition award) {
        Lines known = linesOf.get(award.version());
        if (known == null || known.definition() != award) {
            known = new Lines(award);
            linesOf.put(award.version(), known);
        }
        return known;
    }

    private @Nullable Filling fill(Lines lines, Candidates candidates) {
        return lines.measure() == Measure.POINTS
                ? new PointsBySearch(lines, candidates, budget).fill()
                : new UnitsByFlow(lines, candidates).fill();
    }

    /** If units whose level nobody knows would make the difference, it is neither yes nor no (decision 10). */
    private Optional<Verdict> doubt(
            Lines lines, Candidates sure, Collection<RecognisedUnit> units, Set<AwardCode> heldComponents) {
        Candidates hoped = new Admission(lines, catalogue, units, heldComponents, true).decide();
        Filling filling = fill(lines, hoped);
        if (filling == null || !Reckoning.of(lines, hoped, filling).isMet()) {
            return Optional.empty();
        }
        List<Doubt> doubts = sure.refused().stream()
                .filter(one -> one.reason() == Unplaced.Reason.LEVEL_NOT_KNOWN)
                .map(one -> new Doubt(
                        Doubt.Kind.FACT_MISSING,
                        one.line(),
                        "the level of %s is not known".formatted(one.unit().unit())))
                .distinct()
                .toList();
        return Optional.of(new Verdict.Undetermined(doubts));
    }

    private Allocation tell(
            Lines lines, Candidates candidates, Filling filling, Reckoning reckoning, Optional<Verdict> doubt) {
        List<Placement> placements = placements(lines, candidates, filling);
        List<Unplaced> unplaced = new Reasons(lines, candidates, reckoning, placements).give();
        Findings findings = new Findings(lines, candidates, reckoning, catalogue.levels(), placements, unplaced);
        Verdict verdict = doubt.orElseGet(() -> findings.verdict(lines.root()));
        return new Allocation(
                lines.definition().version(),
                verdict,
                placements,
                List.of(),
                unplaced,
                List.of(),
                List.of(),
                List.of(),
                findings.of(lines.root(), verdict));
    }

    private static List<Placement> placements(Lines lines, Candidates candidates, Filling filling) {
        List<Placement> placements = new ArrayList<>();
        for (Line leaf : lines.leavesById()) {
            filling.in(leaf).values().forEach(unit -> placements.add(new Placement(unit, lines.ref(leaf))));
            candidates.blocks().values().stream()
                    .filter(block -> block.line().equals(lines.ref(leaf)))
                    .forEach(placements::add);
        }
        return placements;
    }
}
