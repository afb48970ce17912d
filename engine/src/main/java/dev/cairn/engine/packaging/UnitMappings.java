package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which unit superseded which, and what holding the old one is worth. Chains are equivalent only where each of their links is
 * (edge cases B5 to B12). Immutable.
 */
public final class UnitMappings {

    private final List<UnitMapping> mappings;
    private final Map<UnitCode, List<UnitMapping>> byPredecessor = new TreeMap<>();

    private UnitMappings(Collection<UnitMapping> mappings) {
        this.mappings = mappings.stream().sorted(UnitMapping.ORDER).toList();
        for (UnitMapping mapping : this.mappings) {
            mapping.from()
                    .forEach(unit -> byPredecessor
                            .computeIfAbsent(unit, u -> new ArrayList<>())
                            .add(mapping));
        }
    }

    /**
     * Takes mappings, or refuses them all.
     *
     * @throws IllegalArgumentException if a unit would supersede itself, directly or through others; the message names the cycle
     */
    public static UnitMappings of(Collection<UnitMapping> mappings) {
        UnitMappings made = new UnitMappings(mappings);
        new MappingCycles(made.byPredecessor).refuse();
        return made;
    }

    /** No mappings at all. */
    public static UnitMappings none() {
        return new UnitMappings(List.of());
    }

    /** Every mapping, in order of their units. */
    public List<UnitMapping> listMappings() {
        return mappings;
    }

    /**
     * What a holder of these units holds by supersession, without the units themselves: for each later unit the best standing that
     * any chain gives it on that day.
     *
     * <p>A merge that is equivalent counts only where all its old units are held; a mapping dated after the day, and a mapping whose
     * equivalence is unknown and undated, count as far as they are said to. One result that maps to several new units is one result:
     * whether it may fill several places is the mapping's {@link UnitMapping#fillsAll()}.
     *
     * @param held the units for which there are results
     * @param asAt the day judged: a mapping dated later does not count yet
     */
    public SortedMap<UnitCode, Succession> successionsOf(Set<UnitCode> held, LocalDate asAt) {
        SortedMap<UnitCode, Succession> found = new TreeMap<>();
        Deque<UnitCode> open = new ArrayDeque<>(new TreeSet<>(held));
        while (!open.isEmpty()) {
            UnitCode unit = open.removeFirst();
            for (UnitMapping mapping : byPredecessor.getOrDefault(unit, List.of())) {
                follow(mapping, unit, held, asAt, found, open);
            }
        }
        return found;
    }

    /** The mappings by which this unit was superseded, without those that follow; empty where it was not. */
    public List<UnitMapping> mappingsFrom(UnitCode unit) {
        return Collections.unmodifiableList(byPredecessor.getOrDefault(unit, List.of()));
    }

    /** Whether the second unit superseded the first one, directly or through others, equivalent or not. */
    public boolean leadsTo(UnitCode earlier, UnitCode later) {
        for (UnitMapping mapping : byPredecessor.getOrDefault(earlier, List.of())) {
            for (UnitCode unit : mapping.to()) {
                if (unit.equals(later) || leadsTo(unit, later)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every unit that superseded this one, directly or through others, equivalent or not, whenever. */
    public SortedSet<UnitCode> successorsOf(UnitCode unit) {
        SortedSet<UnitCode> later = new TreeSet<>();
        addSuccessors(unit, later);
        return later;
    }

    private void addSuccessors(UnitCode unit, SortedSet<UnitCode> later) {
        for (UnitMapping mapping : byPredecessor.getOrDefault(unit, List.of())) {
            for (UnitCode successor : mapping.to()) {
                if (later.add(successor)) {
                    addSuccessors(successor, later);
                }
            }
        }
    }

    private static void follow(
            UnitMapping mapping,
            UnitCode from,
            Set<UnitCode> held,
            LocalDate asAt,
            SortedMap<UnitCode, Succession> found,
            Deque<UnitCode> open) {
        Succession before = held.contains(from) ? Succession.start() : found.get(from);
        if (before == null || mapping.isDatedAfter(asAt)) {
            return;
        }
        Succession reached = before.then(mapping, holdsAll(mapping, held, found));
        for (UnitCode unit : mapping.to()) {
            if (!held.contains(unit) && reached.isBetterThan(found.get(unit))) {
                found.put(unit, reached);
                open.addLast(unit);
            }
        }
    }

    private static boolean holdsAll(UnitMapping mapping, Set<UnitCode> held, SortedMap<UnitCode, Succession> found) {
        return mapping.from().stream().allMatch(unit -> held.contains(unit) || isEquivalent(found.get(unit)));
    }

    private static boolean isEquivalent(@Nullable Succession succession) {
        return succession != null && succession.standing() == Succession.Standing.EQUIVALENT;
    }
}
