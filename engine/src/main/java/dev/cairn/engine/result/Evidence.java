package dev.cairn.engine.result;

import dev.cairn.engine.award.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded of a learner that is no result of a unit: a licence, placement hours, assessed learning outside any unit.
 *
 * @param id its id, such as that of the record
 * @param kind what it shows, as awards ask for it: lower case, digits and hyphens, such as {@code work-placement}
 * @param amount how much, in the measure that awards ask for; one for a thing that is held or not
 * @param from the first day on which it is good
 * @param to the last day on which it is good, that day included; null: it does not lapse
 */
public record Evidence(
        ResultId id,
        String kind,
        Amount amount,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it is good on this day. */
    public boolean isGoodOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
