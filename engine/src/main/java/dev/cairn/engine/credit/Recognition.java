package dev.cairn.engine.credit;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.result.Result;
import java.util.List;

/**
 * What credit recognition made of one result: it counts, it does not, it is still open, or nobody can say yet (decision 10).
 * Says nothing about the person.
 */
public sealed interface Recognition {

    /** The result that was judged. */
    Result result();

    /** The row of the credit-recognition table that decided. */
    RuleRef decidedBy();

    /** The reason, as the row gives it, for people. */
    String reason();

    /**
     * The result counts.
     *
     * @param as the units that it counts as: the unit it was recorded in and each equivalent successor, in order of unit code;
     *     the result holds one place only, whatever it is recognised as
     * @param notAs the successors of its unit that it does not count as, or of which nobody can say yet, with the reason of each
     */
    record Recognised(Result result, List<RecognisedUnit> as, List<Excluded> notAs, RuleRef decidedBy, String reason)
            implements Recognition {
        public Recognised {
            as = List.copyOf(as);
            notAs = List.copyOf(notAs);
            if (as.isEmpty()) {
                throw new IllegalArgumentException(
                        "Expected a recognised result to count as a unit, but %s counts as none."
                                .formatted(result.id()));
            }
        }
    }

    /** The result is final and does not count: failed, withdrawn, not granted, superseded. */
    record NotCounted(Result result, RuleRef decidedBy, String reason) implements Recognition {}

    /**
     * The result is not there yet: in progress, not begun, or dated after the day that is judged.
     *
     * @param inProgress whether activity has begun and goes on; false: it is planned
     */
    record Open(Result result, boolean inProgress, RuleRef decidedBy, String reason) implements Recognition {}

    /** Nobody can say: the outcome is missing or its code unknown. Never treated as yes or as no. */
    record Undetermined(Result result, RuleRef decidedBy, String reason) implements Recognition {}

    /**
     * A successor as which a result is not recognised.
     *
     * @param unit the successor
     * @param undetermined true if its equivalence is not known, so that a person has to decide; false if it does not count
     */
    record Excluded(UnitCode unit, boolean undetermined, RuleRef decidedBy, String reason) {}
}
