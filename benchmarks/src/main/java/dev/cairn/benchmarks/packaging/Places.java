package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.packaging.Total;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a plain rule (groups, all-of, choose, imported; floors and ceilings on units) with what stands in them. */
final class Places {

    private final AwardDefinition award;
    private final Catalogue catalogue;
    private final Map<String, List<PackagingRule>> pathOf = new HashMap<>();
    private final List<PackagingRule> leaves = new ArrayList<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Set<UnitCode> standing = new HashSet<>();
    private final Set<UnitCode> listed;

    Places(AwardDefinition award, Catalogue catalogue) {
        this.award = award;
        this.catalogue = catalogue;
        this.listed = award.rule().listedUnits();
        walk(award.rule(), List.of());
    }

    /** Whether there is nothing in an award but what this class knows. */
    static boolean canRead(Instance instance) {
        Packaging packaging = instance.award().packaging();
        return packaging.standards().isEmpty()
                && packaging.prerequisites().stream()
                        .allMatch(one -> one.points().isZero() && one.order() == Prerequisite.Order.ANY)
                && packaging.rule().lines().allMatch(Places::isPlain)
                && packaging.conditions().stream().allMatch(one -> isPlain(packaging, one));
    }

    private static boolean isPlain(PackagingRule line) {
        return line instanceof PackagingRule.Group
                || line instanceof PackagingRule.AllOf
                || line instanceof PackagingRule.Choose
                || line instanceof PackagingRule.Imported;
    }

    private static boolean isPlain(Packaging packaging, Condition condition) {
        List<String> totals = condition instanceof Condition.AtLeast floor
                ? floor.totals()
                : condition instanceof Condition.AtMost ceiling ? ceiling.totals() : List.of();
        return !totals.isEmpty()
                && totals.stream().allMatch(name -> {
                    Total total = packaging.totals().get(name);
                    return total != null
                            && total.lines().isEmpty()
                            && total.measure() == packaging.measure()
                            && onlyUnits(total.filter());
                });
    }

    private static boolean onlyUnits(CreditFilter filter) {
        return !filter.units().isEmpty()
                && !filter.asksForLevel()
                && filter.fields().isEmpty()
                && filter.routes().isEmpty()
                && filter.ownProvider() == null
                && filter.fromMicroCredentials() == null;
    }

    /** The units that a learner holds, in the order of their record, without those whose blocking prerequisites are not held. */
    static List<UnitCode> admitted(Instance instance) {
        Set<UnitCode> held = new LinkedHashSet<>();
        instance.known().units().stream().map(RecognisedUnit::unit).forEach(held::add);
        boolean removed = true;
        while (removed) {
            removed = held.removeIf(unit -> instance.award().prerequisites().stream()
                    .anyMatch(one -> one.unit().equals(unit)
                            && one.mode() == Prerequisite.Mode.BLOCKING
                            && !held.containsAll(one.requires())));
        }
        return List.copyOf(held);
    }

    private void walk(PackagingRule line, List<PackagingRule> above) {
        List<PackagingRule> path = new ArrayList<>(above);
        path.add(line);
        pathOf.put(line.id(), path);
        line.children().forEach(child -> walk(child, path));
        if (line.children().isEmpty()) {
            leaves.add(line);
        }
    }

    /** The lines that take units, in the author's order. */
    List<PackagingRule> leaves() {
        return leaves;
    }

    boolean takes(PackagingRule leaf, UnitCode unit) {
        if (leaf instanceof PackagingRule.Imported imported) {
            return !listed.contains(unit)
                    && (imported.levels().isEmpty()
                            || catalogue.levels().of(unit).keySet().stream().anyMatch(imported.levels()::contains));
        }
        return leaf.units().contains(unit);
    }

    boolean fits(PackagingRule leaf, UnitCode unit) {
        int weight = weight(unit);
        return path(leaf).stream().allMatch(line -> counted(line) + weight <= atMost(line));
    }

    void put(PackagingRule leaf, UnitCode unit) {
        add(leaf, weight(unit));
        standing.add(unit);
    }

    void takeBack(PackagingRule leaf, UnitCode unit) {
        add(leaf, -weight(unit));
        standing.remove(unit);
    }

    private void add(PackagingRule leaf, int amount) {
        path(leaf).forEach(line -> counted.merge(line.id(), amount, Integer::sum));
    }

    private List<PackagingRule> path(PackagingRule leaf) {
        return pathOf.getOrDefault(leaf.id(), List.of());
    }

    private int counted(PackagingRule line) {
        return counted.getOrDefault(line.id(), 0);
    }

    private int weight(UnitCode unit) {
        return award.packaging().weight(unit).hundredths();
    }

    private int atMost(PackagingRule line) {
        Amount cap = line.range().atMost();
        return line instanceof PackagingRule.AllOf || cap == null ? Integer.MAX_VALUE / 2 : cap.hundredths();
    }

    private int atLeast(PackagingRule line) {
        return line instanceof PackagingRule.AllOf
                ? line.units().stream().mapToInt(this::weight).sum()
                : line.range().atLeast().hundredths();
    }

    /** Whether every threshold and every condition is met. */
    boolean isMet() {
        return award.rule().lines().allMatch(line -> counted(line) >= atLeast(line))
                && award.packaging().conditions().stream().allMatch(this::isMet);
    }

    private boolean isMet(Condition condition) {
        if (condition instanceof Condition.AtLeast floor) {
            return sum(floor.totals()) >= floor.amount().hundredths();
        }
        return !(condition instanceof Condition.AtMost ceiling)
                || sum(ceiling.totals()) <= ceiling.amount().hundredths();
    }

    private int sum(List<String> names) {
        int sum = 0;
        for (String name : names) {
            Total total = award.packaging().totals().get(name);
            if (total != null) {
                sum += standing.stream()
                        .filter(unit -> total.filter().units().contains(unit))
                        .mapToInt(this::weight)
                        .sum();
            }
        }
        return sum;
    }
}
