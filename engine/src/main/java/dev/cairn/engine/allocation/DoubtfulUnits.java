package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Units of which nobody can say yet whether they count: a result without a known outcome, a successor whose equivalence is unknown.
 * They never count; but an award that only they would complete is undetermined, not refused (decision 10).
 */
public final class DoubtfulUnits {

    private final Map<RecognisedUnit, Doubt> doubts = new LinkedHashMap<>();

    /** The units that these recognitions leave in doubt. */
    public DoubtfulUnits(Collection<Recognition> recognitions) {
        recognitions.forEach(this::add);
    }

    private void add(Recognition recognition) {
        Result result = recognition.result();
        if (recognition instanceof Recognition.Undetermined) {
            doubt(result, result.unit(), Doubt.Kind.FACT_MISSING, recognition.decidedBy(), recognition.reason());
        } else if (recognition instanceof Recognition.Recognised recognised) {
            recognised.notAs().stream()
                    .filter(Recognition.Excluded::undetermined)
                    .forEach(excluded -> doubt(
                            result,
                            excluded.unit(),
                            Doubt.Kind.DECISION_MISSING,
                            excluded.decidedBy(),
                            excluded.reason()));
        }
    }

    private void doubt(Result result, UnitCode unit, Doubt.Kind kind, RuleRef decidedBy, String reason) {
        doubts.put(
                new RecognisedUnit(unit, result.unit(), result.id(), Route.ASSESSED, result.endedOn()),
                new Doubt(kind, decidedBy, "%s, result %s: %s".formatted(unit, result.id(), reason)));
    }

    /** The verdict on an award that this allocator gave, with these units taken into account as doubts. */
    public Verdict reconsider(Allocation allocation, Allocator allocator, AwardDefinition award, AllocationCase known) {
        if (doubts.isEmpty() || !(allocation.verdict() instanceof Verdict.Unsatisfied)) {
            return allocation.verdict();
        }
        List<RecognisedUnit> withDoubtful = new ArrayList<>(known.units());
        withDoubtful.addAll(doubts.keySet());
        AllocationCase supposed = known.withUnits(withDoubtful);
        return allocator.isMet(award, supposed)
                ? undetermined(allocator.allocate(award, supposed))
                : allocation.verdict();
    }

    private Verdict undetermined(Allocation supposed) {
        return new Verdict.Undetermined(doubts.entrySet().stream()
                .filter(doubt -> supposed.placements().stream()
                        .anyMatch(placement -> placement.unit().equals(doubt.getKey())))
                .map(Map.Entry::getValue)
                .toList());
    }
}
