package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts again which forces of people hold: the unit is held, the line is there and not barred to it, and no cap is passed. */
final class RecountedForces {

    private final AwardDefinition award;
    private final Map<String, PackagingRule> lines;
    private final Map<String, String> above;
    private final AllocationCase known;
    private final Map<String, Integer> taken = new HashMap<>();

    RecountedForces(
            AwardDefinition award, Map<String, PackagingRule> lines, Map<String, String> above, AllocationCase known) {
        this.award = award;
        this.lines = lines;
        this.above = above;
        this.known = known;
    }

    Map<UnitCode, String> of(List<RecognisedUnit> held) {
        lines.values().forEach(line -> {
            if (line instanceof PackagingRule.Component block
                    && known.heldAwards().contains(block.award())) {
                add(block.id(), block.units().stream().mapToInt(this::weight).sum());
            }
        });
        Map<UnitCode, String> forces = new TreeMap<>();
        known.adjustments().stream()
                .filter(one -> one.award().equals(award.code()))
                .sorted(Comparator.comparing(Adjustment::decision).thenComparing(Adjustment::say))
                .forEach(one -> {
                    if (one instanceof Adjustment.Force force
                            && held.stream().anyMatch(unit -> unit.unit().equals(force.unit()))
                            && !forces.containsKey(force.unit())
                            && isOpen(force)) {
                        add(force.line(), weight(force.unit()));
                        forces.put(force.unit(), force.line());
                    }
                });
        return forces;
    }

    private boolean isOpen(Adjustment.Force force) {
        PackagingRule line = lines.get(force.line());
        boolean isLeaf = line instanceof PackagingRule.AllOf
                || line instanceof PackagingRule.Choose
                || line instanceof PackagingRule.Imported;
        return isLeaf && upwards(force.line()).stream().allMatch(id -> isOpen(id, force));
    }

    private boolean isOpen(String id, Adjustment.Force force) {
        boolean isBarred = known.adjustments().stream()
                .anyMatch(one -> one instanceof Adjustment.Bar bar
                        && bar.award().equals(award.code())
                        && bar.unit().equals(force.unit())
                        && bar.line().equals(id));
        return !isBarred && taken.getOrDefault(id, 0) + weight(force.unit()) <= most(lines.get(id));
    }

    private void add(String line, int amount) {
        upwards(line).forEach(id -> taken.merge(id, amount, Integer::sum));
    }

    private List<String> upwards(String line) {
        return Stream.iterate(line, id -> !id.isEmpty(), id -> above.getOrDefault(id, ""))
                .toList();
    }

    private int weight(UnitCode unit) {
        return award.packaging().weight(unit).hundredths();
    }

    private int most(@Nullable PackagingRule line) {
        if (line == null || line.range().measure() != award.measure()) {
            return Integer.MAX_VALUE;
        }
        if (line instanceof PackagingRule.AllOf allOf) {
            return allOf.units().stream().mapToInt(this::weight).sum();
        }
        Amount cap = line.range().atMost();
        return cap == null ? Integer.MAX_VALUE : cap.hundredths();
    }
}
