package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a definition was not seen in print, shown to whoever looks at it.
 *
 * @param units units of which it is doubtful that they stand in their list, or how their title is worded
 * @param lines ids of lines whose thresholds are doubtful
 */
public record Doubtful(SortedSet<UnitCode> units, SortedSet<String> lines) {

    public Doubtful {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    /** Nothing is doubtful. */
    public static Doubtful nothing() {
        return new Doubtful(Collections.emptySortedSet(), Collections.emptySortedSet());
    }
}
