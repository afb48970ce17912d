package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
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
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small awards and learners in few words. Units are typed {@code U1 U2}. */
final class Small {

    static final LocalDate DAY = LocalDate.parse("2026-07-01");
    static final Allocator ALLOCATOR = new Allocator(Catalogue.of(List.of(), List.of(), UnitMappings.none()));

    private Small() {}

    static AwardDefinition award(String code, PackagingRule rule) {
        return award(code, rule, null, List.of());
    }

    static AwardDefinition draft(String code, PackagingRule rule) {
        return award(code, rule, "not whole", List.of());
    }

    static AwardDefinition awardOf(String code, PackagingRule rule, String component) {
        return award(code, rule, null, List.of(new AwardCode(component)));
    }

    private static AwardDefinition award(
            String code, PackagingRule rule, @Nullable String draftBecause, List<AwardCode> components) {
        return new AwardDefinition(
                new Award(
                        new AwardVersion(new AwardCode(code), 1),
                        AwardKind.SKILL_SET,
                        "A small award",
                        null,
                        new Provenance("made up for a test", false, true, null)),
                LearningDesign.of("A small award.", "Meet the rule."),
                Packaging.of(rule),
                components,
                Nesting.none(),
                null,
                List.of(),
                Doubtful.nothing(),
                List.of(),
                DAY.minusYears(1),
                null,
                draftBecause);
    }

    static PackagingRule allOf(String units) {
        return new PackagingRule.AllOf("all", units(units));
    }

    static PackagingRule choose(int atLeast, String units) {
        return new PackagingRule.Choose("some", new Range(atLeast, null, Measure.UNITS), units(units), true);
    }

    static List<RecognisedUnit> has(String units) {
        return units(units).stream().map(unit -> passed(unit, DAY)).toList();
    }

    static List<RecognisedUnit> expects(String units, LocalDate day) {
        return units(units).stream().map(unit -> passed(unit, day)).toList();
    }

    static AllocationCase learner(String units) {
        return AllocationCase.of(has(units), Set.of(), DAY);
    }

    static RecognisedUnit passed(UnitCode unit, LocalDate day) {
        return new RecognisedUnit(unit, unit, new ResultId("r-" + unit), Route.ASSESSED, day);
    }

    private static SortedSet<UnitCode> units(String list) {
        return Arrays.stream(list.split(" "))
                .filter(code -> !code.isEmpty())
                .map(UnitCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
