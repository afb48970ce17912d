package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that decides whether units make an award: the rule's lines, what is known of their units, and the conditions beside the lines.
 * Immutable. {@link #of} makes one of a rule alone; {@code with} adds to it.
 *
 * @param rule the lines
 * @param points the points of units where the rule counts points; empty elsewhere
 * @param levels the study levels of units, where the award states them; else a level is that at which the catalogue packages a unit
 * @param fields the fields of study of units
 * @param divisible units whose points may be divided among lines
 * @param totals named totals, by name
 * @param conditions what is asked beside the lines, sorted by id
 * @param standards what a result must be like to count at all, sorted by id
 * @param prerequisites units that ask for other units first
 * @param specialisations what the title may carry, sorted by id
 */
public record Packaging(
        PackagingRule rule,
        Map<UnitCode, Amount> points,
        Map<UnitCode, Integer> levels,
        Map<UnitCode, SortedSet<String>> fields,
        SortedSet<UnitCode> divisible,
        Map<String, Total> totals,
        List<Condition> conditions,
        List<Standard> standards,
        List<Prerequisite> prerequisites,
        List<Specialisation> specialisations) {

    public Packaging {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        divisible = Collections.unmodifiableSortedSet(new TreeSet<>(divisible));
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        conditions = conditions.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        standards = standards.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        prerequisites = List.copyOf(prerequisites);
        specialisations = specialisations.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** A rule with nothing beside it. */
    public static Packaging of(PackagingRule rule) {
        return new Packaging(
                rule,
                Map.of(),
                Map.of(),
                Map.of(),
                Collections.emptySortedSet(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What the rule counts: units, or points of units. */
    public Measure measure() {
        return rule.range().measure();
    }

    /** What a unit counts for, in the measure of the rule. A unit without points counts for none. */
    public Amount weight(UnitCode unit) {
        return measure() == Measure.POINTS ? points.getOrDefault(unit, Amount.ZERO) : Amount.of(1);
    }

    /** The same with another rule. */
    public Packaging withRule(PackagingRule other) {
        return new Packaging(
                other,
                points,
                levels,
                fields,
                divisible,
                totals,
                conditions,
                standards,
                prerequisites,
                specialisations);
    }

    /** The same with these points. */
    public Packaging withPoints(Map<UnitCode, Amount> other) {
        return new Packaging(
                rule, other, levels, fields, divisible, totals, conditions, standards, prerequisites, specialisations);
    }

    /** The same with these levels of units. */
    public Packaging withLevels(Map<UnitCode, Integer> other) {
        return new Packaging(
                rule, points, other, fields, divisible, totals, conditions, standards, prerequisites, specialisations);
    }

    /** The same with these fields of units. */
    public Packaging withFields(Map<UnitCode, SortedSet<String>> other) {
        return new Packaging(
                rule, points, levels, other, divisible, totals, conditions, standards, prerequisites, specialisations);
    }

    /** The same with units whose points may be divided. */
    public Packaging withDivisible(Collection<UnitCode> other) {
        return new Packaging(
                rule,
                points,
                levels,
                fields,
                new TreeSet<>(other),
                totals,
                conditions,
                standards,
                prerequisites,
                specialisations);
    }

    /** The same with these conditions over these totals. */
    public Packaging withConditions(Map<String, Total> named, List<Condition> other) {
        return new Packaging(
                rule, points, levels, fields, divisible, named, other, standards, prerequisites, specialisations);
    }

    /** The same with these standards. */
    public Packaging withStandards(List<Standard> other) {
        return new Packaging(
                rule, points, levels, fields, divisible, totals, conditions, other, prerequisites, specialisations);
    }

    /** The same with these prerequisites. */
    public Packaging withPrerequisites(List<Prerequisite> other) {
        return new Packaging(
                rule, points, levels, fields, divisible, totals, conditions, standards, other, specialisations);
    }

    /** The same with these specialisations. */
    public Packaging withSpecialisations(List<Specialisation> other) {
        return new Packaging(
                rule, points, levels, fields, divisible, totals, conditions, standards, prerequisites, other);
    }
}
