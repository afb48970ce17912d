package dev.cairn.engine.result;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessor's finding for a learner in a unit. What it counts for is not said here: that is credit recognition.
 *
 * @param programme the qualification or skill set enrolled in; null for a unit-only enrolment
 * @param outcome the national outcome code of AVETMISS 8.0, two digits, such as {@code 20}; any text is kept, a table decides
 * @param startedOn the day on which activity began
 * @param endedOn the day on which activity ended or will end: the day of the result once the outcome is final
 */
public record Result(
        ResultId id,
        UnitCode unit,
        @Nullable AwardCode programme,
        String outcome,
        LocalDate startedOn,
        LocalDate endedOn) {}
