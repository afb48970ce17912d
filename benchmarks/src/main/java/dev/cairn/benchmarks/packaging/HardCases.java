package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Doubtful;
import dev.cairn.engine.packaging.LearningDesign;
import dev.cairn.engine.packaging.Nesting;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Generated awards on which searches commonly fail, each whole from its seed. */
final class HardCases {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private HardCases() {}

    /** Edge case A3: so many lines in a chain, one solution. */
    static Instance chain(int lines) {
        List<PackagingRule> rules = new ArrayList<>();
        Set<UnitCode> held = new HashSet<>();
        for (int i = 1; i <= lines; i++) {
            held.add(unit(i));
            SortedSet<UnitCode> units = new TreeSet<>(i == lines ? Set.of(unit(1)) : Set.of(unit(i), unit(i + 1)));
            rules.add(choose("g%04d".formatted(i), 1, 1, Measure.UNITS, units));
        }
        return instance("chain of " + lines, group(lines, lines, Measure.UNITS, rules), Map.of(), held, new Random(1));
    }

    /** Lines that each want two of eight units, out of many units that most of them list. */
    static Instance overlapping(int lines, int units, int seed) {
        Random random = new Random(seed);
        List<PackagingRule> rules = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            rules.add(choose("g%03d".formatted(i), 2, 2, Measure.UNITS, some(random, 8, units)));
        }
        Set<UnitCode> held = some(random, units * 3 / 4, units);
        PackagingRule rule = group(2 * lines, 2 * lines, Measure.UNITS, rules);
        return instance(
                "overlapping lists, %d lines, %d units, seed %d".formatted(lines, units, seed),
                rule,
                Map.of(),
                held,
                random);
    }

    /** An exact sum of points that the points held come near to and often miss. */
    static Instance nearMiss(int lines, int units, int seed) {
        Random random = new Random(seed);
        Map<UnitCode, Amount> points = new TreeMap<>();
        for (int i = 1; i <= units; i++) {
            points.put(unit(i), Amount.of(6 + 4 * random.nextInt(5)));
        }
        List<PackagingRule> rules = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            rules.add(choose("p%03d".formatted(i), 12, 60, Measure.POINTS, some(random, units / 2, units)));
        }
        int exact = 30 * lines + 3 + random.nextInt(2);
        PackagingRule rule = group(exact, exact, Measure.POINTS, rules);
        Set<UnitCode> held = some(random, units * 3 / 4, units);
        return instance(
                "near-miss sums, %d lines, %d units, seed %d".formatted(lines, units, seed),
                rule,
                points,
                held,
                random);
    }

    /** Overlapping lists with floors and ceilings on units that pull against each other. */
    static Instance conditioned(int lines, int units, int seed) {
        Instance plain = overlapping(lines, units, seed);
        Random random = new Random(seed + 1L);
        Map<String, Total> totals = new TreeMap<>();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CreditFilter every = CreditFilter.EVERYTHING;
            CreditFilter filter = new CreditFilter(
                    some(random, units / 2, units), null, null, every.fields(), every.routes(), null, null);
            totals.put("t" + i, new Total(Measure.UNITS, Collections.emptySortedSet(), filter));
            Amount amount = Amount.of(lines + random.nextInt(2));
            conditions.add(
                    i == 0
                            ? new Condition.AtLeast("q" + i, List.of("t" + i), amount)
                            : new Condition.AtMost("q" + i, List.of("t" + i), amount));
        }
        AwardDefinition award =
                plain.award().withPackaging(plain.award().packaging().withConditions(totals, conditions));
        return new Instance("conditions on " + plain.name(), award, plain.known());
    }

    private static UnitCode unit(int number) {
        return new UnitCode("U" + number);
    }

    private static SortedSet<UnitCode> some(Random random, int size, int of) {
        SortedSet<UnitCode> units = new TreeSet<>();
        while (units.size() < Math.min(size, of)) {
            units.add(unit(1 + random.nextInt(of)));
        }
        return units;
    }

    private static PackagingRule choose(
            String id, int atLeast, int atMost, Measure measure, SortedSet<UnitCode> units) {
        return new PackagingRule.Choose(id, new Range(atLeast, atMost, measure), units, true);
    }

    private static PackagingRule group(int atLeast, int atMost, Measure measure, List<PackagingRule> lines) {
        return new PackagingRule.Group("total", new Range(atLeast, atMost, measure), lines);
    }

    private static Instance instance(
            String name, PackagingRule rule, Map<UnitCode, Amount> points, Set<UnitCode> held, Random random) {
        AwardDefinition award = new AwardDefinition(
                new Award(
                        new AwardVersion(new AwardCode("HARD"), 1),
                        AwardKind.QUALIFICATION,
                        "A generated award",
                        null,
                        new Provenance("generated for a measurement", false, true, null)),
                LearningDesign.of("A generated award.", "Meet the rule."),
                Packaging.of(rule).withPoints(points),
                List.of(),
                Nesting.none(),
                null,
                List.of(),
                Doubtful.nothing(),
                List.of(),
                DAY,
                null,
                null);
        return new Instance(name, award, GeneratedLearners.known(held, random));
    }
}
