package dev.cairn.engine.allocation;

import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Applies waivers to a definition: the thresholds of the lines named are others, and nothing else is. */
final class Waivers {

    private final Map<String, Range> ranges;

    private Waivers(Map<String, Range> ranges) {
        this.ranges = ranges;
    }

    /** The definition as it holds for a learner with these adjustments; the same object where none waives anything of it. */
    static AwardDefinition apply(AwardDefinition award, List<Adjustment> adjustments) {
        Map<String, Range> ranges = new TreeMap<>();
        for (Adjustment adjustment : adjustments) {
            if (adjustment instanceof Adjustment.Waive waive && waive.award().equals(award.code())) {
                ranges.put(waive.line(), waive.range());
            }
        }
        if (award.rule().lines().noneMatch(line -> ranges.containsKey(line.id()))) {
            return award;
        }
        PackagingRule waived = new Waivers(ranges).waive(award.rule());
        return award.withPackaging(award.packaging().withRule(waived));
    }

    private PackagingRule waive(PackagingRule line) {
        Range range = ranges.getOrDefault(line.id(), line.range());
        if (line instanceof PackagingRule.AllOf allOf) {
            return ranges.containsKey(line.id())
                    ? new PackagingRule.Choose(allOf.id(), range, allOf.units(), true)
                    : allOf;
        }
        if (line instanceof PackagingRule.Choose choose) {
            return new PackagingRule.Choose(
                    choose.id(), range, choose.units(), choose.complete(), choose.takesUnspecifiedCredit());
        }
        if (line instanceof PackagingRule.Imported imported) {
            return new PackagingRule.Imported(imported.id(), range, imported.levels());
        }
        if (line instanceof PackagingRule.Group group) {
            return new PackagingRule.Group(group.id(), range, waive(group.children()));
        }
        if (line instanceof PackagingRule.Spread spread) {
            return spread.areas().keySet().stream().anyMatch(ranges::containsKey)
                    ? new PackagingRule.Group(spread.id(), range, waive(spread.children()))
                    : new PackagingRule.Spread(spread.id(), range, spread.each(), spread.areas());
        }
        if (line instanceof PackagingRule.OneOf oneOf) {
            return new PackagingRule.OneOf(oneOf.id(), oneOf.atLeast(), oneOf.atMost(), waive(oneOf.options()));
        }
        if (line instanceof PackagingRule.Conditional conditional) {
            PackagingRule otherwise = conditional.otherwise();
            return new PackagingRule.Conditional(
                    conditional.id(),
                    conditional.attribute(),
                    conditional.values(),
                    waive(conditional.then()),
                    otherwise == null ? null : waive(otherwise));
        }
        return line;
    }

    private List<PackagingRule> waive(List<PackagingRule> lines) {
        return lines.stream().map(this::waive).toList();
    }
}
