package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Specialisation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an attempt as an allocation, with its explanation. */
final class Teller {

    private final Attempt attempt;
    private final List<Attempt> all;
    private final List<Specialisation> met;
    private final AllocationCase known;
    private final Catalogue catalogue;

    Teller(Attempt attempt, List<Attempt> all, List<Specialisation> met, AllocationCase known, Catalogue catalogue) {
        this.attempt = attempt;
        this.all = all;
        this.met = met;
        this.known = known;
        this.catalogue = catalogue;
    }

    /**
     * The allocation.
     *
     * @param doubt the verdict where it is undetermined; null: what the lines and conditions come to
     */
    Allocation tell(@Nullable Verdict doubt) {
        Lines lines = attempt.lines();
        List<Placement> placements = placements();
        List<CreditPlacement> credit = attempt.filling().credit().stream()
                .map(part -> new CreditPlacement(part.credit(), lines.amount(part.amount()), lines.ref(part.leaf())))
                .toList();
        List<Unplaced> unplaced = new Reasons(lines, attempt.candidates(), attempt.reckoning(), placements).give();
        Findings findings = new Findings(attempt, known, catalogue.levels(), placements, credit, unplaced, met);
        Verdict verdict = doubt == null ? findings.verdict() : doubt;
        return new Allocation(
                lines.definition().version(),
                verdict,
                placements,
                credit,
                unplaced,
                met.stream().map(Specialisation::id).toList(),
                List.copyOf(lines.selection().options()),
                ways(verdict),
                verdict instanceof Verdict.Unsatisfied ? new Amount(attempt.missing()) : Amount.ZERO,
                findings.whole(verdict));
    }

    private List<Placement> placements() {
        Lines lines = attempt.lines();
        List<Placement> placements = new ArrayList<>();
        for (Line leaf : lines.leavesById()) {
            attempt.filling()
                    .in(leaf)
                    .values()
                    .forEach(part -> placements.add(new Placement(part.unit(), lines.ref(leaf))));
            if (leaf.isComponent()) {
                attempt.candidates().blocks().values().stream()
                        .filter(block -> block.line().equals(lines.ref(leaf)))
                        .forEach(placements::add);
            }
        }
        return placements;
    }

    /** Where options tie, each of them is a way. */
    private List<Way> ways(Verdict verdict) {
        if (!(verdict instanceof Verdict.Unsatisfied)) {
            return List.of();
        }
        return all.stream()
                .filter(one -> one.missing() == attempt.missing())
                .sorted((one, other) -> Selection.BY_OPTIONS.compare(
                        one.lines().selection(), other.lines().selection()))
                .map(this::way)
                .toList();
    }

    private Way way(Attempt one) {
        List<Shortfall> missing =
                new Findings(one, known, catalogue.levels(), List.of(), List.of(), List.of(), List.of()).shortfalls();
        return new Way(List.copyOf(one.lines().selection().options()), missing);
    }
}
