package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardVersion;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Why a rule is not met, small enough to check by hand: one reason for every way in which it can be taken.
 *
 * @param award the award
 * @param reasons one for each way, in order of the ids taken
 */
public record Certificate(AwardVersion award, List<OnOneWay> reasons) {

    /**
     * @param taken ids of the options and branches taken on this way; empty where the rule has none
     * @param why why it is not met on this way
     */
    public record OnOneWay(SortedSet<String> taken, WhyNot why) {}

    public Certificate {
        reasons = List.copyOf(reasons);
    }

    /** For people, a line for each way. */
    public String say() {
        return reasons.stream()
                .map(one -> (one.taken().isEmpty() ? "" : "with " + String.join(", ", one.taken()) + ": ")
                        + one.why().say())
                .collect(Collectors.joining("\n"));
    }
}
