package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tries every assignment of units and results to lines and keeps the best: an oracle that shares no code with the allocator. For rules
 * without prerequisites and components, whose imported lines take every level.
 */
final class BruteForce {

    private final AwardDefinition award;
    private final List<UnitCode> units;
    private final Map<UnitCode, List<RecognisedUnit>> results = new TreeMap<>();
    private final Map<String, Set<UnitCode>> standing = new HashMap<>();
    private final Set<ResultId> used = new HashSet<>();
    private final Set<UnitCode> listed;
    private final List<PackagingRule> leaves;
    private final Map<ResultId, Set<UnitCode>> together = new HashMap<>();
    private long[] best = {Long.MAX_VALUE, 0, 0};
    private String bestPlaces = "";

    BruteForce(AwardDefinition award, List<RecognisedUnit> recognised) {
        this.award = award;
        this.listed = award.rule().listedUnits();
        this.leaves = award.rule()
                .lines()
                .filter(line -> line.children().isEmpty())
                .sorted(Comparator.comparing(PackagingRule::id))
                .toList();
        recognised.forEach(unit ->
                together.computeIfAbsent(unit.result(), r -> new TreeSet<>()).add(unit.unit()));
        recognised.forEach(unit ->
                results.computeIfAbsent(unit.unit(), u -> new ArrayList<>()).add(unit));
        this.units = List.copyOf(results.keySet());
        place(0);
    }

    int missing() {
        return (int) best[0];
    }

    int placed() {
        return (int) best[1];
    }

    /** The canonical allocation as text: the first by line, then unit, among the best. */
    String places() {
        return bestPlaces;
    }

    private void place(int index) {
        if (index == units.size()) {
            judge();
            return;
        }
        place(index + 1);
        UnitCode unit = units.get(index);
        for (PackagingRule leaf : leaves) {
            for (RecognisedUnit result : results.getOrDefault(unit, List.of())) {
                if (mayStand(leaf, result) && used.add(result.result())) {
                    in(leaf.id()).add(unit);
                    place(index + 1);
                    in(leaf.id()).remove(unit);
                    used.remove(result.result());
                }
            }
        }
    }

    private Set<UnitCode> in(String leaf) {
        return standing.computeIfAbsent(leaf, l -> new TreeSet<>());
    }

    private boolean mayStand(PackagingRule leaf, RecognisedUnit unit) {
        if (leaf instanceof PackagingRule.Imported) {
            return together.getOrDefault(unit.result(), Set.of()).stream().noneMatch(listed::contains);
        }
        return leaf.units().contains(unit.unit());
    }

    private void judge() {
        Tally tally = tally(award.rule());
        if (tally.overfull) {
            return;
        }
        long[] cost = {tally.needed, tally.counted};
        String places = text();
        int difference = cost[0] != best[0] ? Long.compare(cost[0], best[0]) : Long.compare(cost[1], best[1]);
        if (difference < 0 || difference == 0 && comesFirst(places, bestPlaces)) {
            best = cost;
            bestPlaces = places;
        }
    }

    private record Tally(int counted, int needed, boolean overfull) {}

    private Tally tally(PackagingRule line) {
        int counted = 0;
        int needed = 0;
        boolean overfull = false;
        for (PackagingRule child : line.children()) {
            Tally beneath = tally(child);
            counted += beneath.counted;
            needed += beneath.needed;
            overfull |= beneath.overfull;
        }
        if (line.children().isEmpty()) {
            counted = in(line.id()).stream().mapToInt(this::weight).sum();
        }
        boolean whole = line instanceof PackagingRule.AllOf;
        int all = line.units().stream().mapToInt(this::weight).sum();
        int atLeast = whole ? all : line.range().atLeast().whole();
        Amount most = line.range().atMost();
        Integer cap = whole ? Integer.valueOf(all) : most == null ? null : Integer.valueOf(most.whole());
        needed = Math.max(needed, atLeast - counted);
        return new Tally(counted, needed, overfull || cap != null && counted + needed > cap);
    }

    private int weight(UnitCode unit) {
        return award.measure() == Measure.POINTS
                ? award.packaging().weight(unit).whole()
                : 1;
    }

    /** One letter for each pair of line and unit, in canonical order: {@code y} where the unit stands there. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (PackagingRule leaf : leaves) {
            for (UnitCode unit : units) {
                text.append(in(leaf.id()).contains(unit) ? 'y' : 'n');
            }
        }
        return text.toString();
    }

    private static boolean comesFirst(String one, String other) {
        return one.compareTo(other) > 0;
    }

    /** The same text of an allocation found otherwise. */
    String textOf(Allocation allocation) {
        standing.values().forEach(Set::clear);
        allocation
                .placements()
                .forEach(placement ->
                        in(placement.line().line()).add(placement.unit().unit()));
        return text();
    }
}
