package dev.cairn.engine.example;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.result.Result;
import java.util.List;

/**
 * What a file says of one learner.
 *
 * @param results every result, also what is in progress or planned
 * @param beside what else is known, with the day judged; no units: what the results count as is decided elsewhere
 * @param notices what was read otherwise than it was written, such as a code in small letters
 */
public record GivenCase(List<Result> results, AllocationCase beside, List<String> notices) {

    public GivenCase {
        results = List.copyOf(results);
        notices = List.copyOf(notices);
    }
}
