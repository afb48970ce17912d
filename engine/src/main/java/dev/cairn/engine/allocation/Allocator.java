package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.RuleRef;
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

/**
 * Finds the canonical allocation of what a learner holds to an award: it meets the rule if any does; if none does, it leaves the least
 * missing; then it meets the most specialisations; then it has the least surplus; then ties go by the ids of options, the id of the
 * line, the code of the unit, and the preference among results of one unit (decision 11). Neither the order of units nor that of lines
 * decides anything.
 *
 * <p>Each result holds one place, also where it is recognised as several units. Pure: no clock, no state but remembered definitions.
 * Thread-safe.
 */
public final class Allocator {

    /** Steps that a search may take (decision 12). */
    public static final int DEFAULT_BUDGET = 200_000;

    private final Catalogue catalogue;
    private final int budget;
    private final Map<AwardVersion, CompiledAward> compiled = new ConcurrentHashMap<>();

    /** An allocator that reads levels of units and mappings from this catalogue. */
    public Allocator(Catalogue catalogue) {
        this(catalogue, DEFAULT_BUDGET);
    }

    /**
     * An allocator with a budget of its own.
     *
     * @param budget steps that one search may take before the answer is undetermined, at least 1
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
     * @param heldAwards the awards that the learner has earned, for lines that ask for one
     */
    public Allocation allocate(AwardDefinition award, Collection<RecognisedUnit> units, Set<AwardCode> heldAwards) {
        LocalDate latest = units.stream()
                .map(RecognisedUnit::achievedOn)
                .max(Comparator.naturalOrder())
                .orElse(award.effectiveFrom());
        return allocate(award, AllocationCase.of(units, heldAwards, latest));
    }

    /** Finds which of all that is known of a learner holds which place. */
    public Allocation allocate(AwardDefinition award, AllocationCase known) {
        Allocating sure = new Allocating(compile(award, known), catalogue, known, budget, false);
        Allocation allocation = sure.allocation();
        if (allocation.verdict() instanceof Verdict.Unsatisfied
                && !sure.doubts().isEmpty()) {
            Allocating hoped = new Allocating(compile(award, known), catalogue, known, budget, true);
            Verdict atBest = hoped.allocation().verdict();
            if (!(atBest instanceof Verdict.Unsatisfied)) {
                return sure.undetermined(together(sure.doubts(), atBest));
            }
        }
        return allocation;
    }

    /**
     * Whether the rule is met by what is known: the same answer as the verdict of {@link #allocate(AwardDefinition, AllocationCase)}
     * gives, without the explanation, which takes about half of the time.
     */
    public boolean isMet(AwardDefinition award, AllocationCase known) {
        return new Allocating(compile(award, known), catalogue, known, budget, false).isMet();
    }

    /** What is unknown may hang on an attribute that is not recorded as well. */
    private static List<Doubt> together(List<Doubt> doubts, Verdict atBest) {
        List<Doubt> all = new ArrayList<>(doubts);
        if (atBest instanceof Verdict.Undetermined undetermined) {
            undetermined.because().stream()
                    .filter(doubt -> !all.contains(doubt))
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * Whether a learner brings what enrolment asks for, as far as it is recorded; empty where the award asks for nothing. It has no part
     * in the verdict on the award.
     *
     * @param known its held awards are read as all that the learner holds
     */
    public Optional<Finding> judgeEntry(AwardDefinition award, AllocationCase known) {
        RuleRef line = new RuleRef(award.version().toString(), "entry");
        return Optional.ofNullable(award.entry()).map(entry -> new EntryCheck(line, known, catalogue).judge(entry));
    }

    /** A definition as adjusted for one learner is compiled anew; one that holds for all is remembered. */
    private CompiledAward compile(AwardDefinition award, AllocationCase known) {
        AwardDefinition adjusted = Waivers.apply(award, known.adjustments());
        if (adjusted != award) {
            return new CompiledAward(adjusted);
        }
        CompiledAward remembered = compiled.get(award.version());
        if (remembered == null || remembered.definition() != award) {
            remembered = new CompiledAward(award);
            compiled.put(award.version(), remembered);
        }
        return remembered;
    }
}
