package dev.cairn.engine.result;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessor's finding for a learner in a unit. What it counts for is not said here: that is credit recognition.
 *
 * @param programme the qualification or skill set enrolled in; null for a unit-only enrolment
 * @param outcome the national outcome code of AVETMISS 8.0, two digits, such as {@code 20}; any text is kept, a table decides
 * @param startedOn the day on which activity began
 * @param endedOn the day on which activity ended or will end: the day of the result once the outcome is final
 * @param mark the mark, on the provider's scale; null where none is recorded
 * @param ownProvider whether it was taken with this provider; null where nobody said so: then it was, unless it is a credit transfer
 */
public record Result(
        ResultId id,
        UnitCode unit,
        @Nullable AwardCode programme,
        String outcome,
        LocalDate startedOn,
        LocalDate endedOn,
        @Nullable BigDecimal mark,
        @Nullable Boolean ownProvider) {

    /** A result without a mark, of which nobody said where it was taken. */
    public Result(
            ResultId id,
            UnitCode unit,
            @Nullable AwardCode programme,
            String outcome,
            LocalDate startedOn,
            LocalDate endedOn) {
        this(id, unit, programme, outcome, startedOn, endedOn, null, null);
    }

    /** Whether it counts as taken with this provider, where it came about by this route. */
    public boolean isOwn(Route route) {
        return ownProvider == null ? route != Route.CREDIT_TRANSFER : ownProvider;
    }
}
