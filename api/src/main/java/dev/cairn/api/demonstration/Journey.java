package dev.cairn.api.demonstration;

import dev.cairn.engine.award.AwardCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that one learner does with the provider.
 *
 * @param enrolments in the order in which they begin
 * @param completions the programmes completed, with the day on which the last unit ended
 */
record Journey(List<Enrolment> enrolments, Map<AwardCode, LocalDate> completions) {

    Journey {
        enrolments = List.copyOf(enrolments);
        completions = Map.copyOf(completions);
    }
}
