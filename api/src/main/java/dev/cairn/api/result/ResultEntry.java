package dev.cairn.api.result;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One result as a sender tells it. Learner, unit, programme and start date name it: a later entry with the same four corrects
 * the earlier one (key of AVETMISS NAT00120).
 *
 * @param programme null for a unit-only enrolment
 * @param location the delivery location identifier, where known
 * @param outcome the national outcome code
 */
public record ResultEntry(
        LearnerId learner,
        UnitCode unit,
        @Nullable AwardCode programme,
        @Nullable String location,
        String outcome,
        LocalDate startedOn,
        LocalDate endedOn) {}
