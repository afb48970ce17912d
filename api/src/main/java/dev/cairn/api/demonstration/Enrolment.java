package dev.cairn.api.demonstration;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One learner's enrolment in one unit, as it will turn out.
 *
 * @param programme null for a unit-only enrolment
 * @param commencedIn the year in which the learner commenced the programme
 * @param outcome the national outcome code once it is final
 * @param apprentice whether it is part of an apprenticeship
 */
record Enrolment(
        UnitCode unit,
        @Nullable AwardCode programme,
        int commencedIn,
        LocalDate startedOn,
        LocalDate endedOn,
        String outcome,
        boolean apprentice) {

    private static final String CONTINUING = "70";

    /** Whether the files of a collection year report it: it had begun and was not final before. */
    boolean isReportedIn(int year) {
        return startedOn.getYear() <= year && endedOn.getYear() >= year;
    }

    /** The outcome as that year's files state it. */
    String outcomeIn(int year) {
        return endedOn.getYear() > year ? CONTINUING : outcome;
    }

    /** Recognition and transfer: nothing is delivered. */
    boolean isWithoutDelivery() {
        return outcome.equals("51") || outcome.equals("52") || outcome.equals("60");
    }
}
