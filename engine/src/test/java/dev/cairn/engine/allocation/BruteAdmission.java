package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.packaging.Standard;
import dev.cairn.engine.result.ResultId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which results may hold a place at all, and as which units, where what is unknown is taken to be so. */
final class BruteAdmission {

    /**
     * What is taken for true where nothing is recorded.
     *
     * @param attributes of the learner
     * @param levels of units, without those that stay unknown
     * @param marksAreGood whether a mark that is not recorded is as good as can be
     */
    record Assumed(Map<String, String> attributes, Map<UnitCode, Integer> levels, boolean marksAreGood) {}

    static final Comparator<RecognisedUnit> PREFERRED = Comparator.comparing(RecognisedUnit::route)
            .thenComparing(RecognisedUnit::achievedOn)
            .thenComparing(RecognisedUnit::result)
            .thenComparing(RecognisedUnit::heldAs);

    private final AwardDefinition award;
    private final Packaging packaging;
    private final Catalogue catalogue;
    private final AllocationCase known;
    final Assumed assumed;
    private final Set<UnitCode> listed;
    final SortedMap<UnitCode, List<RecognisedUnit>> results = new TreeMap<>();
    private final Map<ResultId, Set<UnitCode>> together = new TreeMap<>();

    BruteAdmission(AwardDefinition award, Catalogue catalogue, AllocationCase known, Assumed assumed) {
        this.award = award;
        this.packaging = award.packaging();
        this.catalogue = catalogue;
        this.known = known;
        this.assumed = assumed;
        this.listed = award.rule().listedUnits();
        Set<RecognisedUnit> recognised = new LinkedHashSet<>(known.units());
        known.units().forEach(unit -> recognised.addAll(substitutes(unit)));
        recognised.forEach(unit ->
                together.computeIfAbsent(unit.result(), r -> new TreeSet<>()).add(unit.unit()));
        withPrerequisites(recognised).stream()
                .filter(this::meetsStandards)
                .filter(unit -> !known.spent().contains(unit.result()))
                .sorted(PREFERRED)
                .forEach(unit -> results.computeIfAbsent(unit.unit(), u -> new ArrayList<>())
                        .add(unit));
    }

    private List<RecognisedUnit> substitutes(RecognisedUnit unit) {
        return adjustments(Adjustment.Substitute.class)
                .filter(one -> one.instead().equals(unit.unit()))
                .map(one -> new RecognisedUnit(
                        one.wanted(),
                        unit.heldAs(),
                        unit.result(),
                        unit.route(),
                        unit.achievedOn(),
                        unit.mark(),
                        unit.ownProvider(),
                        false))
                .toList();
    }

    <T extends Adjustment> Stream<T> adjustments(Class<T> kind) {
        return known.adjustments().stream()
                .filter(one -> one.award().equals(award.code()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private boolean meetsStandards(RecognisedUnit unit) {
        return packaging.standards().stream()
                .filter(standard -> standard.isAbout(unit.unit()))
                .allMatch(standard -> isYoungEnough(standard, unit) && isMarkedHighEnough(standard, unit));
    }

    private boolean isYoungEnough(Standard standard, RecognisedUnit unit) {
        Integer years = standard.notOlderThanYears();
        return years == null || !known.asAt().isAfter(unit.achievedOn().plusYears(years));
    }

    private boolean isMarkedHighEnough(Standard standard, RecognisedUnit unit) {
        BigDecimal least = standard.markAtLeast();
        if (least == null) {
            return true;
        }
        BigDecimal mark = unit.mark();
        return mark == null ? assumed.marksAreGood() : mark.compareTo(least) >= 0;
    }

    private Set<RecognisedUnit> withPrerequisites(Collection<RecognisedUnit> good) {
        Set<RecognisedUnit> counting = new LinkedHashSet<>(good);
        boolean removed = true;
        while (removed) {
            Set<RecognisedUnit> held = Set.copyOf(counting);
            removed = counting.removeIf(unit -> packaging.prerequisites().stream()
                    .filter(one -> one.mode() == Prerequisite.Mode.BLOCKING)
                    .anyMatch(one -> one.unit().equals(unit.unit()) && !isMet(one, unit, held)));
        }
        return counting;
    }

    private boolean isMet(Prerequisite one, RecognisedUnit unit, Set<RecognisedUnit> held) {
        List<RecognisedUnit> first = held.stream()
                .filter(other -> one.order() == Prerequisite.Order.ANY
                        || !other.achievedOn().isAfter(unit.achievedOn()))
                .toList();
        boolean units = one.requires().stream()
                .allMatch(required ->
                        first.stream().anyMatch(other -> other.unit().equals(required)));
        Set<UnitCode> others = new TreeSet<>();
        first.stream()
                .map(RecognisedUnit::unit)
                .filter(other -> !other.equals(unit.unit()))
                .forEach(others::add);
        int points = others.stream()
                .mapToInt(other -> packaging
                        .points()
                        .getOrDefault(other, dev.cairn.engine.award.Amount.ZERO)
                        .hundredths())
                .sum();
        return units && points >= one.points().hundredths();
    }

    /** Whether the result counts as another unit as well. */
    boolean isShared(RecognisedUnit unit) {
        return together.getOrDefault(unit.result(), Set.of()).size() > 1;
    }

    /** The line into which a unit is forced; null where it is not. */
    @Nullable
    String forcedInto(UnitCode unit) {
        return adjustments(Adjustment.Force.class)
                .filter(one -> one.unit().equals(unit))
                .map(Adjustment.Force::line)
                .findFirst()
                .orElse(null);
    }

    /** Whether this unit, resting on this result, may stand in this leaf while these units stand in blocks. */
    boolean mayStand(RecognisedUnit unit, BruteTree.Node leaf, Set<String> path, Set<UnitCode> blocked) {
        Set<UnitCode> sameResult = together.getOrDefault(unit.result(), Set.of());
        if (sameResult.stream().anyMatch(blocked::contains)) {
            return false;
        }
        if (adjustments(Adjustment.Bar.class)
                .anyMatch(one -> one.unit().equals(unit.unit()) && path.contains(one.line()))) {
            return false;
        }
        if (leaf.rule().id().equals(forcedInto(unit.unit()))) {
            return true;
        }
        if (leaf.rule() instanceof PackagingRule.Imported imported) {
            return sameResult.stream().noneMatch(listed::contains)
                    && (imported.levels().isEmpty()
                            || packagedAt(unit.unit()).stream().anyMatch(imported.levels()::contains));
        }
        return leaf.rule().units().contains(unit.unit());
    }

    /** The levels of a unit: that which the award states, else those at which the catalogue packages it. */
    Set<Integer> levels(UnitCode unit) {
        Integer stated = packaging.levels().get(unit);
        if (stated != null) {
            return Set.of(stated);
        }
        if (packaging.levels().isEmpty()) {
            return packagedAt(unit);
        }
        Integer taken = assumed.levels().get(unit);
        return taken == null ? Set.of() : Set.of(taken);
    }

    /** The levels at which the catalogue packages a unit. */
    private Set<Integer> packagedAt(UnitCode unit) {
        Set<Integer> packaged = catalogue.levels().of(unit).keySet();
        Integer taken = assumed.levels().get(unit);
        return packaged.isEmpty() && taken != null ? Set.of(taken) : packaged;
    }
}
