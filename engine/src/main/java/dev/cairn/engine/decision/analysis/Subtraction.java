package dev.cairn.engine.decision.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes boxes out of a box, within a budget of steps, so that the same table always gets the same answer. */
final class Subtraction {

    /** Sides of boxes looked at in one table. A table of 200 rows and six columns takes some ten thousands. */
    static final int BUDGET = 1_000_000;

    private int steps;

    /** What is left; empty if the budget is spent. */
    Optional<List<Box>> subtract(Box from, List<Box> boxes) {
        List<Box> left = from.isEmpty() ? List.of() : List.of(from);
        for (Box box : boxes) {
            List<Box> next = new ArrayList<>();
            for (Box piece : left) {
                next.addAll(piece.without(box));
            }
            steps += (left.size() + 1) * (1 + from.sides().size());
            if (steps > BUDGET) {
                return Optional.empty();
            }
            left = next;
        }
        return Optional.of(left);
    }
}
