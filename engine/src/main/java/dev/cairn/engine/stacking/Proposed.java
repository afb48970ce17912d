package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.util.Collection;
import java.util.List;

/**
 * The award is earned and all that it rests on is issued: its process is to start.
 *
 * @param warnings what its learner should know first, such as a unit that it uses up and a larger award needs (edge case E7): by
 *     identifiers; mostly empty
 */
public record Proposed(Earned earned, List<String> warnings) implements Consequence {

    public Proposed {
        warnings = List.copyOf(warnings);
    }

    /** An earned award with what it would spend, in whatever order that is given. */
    public static Proposed of(Earned earned, Collection<Spends> spending) {
        return new Proposed(
                earned, spending.stream().sorted(Spends.ORDER).map(Spends::say).toList());
    }

    @Override
    public AwardVersion award() {
        return earned.award();
    }

    @Override
    public String say() {
        return warnings.isEmpty() ? "proposed" : "proposed; " + String.join("; ", warnings);
    }
}
