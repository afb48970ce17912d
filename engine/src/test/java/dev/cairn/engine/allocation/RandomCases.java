package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.result.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small random rules and results, whole from one seed. */
final class RandomCases {

    private static final int UNITS = 6;

    private final Random random;
    private final Measure measure;
    private int ids;

    RandomCases(long seed, Measure measure) {
        this.random = new Random(seed);
        this.measure = measure;
    }

    AwardDefinition award() {
        PackagingRule rule = group(2);
        if (measure == Measure.UNITS) {
            return Given.award(rule);
        }
        return Given.award(
                rule,
                java.util.stream.IntStream.rangeClosed(1, UNITS)
                        .mapToObj(i -> "u%d=%d".formatted(i, 1 + random.nextInt(5)))
                        .collect(Collectors.joining(" ")));
    }

    private PackagingRule group(int depth) {
        List<PackagingRule> lines = new ArrayList<>();
        int size = 2 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            lines.add(depth > 1 && random.nextInt(3) == 0 ? group(depth - 1) : leaf());
        }
        return new PackagingRule.Group(id(), range(5), lines);
    }

    private PackagingRule leaf() {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return new PackagingRule.AllOf(id(), someUnits(2));
        }
        if (kind == 2 && measure == Measure.UNITS) {
            return new PackagingRule.Imported(id(), Range.units(0, 1 + random.nextInt(2)), new TreeSet<>());
        }
        return new PackagingRule.Choose(id(), range(3), someUnits(4), random.nextInt(5) > 0);
    }

    /** Ids are shuffled letters, so that their order is not that of the lines. */
    private String id() {
        return "l" + (char) ('a' + random.nextInt(26)) + ids++;
    }

    private Range range(int most) {
        int scale = measure == Measure.POINTS ? 3 : 1;
        int atLeast = random.nextInt(most * scale);
        @Nullable Integer atMost = random.nextInt(3) == 0 ? null : Integer.valueOf(atLeast + random.nextInt(3 * scale));
        return new Range(atLeast, atMost, measure);
    }

    private SortedSet<UnitCode> someUnits(int most) {
        SortedSet<UnitCode> units = new TreeSet<>();
        int size = 1 + random.nextInt(most);
        while (units.size() < size) {
            units.add(new UnitCode("U" + (1 + random.nextInt(UNITS))));
        }
        return units;
    }

    List<RecognisedUnit> results(boolean shared) {
        List<RecognisedUnit> results = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            String unit = unit();
            results.add(result("r" + i, unit));
            if (shared && random.nextInt(3) == 0) {
                results.add(result("r" + i, unit()));
            }
        }
        return new ArrayList<>(results.stream().distinct().toList());
    }

    private String unit() {
        boolean outside = measure == Measure.UNITS && random.nextInt(6) == 0;
        return outside ? "X" + (1 + random.nextInt(2)) : "U" + (1 + random.nextInt(UNITS));
    }

    private RecognisedUnit result(String id, String unit) {
        Route route = Route.values()[random.nextInt(3)];
        return Given.result(id, unit, unit, route, Given.DAY.plusDays(random.nextInt(3)));
    }

    /** The same rule with its lines in another order. */
    PackagingRule shuffled(PackagingRule rule) {
        if (!(rule instanceof PackagingRule.Group group)) {
            return rule;
        }
        List<PackagingRule> lines =
                new ArrayList<>(group.children().stream().map(this::shuffled).toList());
        java.util.Collections.shuffle(lines, random);
        return new PackagingRule.Group(group.id(), group.range(), lines);
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }
}
