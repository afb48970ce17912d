package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The award is earned, but rests on components that are not issued yet (decision 19).
 *
 * @param forComponents the components that have to be issued first; at least one
 */
public record Waiting(Earned earned, SortedSet<AwardVersion> forComponents) implements Consequence {

    public Waiting {
        forComponents = Collections.unmodifiableSortedSet(new TreeSet<>(forComponents));
    }

    /** An award that waits for these components, in whatever order they are given. */
    public static Waiting of(Earned earned, Set<AwardVersion> forComponents) {
        return new Waiting(earned, new TreeSet<>(forComponents));
    }

    @Override
    public AwardVersion award() {
        return earned.award();
    }

    @Override
    public String say() {
        return "earned, waiting for "
                + forComponents.stream().map(AwardVersion::toString).collect(Collectors.joining(", "));
    }
}
