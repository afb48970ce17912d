package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What is told where the budget of steps is spent: no placement, no guess (decision 12). */
final class Undecided {

    private Undecided() {}

    static Allocation of(Lines lines, Candidates candidates, int budget) {
        RuleRef root = lines.ref(lines.root());
        Verdict verdict = new Verdict.Undetermined(
                List.of(new Doubt(Doubt.Kind.BUDGET_SPENT, root, "the budget of %d steps is spent".formatted(budget))));
        List<Unplaced> unplaced = new ArrayList<>(candidates.refused());
        candidates
                .units()
                .values()
                .forEach(results -> results.forEach(
                        unit -> unplaced.add(new Unplaced(unit, Unplaced.Reason.NOT_DECIDED, root, ""))));
        Finding finding = new Finding(root, verdict, List.of(Fact.of("steps", budget)), List.of());
        return new Allocation(
                lines.definition().version(),
                verdict,
                List.copyOf(candidates.blocks().values()),
                List.of(),
                unplaced,
                List.of(),
                List.of(),
                List.of(),
                Amount.ZERO,
                finding);
    }
}
