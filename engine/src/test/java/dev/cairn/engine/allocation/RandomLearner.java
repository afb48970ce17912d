package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A random learner for a random award. */
final class RandomLearner {

    /** The day judged: results of the first day are four years old. */
    static final LocalDate AS_AT = Given.DAY.plusYears(4);

    private final Random random;
    private final Set<Construct> allowed;
    private final AwardDefinition award;

    RandomLearner(Random random, Set<Construct> allowed, AwardDefinition award) {
        this.random = random;
        this.allowed = allowed;
        this.award = award;
    }

    AllocationCase known() {
        List<RecognisedUnit> units = units();
        return new AllocationCase(units, credit(), heldAwards(), facts(), adjustments(), spent(units), false, AS_AT);
    }

    private List<RecognisedUnit> units() {
        Set<RecognisedUnit> units = new HashSet<>();
        List<RecognisedUnit> made = new ArrayList<>();
        int most = allowed.contains(Construct.DIVISIBLE) ? 5 : 8;
        int size = Math.max(random.nextInt(most), random.nextInt(most));
        for (int i = 0; i < size; i++) {
            addResult("r" + i, units, made);
        }
        return made;
    }

    /** One result of one unit, or of two that the same result counts as. */
    private void addResult(String id, Set<RecognisedUnit> units, List<RecognisedUnit> made) {
        Route route = Route.values()[random.nextInt(3)];
        LocalDate on = Given.DAY.plusYears(random.nextInt(3)).plusDays(random.nextInt(3));
        boolean unmarked = allowed.contains(Construct.UNKNOWN) && !isAveragedTwice() && random.nextInt(5) == 0;
        @Nullable BigDecimal mark = unmarked ? null : BigDecimal.valueOf(4 + random.nextInt(4));
        boolean own = route != Route.CREDIT_TRANSFER;
        boolean fillsAll = allowed.contains(Construct.FILLS_ALL) && random.nextInt(3) == 0;
        int several = fillsAll || allowed.contains(Construct.SHARED_RESULTS) && random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < several; i++) {
            UnitCode unit = unit();
            boolean known = made.stream().anyMatch(one -> one.unit().equals(unit));
            if (known && !allowed.contains(Construct.SHARED_RESULTS)) {
                continue;
            }
            RecognisedUnit one = new RecognisedUnit(
                    unit, unit, new ResultId(id), route, on, mark, own, fillsAll, id.hashCode() % 3 == 0);
            if (units.add(one)) {
                made.add(one);
            }
        }
    }

    /** Which unit a result without a mark is read as, where it counts as several, is not compared. */
    private boolean isAveragedTwice() {
        return allowed.contains(Construct.AVERAGE) && allowed.contains(Construct.SHARED_RESULTS);
    }

    private UnitCode unit() {
        boolean outside = allowed.contains(Construct.IMPORTED) && random.nextInt(4) == 0;
        return new UnitCode(
                outside
                        ? "X" + (1 + random.nextInt(allowed.contains(Construct.UNKNOWN) ? 3 : 2))
                        : "U" + (1 + random.nextInt(RandomCases.UNITS)));
    }

    private List<RecognisedCredit> credit() {
        List<RecognisedCredit> credit = new ArrayList<>();
        int size = allowed.contains(Construct.UNSPECIFIED_CREDIT) ? random.nextInt(3) : 0;
        for (int i = 0; i < size; i++) {
            Amount step = Amount.of(award.measure() == Measure.POINTS ? 1 + random.nextInt(2) : 1);
            Amount amount = new Amount(step.hundredths() * (1 + random.nextInt(2)));
            @Nullable Integer level = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(3));
            @Nullable String field = random.nextBoolean() ? null : "art";
            credit.add(new RecognisedCredit(
                    new ResultId("c" + i),
                    amount,
                    step,
                    level,
                    field,
                    Route.CREDIT_TRANSFER,
                    random.nextBoolean(),
                    Given.DAY));
        }
        return credit;
    }

    private Set<AwardCode> heldAwards() {
        Set<AwardCode> held = new HashSet<>();
        if (random.nextBoolean()) {
            held.add(RandomCases.SMALLER);
        }
        if (random.nextBoolean()) {
            held.add(RandomCases.OTHER);
        }
        return held;
    }

    private LearnerFacts facts() {
        Map<String, String> attributes = new TreeMap<>();
        if (!allowed.contains(Construct.UNKNOWN) || random.nextInt(3) > 0) {
            attributes.put(RandomCases.STREAM, List.of("day", "night", "other").get(random.nextInt(3)));
        }
        List<Evidence> evidence = new ArrayList<>();
        if (random.nextBoolean()) {
            evidence.add(new Evidence(
                    new ResultId("e1"),
                    "licence",
                    Amount.of(1),
                    Given.DAY,
                    random.nextInt(3) == 0 ? AS_AT.minusDays(1) : AS_AT));
        }
        if (random.nextBoolean()) {
            evidence.add(new Evidence(new ResultId("e2"), "placement", Amount.of(70), Given.DAY, null));
            evidence.add(
                    new Evidence(new ResultId("e3"), "placement", Amount.of(40 + random.nextInt(20)), Given.DAY, null));
        }
        return new LearnerFacts(attributes, evidence);
    }

    private List<Adjustment> adjustments() {
        List<Adjustment> adjustments = new ArrayList<>();
        if (uses(Construct.WAIVE)) {
            waivable()
                    .ifPresent(
                            line -> adjustments.add(new Adjustment.Waive("d1", award.code(), line.id(), waived(line))));
        }
        if (!allowed.contains(Construct.FILLS_ALL) && uses(Construct.SUBSTITUTE)) {
            adjustments.add(new Adjustment.Substitute(
                    "d2", award.code(), listed(), random.nextBoolean() ? new UnitCode("X1") : listed()));
        }
        if (uses(Construct.FORCE)) {
            UnitCode unit = listed();
            lineOf(unit).ifPresent(line -> adjustments.add(new Adjustment.Force("d3", award.code(), unit, line)));
        }
        if (uses(Construct.BAR)) {
            UnitCode unit = listed();
            lineOf(unit).ifPresent(line -> adjustments.add(new Adjustment.Bar("d4", award.code(), unit, line)));
        }
        return adjustments;
    }

    private boolean uses(Construct construct) {
        return allowed.contains(construct) && random.nextInt(3) > 0;
    }

    private java.util.Optional<PackagingRule> waivable() {
        List<PackagingRule> lines = award.rule()
                .lines()
                .filter(line -> line instanceof PackagingRule.Choose
                        || line instanceof PackagingRule.Group
                        || line instanceof PackagingRule.AllOf)
                .toList();
        return java.util.Optional.of(lines.get(random.nextInt(lines.size())));
    }

    private Range waived(PackagingRule line) {
        Range range = line.range();
        int atLeast = Math.max(0, range.atLeast().whole() - 1 - random.nextInt(2));
        Amount cap = range.atMost();
        return new Range(atLeast, cap == null ? null : Integer.valueOf(cap.whole()), award.measure());
    }

    private UnitCode listed() {
        List<UnitCode> listed = List.copyOf(award.rule().listedUnits());
        return listed.isEmpty() ? new UnitCode("U1") : listed.get(random.nextInt(listed.size()));
    }

    private java.util.Optional<String> lineOf(UnitCode unit) {
        List<String> lines = award.rule()
                .lines()
                .filter(line -> line.units().contains(unit) && !(line instanceof PackagingRule.Component))
                .map(PackagingRule::id)
                .sorted()
                .toList();
        return lines.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(lines.get(random.nextInt(lines.size())));
    }

    private Set<ResultId> spentOf(List<RecognisedUnit> units) {
        Set<ResultId> spent = new TreeSet<>();
        units.stream().filter(one -> random.nextInt(5) == 0).forEach(one -> spent.add(one.result()));
        return spent;
    }

    private TreeSet<ResultId> spent(List<RecognisedUnit> units) {
        return allowed.contains(Construct.SPENT) ? new TreeSet<>(spentOf(units)) : new TreeSet<>();
    }
}
