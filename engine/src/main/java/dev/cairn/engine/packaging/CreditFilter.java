package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.Route;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the credit that holds a place a total counts. Every part that is stated has to hold; a part that is empty or null asks
 * for nothing. Unspecified credit has a level or a field only where the decision that granted it states one (decision 16).
 *
 * @param units only these units
 * @param levelFrom only at this level or above, 1 to 10
 * @param levelTo only at this level or below, 1 to 10
 * @param fields only in one of these fields of study
 * @param routes only by one of these routes
 * @param ownProvider true: only what was taken with this provider; false: only what was not
 * @param fromMicroCredentials true: only what micro-credentials gave; false: only what they did not
 */
public record CreditFilter(
        SortedSet<UnitCode> units,
        @Nullable Integer levelFrom,
        @Nullable Integer levelTo,
        SortedSet<String> fields,
        SortedSet<Route> routes,
        @Nullable Boolean ownProvider,
        @Nullable Boolean fromMicroCredentials) {

    /** A filter that lets everything through. */
    public static final CreditFilter EVERYTHING = new CreditFilter(
            Collections.emptySortedSet(),
            null,
            null,
            Collections.emptySortedSet(),
            Collections.emptySortedSet(),
            null,
            null);

    public CreditFilter {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
        routes = Collections.unmodifiableSortedSet(new TreeSet<>(routes));
        if (levelFrom != null && levelTo != null && levelFrom > levelTo) {
            throw new IllegalArgumentException(
                    "Expected levels from low to high, but found %d to %d.".formatted(levelFrom, levelTo));
        }
    }

    /**
     * Whether it lets through what came to be held in this way.
     *
     * @param own whether it was taken with the own provider; unspecified credit never is
     * @param micro whether a micro-credential gave it
     */
    public boolean takesOrigin(Route route, boolean own, boolean micro) {
        return (routes.isEmpty() || routes.contains(route))
                && (ownProvider == null || ownProvider == own)
                && (fromMicroCredentials == null || fromMicroCredentials == micro);
    }

    /** Whether it asks for a level. */
    public boolean asksForLevel() {
        return levelFrom != null || levelTo != null;
    }

    /** Whether a level is one of those asked for. */
    public boolean takesLevel(int level) {
        return (levelFrom == null || level >= levelFrom) && (levelTo == null || level <= levelTo);
    }
}
