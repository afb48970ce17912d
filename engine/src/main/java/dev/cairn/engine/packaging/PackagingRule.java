package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Whether unspecified credit, which names no unit, may stand here. */
    default boolean takesUnspecifiedCredit() {
        return false;
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

    /** Every award named in this line or beneath it, as a block of units or as one that is held, in the order of the lines. */
    default List<AwardCode> listedAwards() {
        return lines().flatMap(line -> {
                    if (line instanceof Component component) {
                        return Stream.of(component.award());
                    }
                    return line instanceof HeldAward held ? Stream.of(held.award()) : Stream.empty();
                })
                .toList();
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
     * @param takesUnspecifiedCredit whether credit that names no unit may stand here as well
     */
    record Choose(String id, Range range, SortedSet<UnitCode> units, boolean complete, boolean takesUnspecifiedCredit)
            implements PackagingRule {
        public Choose {
            units = UnitList.copyOf(id, units);
        }

        /** A line that takes no unspecified credit. */
        public Choose(String id, Range range, SortedSet<UnitCode> units, boolean complete) {
            this(id, range, units, complete, false);
        }

        @Override
        public boolean isClosed() {
            return complete && !takesUnspecifiedCredit;
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

    /**
     * So much, spread over areas: from each area at least and at most so much.
     *
     * @param range how much in all
     * @param each how much from each area
     * @param areas the units of each area, by the area's id, which is a line's id as well
     */
    record Spread(String id, Range range, Range each, SortedMap<String, SortedSet<UnitCode>> areas)
            implements PackagingRule {
        public Spread {
            areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("Expected areas in line '%s', but found none.".formatted(id));
            }
        }

        @Override
        public List<PackagingRule> children() {
            List<PackagingRule> children = new ArrayList<>();
            areas.forEach((area, units) -> children.add(new Choose(area, each, units, true)));
            return children;
        }

        @Override
        public String say() {
            return Sentences.spread(this);
        }
    }

    /**
     * Some of several options. What stands in an option that is not taken is not counted. Options are chosen so that the whole rule is
     * met, or least is missing; then by their ids.
     *
     * @param atLeast how many options must be taken, 1 or more
     * @param atMost how many may be taken, up to their number
     */
    record OneOf(String id, int atLeast, int atMost, List<PackagingRule> options) implements PackagingRule {
        public OneOf {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("Expected options in line '%s', but found none.".formatted(id));
            }
            if (atLeast < 1 || atLeast > atMost || atMost > options.size()) {
                throw new IllegalArgumentException("Expected 1 <= atLeast <= atMost <= %d options, but found %d and %d."
                        .formatted(options.size(), atLeast, atMost));
            }
        }

        @Override
        public Range range() {
            return Range.any(options.get(0).range().measure());
        }

        @Override
        public List<PackagingRule> children() {
            return options;
        }

        @Override
        public boolean isClosed() {
            return options.stream().allMatch(PackagingRule::isClosed);
        }

        @Override
        public String say() {
            return Sentences.oneOf(this);
        }
    }

    /**
     * A branch on an attribute of the learner, such as stream or cohort. Where the attribute is not recorded and both branches do not
     * come to the same, the verdict is undetermined.
     *
     * @param attribute the name of the attribute
     * @param values the values for which {@code then} holds
     * @param then what holds for these values
     * @param otherwise what holds for all others; null: nothing is asked of them
     */
    record Conditional(
            String id,
            String attribute,
            SortedSet<String> values,
            PackagingRule then,
            @Nullable PackagingRule otherwise)
            implements PackagingRule {
        public Conditional {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("Expected values in line '%s', but found none.".formatted(id));
            }
        }

        @Override
        public Range range() {
            return Range.any(then.range().measure());
        }

        @Override
        public List<PackagingRule> children() {
            return otherwise == null ? List.of(then) : List.of(then, otherwise);
        }

        @Override
        public boolean isClosed() {
            return children().stream().allMatch(PackagingRule::isClosed);
        }

        @Override
        public String say() {
            return Sentences.conditional(this);
        }
    }

    /**
     * Evidence that is no unit: a licence, placement hours, assessed learning outside any unit. It counts for no unit and no point.
     *
     * @param kind what must be shown, such as {@code work-placement}
     * @param amount how much of it, over all that is good on the day judged
     * @param measure {@code HOURS}, {@code DAYS}, or {@code EVIDENCE} for a thing that is held or not
     */
    record Shown(String id, String kind, Amount amount, Measure measure) implements PackagingRule {
        public Shown {
            if (amount.isZero()) {
                throw new IllegalArgumentException(
                        "Expected an amount of evidence in line '%s', but found nothing.".formatted(id));
            }
        }

        @Override
        public Range range() {
            return Range.any(measure);
        }

        @Override
        public String say() {
            return Sentences.shown(this);
        }
    }

    /** Another award must be held; it stands for no units here. */
    record HeldAward(String id, AwardCode award) implements PackagingRule {
        @Override
        public Range range() {
            return Range.any(Measure.AWARDS);
        }

        @Override
        public String say() {
            return Sentences.heldAward(this);
        }
    }

    /** No units at all: the award is endorsed, and proposed by request (edge case E13). */
    record ByEndorsement(String id) implements PackagingRule {
        @Override
        public Range range() {
            return Range.any(Measure.REQUESTS);
        }

        @Override
        public String say() {
            return Sentences.byEndorsement();
        }
    }
}
