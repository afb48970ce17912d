package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.Unplaced;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * What one unit that is supposed to be passed does for an award.
 *
 * @param unit the unit
 * @param line the line in which it would hold a place; null where it would hold none
 * @param unplaced why it would hold none; null where it holds a place
 */
public record Addition(
        RecognisedUnit unit,
        @Nullable RuleRef line,
        @Nullable Unplaced unplaced) {

    /** For people; the wording may change. */
    public String say() {
        if (line != null) {
            return unit.unit() + " counts in " + line.line();
        }
        return unplaced == null
                ? unit.unit() + " holds no place"
                : "%s holds no place: %s (%s)"
                        .formatted(
                                unit.unit(),
                                unplaced.reason().phrase(),
                                unplaced.line().line());
    }
}
