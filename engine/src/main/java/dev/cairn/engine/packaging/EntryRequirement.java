package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a learner must bring to be enrolled. It is judged beside the packaging rule and never takes an award back. */
public sealed interface EntryRequirement {

    /** One of these will do. */
    record AnyOf(List<EntryRequirement> alternatives) implements EntryRequirement {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** All of these. */
    record AllOf(List<EntryRequirement> parts) implements EntryRequirement {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An award is held.
     *
     * @param specialisation its specialisation; null: with any or none
     */
    record Holds(AwardCode award, @Nullable String specialisation) implements EntryRequirement {}

    /**
     * Any award of a training package at one of these levels.
     *
     * @param trainingPackage the letters with which its codes begin, such as {@code BSB}
     */
    record HoldsFrom(String trainingPackage, SortedSet<Integer> levels) implements EntryRequirement {
        public HoldsFrom {
            levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
        }
    }

    /** Evidence of a kind, such as years of relevant work. */
    record Shows(String evidence, Amount amount, String unit) implements EntryRequirement {}
}
