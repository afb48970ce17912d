package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import org.jspecify.annotations.Nullable;

/**
 * A qualification, skill set or course that learners are enrolled in or have completed (NAT00030, NAT00030A).
 *
 * @param line the line in its file, from 1
 * @param nominalHours null where not reported
 * @param recognition 11 training package qualification, 12 accredited course, 13 skill set, 14 other course, 15 higher-level qualification, 16 local skill set; null where it is on the national register
 */
public record Programme(
        int line,
        AwardCode code,
        String name,
        @Nullable Integer nominalHours,
        @Nullable String recognition,
        @Nullable String levelOfEducation,
        @Nullable String fieldOfEducation) {}
