package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit of competency or module that learners have activity in (NAT00060).
 *
 * @param line the line in its file, from 1
 * @param vocational whether it is vocational training; null where not reported, as for registered units
 * @param nominalHours null where not reported
 */
public record Subject(
        int line,
        UnitCode unit,
        String name,
        @Nullable String fieldOfEducation,
        @Nullable Boolean vocational,
        @Nullable Integer nominalHours) {}
