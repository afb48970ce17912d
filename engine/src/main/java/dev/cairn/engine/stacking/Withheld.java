package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.util.Set;
import java.util.TreeSet;

/**
 * The award is earned and not proposed: a decision of a person bars it (decision 19), another version of it is in process or
 * issued, a larger award contains it (decision 23), or it can no longer be signed.
 *
 * @param because the recorded decision, the other award, or the day, by its id
 */
public record Withheld(Earned earned, String because) implements Consequence {

    /** Barred by this decision. */
    public static Withheld by(String decision, Earned earned) {
        return new Withheld(earned, "barred by " + decision);
    }

    /** Left out because these other versions stand. */
    public static Withheld beside(Set<AwardVersion> others, Earned earned) {
        return new Withheld(earned, "in process or issued already as " + new TreeSet<>(others));
    }

    /** Closed for these reasons. */
    public static Withheld closed(Set<String> reasons, Earned earned) {
        return new Withheld(earned, String.join("; ", new TreeSet<>(reasons)));
    }

    @Override
    public AwardVersion award() {
        return earned.award();
    }

    @Override
    public String say() {
        return "earned, not proposed: " + because;
    }
}
