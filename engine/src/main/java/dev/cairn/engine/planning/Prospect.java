package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.Placement;
import dev.cairn.engine.allocation.Unplaced;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an award comes to for a learner as they are, or would be.
 *
 * @param supposing how much is supposed
 * @param asAt the day on which it is judged: the day asked about, or the last day of what is supposed
 * @param allocation which unit would hold which place
 * @param verdict what follows, with units in doubt taken into account: an award that only they would complete is undetermined
 * @param additions what each unit does that this supposition adds to the one before it, by code and result
 */
public record Prospect(
        Supposing supposing, LocalDate asAt, Allocation allocation, Verdict verdict, List<Addition> additions) {

    public Prospect {
        additions = List.copyOf(additions);
    }

    static Prospect of(Supposition supposition, Allocation allocation, Verdict verdict) {
        return new Prospect(
                supposition.supposing(),
                supposition.known().asAt(),
                allocation,
                verdict,
                supposition.added().stream()
                        .map(unit -> addition(unit, allocation))
                        .toList());
    }

    private static Addition addition(RecognisedUnit unit, Allocation allocation) {
        RuleRef line = allocation.placements().stream()
                .filter(placement -> placement.unit().equals(unit))
                .map(Placement::line)
                .findFirst()
                .orElse(null);
        Unplaced unplaced = allocation.unplaced().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElse(null);
        return new Addition(unit, line, line == null ? unplaced : null);
    }

    /** For people, several lines; the wording may change. */
    public String say() {
        String when = Words.capitalised(supposing.phrase());
        if (supposing != Supposing.NOTHING && additions.isEmpty()) {
            return when + ": nothing more is supposed\n";
        }
        String added = additions.stream().map(one -> "    " + one.say() + "\n").collect(Collectors.joining());
        return "%s (%s): %s%s".formatted(when, asAt, Words.sayInLines(verdict, "    "), added);
    }
}
