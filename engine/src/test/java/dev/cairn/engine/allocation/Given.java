package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Doubtful;
import dev.cairn.engine.packaging.LearningDesign;
import dev.cairn.engine.packaging.Nesting;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small rules and results in few words. Units are typed {@code u1} and read as {@code U1}. */
final class Given {

    static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private Given() {}

    static SortedSet<UnitCode> units(String list) {
        return Arrays.stream(list.split("[ ,]+"))
                .map(code -> new UnitCode(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static PackagingRule allOf(String id, String units) {
        return new PackagingRule.AllOf(id, units(units));
    }

    static PackagingRule choose(String id, int atLeast, @Nullable Integer atMost, String units) {
        return new PackagingRule.Choose(id, new Range(atLeast, atMost, Measure.UNITS), units(units), true);
    }

    static PackagingRule choosePoints(String id, int atLeast, @Nullable Integer atMost, String units) {
        return new PackagingRule.Choose(id, new Range(atLeast, atMost, Measure.POINTS), units(units), true);
    }

    static PackagingRule group(String id, int atLeast, @Nullable Integer atMost, PackagingRule... lines) {
        return new PackagingRule.Group(id, new Range(atLeast, atMost, Measure.UNITS), List.of(lines));
    }

    static PackagingRule groupPoints(String id, int atLeast, @Nullable Integer atMost, PackagingRule... lines) {
        return new PackagingRule.Group(id, new Range(atLeast, atMost, Measure.POINTS), List.of(lines));
    }

    static PackagingRule imported(String id, int atMost, Integer... levels) {
        return new PackagingRule.Imported(id, Range.units(0, atMost), new TreeSet<>(List.of(levels)));
    }

    static AwardDefinition award(String code, @Nullable Integer level, PackagingRule rule) {
        return award(code, level, rule, Map.of(), List.of());
    }

    static AwardDefinition award(PackagingRule rule) {
        return award("AWARD", 3, rule);
    }

    /** An award that counts points, given as {@code u1=6 u2=4}. */
    static AwardDefinition award(PackagingRule rule, String points) {
        Map<UnitCode, Amount> map = new TreeMap<>();
        for (String pair : points.split(" ")) {
            map.put(
                    new UnitCode(pair.substring(0, pair.indexOf('=')).toUpperCase(Locale.ROOT)),
                    Amount.of(new BigDecimal(pair.substring(pair.indexOf('=') + 1))));
        }
        return award("AWARD", 3, rule, map, List.of());
    }

    static AwardDefinition award(PackagingRule rule, List<Prerequisite> prerequisites) {
        return award("AWARD", 3, rule, Map.of(), prerequisites);
    }

    private static AwardDefinition award(
            String code,
            @Nullable Integer level,
            PackagingRule rule,
            Map<UnitCode, Amount> points,
            List<Prerequisite> prerequisites) {
        return new AwardDefinition(
                new Award(
                        new AwardVersion(new AwardCode(code), 1),
                        AwardKind.QUALIFICATION,
                        "A test award",
                        level,
                        new Provenance("made up for a test", false, true, null)),
                LearningDesign.of("A test award.", "Meet the rule."),
                Packaging.of(rule).withPoints(points).withPrerequisites(prerequisites),
                List.of(),
                Nesting.none(),
                null,
                List.of(),
                Doubtful.nothing(),
                List.of(),
                DAY,
                null,
                null);
    }

    /** Assessed results of these units on one day, with result ids {@code r-U1}. */
    static List<RecognisedUnit> has(String list) {
        return list.isBlank()
                ? new ArrayList<>()
                : units(list).stream()
                        .map(unit -> result("r-" + unit, unit.value()))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    static RecognisedUnit result(String id, String unit) {
        return result(id, unit, unit, Route.ASSESSED, DAY);
    }

    static RecognisedUnit result(String id, String unit, String heldAs, Route route, LocalDate on) {
        return new RecognisedUnit(
                new UnitCode(unit.toUpperCase(Locale.ROOT)),
                new UnitCode(heldAs.toUpperCase(Locale.ROOT)),
                new ResultId(id),
                route,
                on);
    }

    static Catalogue catalogue(AwardDefinition... awards) {
        return Catalogue.of(List.of(awards), List.<Unit>of(), UnitMappings.none());
    }
}
