package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.ResultId;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an award rests on: component awards, and results that hold a place in it and are covered by none of these components.
 * Unmodifiable.
 */
public record Basis(SortedSet<AwardVersion> components, SortedSet<ResultId> looseResults) {

    /** The basis of an award that rests on nothing. */
    static final Basis NOTHING = new Basis(Collections.emptySortedSet(), Collections.emptySortedSet());

    public Basis {
        components = Collections.unmodifiableSortedSet(new TreeSet<>(components));
        looseResults = Collections.unmodifiableSortedSet(new TreeSet<>(looseResults));
    }

    /** The basis of these components and loose results, in whatever order they are given. */
    public static Basis of(Collection<AwardVersion> components, Collection<ResultId> looseResults) {
        return new Basis(new TreeSet<>(components), new TreeSet<>(looseResults));
    }

    /** Whether nothing but component awards carries the award. */
    public boolean restsOnComponentsOnly() {
        return looseResults.isEmpty() && !components.isEmpty();
    }
}
