package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which units together make an award: a tree in which every line has an id given by its author. Ids are unique in one tree and
 * break ties (decision 11), so that neither the order of lines nor that of units decides anything.
 *
 * <p>A unit holds one place in the whole tree, whichever lines list it.
 */
public sealed interface PackagingRule {

    /** The author-given id: letters, digits and hyphens, unique in the tree. */
    String id();

    /** How much must, and how much may be counted in this line and beneath it. */
    Range range();

    /** The lines beneath this one, in the author's order; empty for a line that lists units itself. */
    default List<PackagingRule> children() {
        return List.of();
    }

    /** The units that this line itself lists; empty for a group and for imported units. */
    default SortedSet<UnitCode> units() {
        return Collections.emptySortedSet();
    }

    /** Whether every unit that may stand here is listed here; false also where the list held is known to be partial. */
    default boolean isClosed() {
        return true;
    }

    /** This line in plain English, one sentence. */
    String say();

    /** This line and all beneath it, in the author's order. */
    default Stream<PackagingRule> lines() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(PackagingRule::lines));
    }

    /** Every unit listed in this line or beneath it. */
    default SortedSet<UnitCode> listedUnits() {
        SortedSet<UnitCode> listed = new TreeSet<>();
        lines().forEach(line -> listed.addAll(line.units()));
        return Collections.unmodifiableSortedSet(listed);
    }

    /** Every one of these units. */
    record AllOf(String id, SortedSet<UnitCode> units) implements PackagingRule {
        public AllOf {
            units = UnitList.copyOf(id, units);
        }

        @Override
        public Range range() {
            return Range.exactly(units.size());
        }

        @Override
        public String say() {
            return Sentences.allOf(this);
        }
    }

    /**
     * Some of these units.
     *
     * @param range how many; what is held beyond its cap stays on the record and holds no place
     * @param complete false where the list held is known to be partial
     */
    record Choose(String id, Range range, SortedSet<UnitCode> units, boolean complete) implements PackagingRule {
        public Choose {
            units = UnitList.copyOf(id, units);
        }

        @Override
        public boolean isClosed() {
            return complete;
        }

        @Override
        public String say() {
            return Sentences.choose(this);
        }
    }

    /**
     * Units that the tree does not list, packaged by a qualification of the catalogue at one of these levels (decision 16). A unit
     * whose result also counts as a listed unit is no import: it would duplicate the listed one.
     *
     * @param range how many
     * @param levels AQF levels 1 to 10; empty: any level, also none
     */
    record Imported(String id, Range range, SortedSet<Integer> levels) implements PackagingRule {
        public Imported {
            levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
        }

        @Override
        public boolean isClosed() {
            return false;
        }

        @Override
        public String say() {
            return Sentences.imported(this);
        }
    }

    /**
     * A smaller award that must be held; it stands for a block of units, which then hold no other place.
     *
     * @param award the micro-credential or skill set
     * @param units the units that the block stands for
     */
    record Component(String id, AwardCode award, SortedSet<UnitCode> units) implements PackagingRule {
        public Component {
            units = UnitList.copyOf(id, units);
        }

        @Override
        public Range range() {
            return Range.exactly(units.size());
        }

        @Override
        public String say() {
            return Sentences.component(this);
        }
    }

    /** So much out of the lines beneath, each of which keeps its own thresholds. */
    record Group(String id, Range range, List<PackagingRule> children) implements PackagingRule {
        public Group {
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new IllegalArgumentException("Expected lines in group '%s', but found none.".formatted(id));
            }
        }

        @Override
        public boolean isClosed() {
            return children.stream().allMatch(PackagingRule::isClosed);
        }

        @Override
        public String say() {
            return Sentences.group(this);
        }
    }
}
