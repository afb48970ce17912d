package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client's enrolment in one unit, with its outcome so far (NAT00120). Comes again every year until the outcome is final, so a
 * later one with the same organisation, client, unit, programme and start takes its place.
 *
 * @param line the line in its file, from 1
 * @param organisation the training organisation's identifier
 * @param location the delivery location's identifier
 * @param client the provider's client identifier
 * @param programme null for a unit-only enrolment
 * @param endedOn the day on which it ended, or is to end while the outcome is open
 * @param deliveryMode flags internal, external, workplace; NNN where nothing was delivered
 * @param outcome the national outcome code, two digits
 * @param commencing 3 commencing, 4 continuing from an earlier year, 8 unit only
 * @param specificFunding null where there is none
 * @param trainingContract null where there is none
 * @param stateTail what stands after the national part, blanks at the end cut off; empty where there is none
 */
public record TrainingActivity(
        int line,
        String organisation,
        String location,
        String client,
        UnitCode unit,
        @Nullable AwardCode programme,
        LocalDate startedOn,
        LocalDate endedOn,
        String deliveryMode,
        String outcome,
        String funding,
        String commencing,
        @Nullable String trainingContract,
        String studyReason,
        boolean vetInSchools,
        @Nullable String specificFunding,
        String stateTail) {}
