package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.Ratio;
import dev.cairn.engine.packaging.Total;
import dev.cairn.engine.result.ResultId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the conditions of one packaging lack, and which they forbid, whoever stands where. */
final class BruteConditions {

    static final long FORBIDDEN = -1;
    private static final long ONE = 100;

    /** Something that holds a place; {@code amount} in the measure of the rule. */
    record Part(
            BruteTree.Node leaf,
            @Nullable RecognisedUnit unit,
            @Nullable RecognisedCredit credit,
            long amount) {}

    private final Packaging packaging;
    private final BruteAdmission admission;
    private final Map<String, Boolean> averages = new HashMap<>();

    BruteConditions(Packaging packaging, BruteAdmission admission) {
        this.packaging = packaging;
        this.admission = admission;
    }

    /** Whether a condition forbids something. */
    boolean haveCeilings() {
        return packaging.conditions().stream()
                .anyMatch(one ->
                        one instanceof Condition.AtMost || one instanceof Condition.Share share && !share.atLeast());
    }

    /** What is lacking in all, in hundredths; {@link #FORBIDDEN} where a ceiling is passed. */
    long lacking(BruteTree tree, List<Part> parts, Map<String, Long> needed) {
        long lacking = 0;
        for (Condition condition : packaging.conditions()) {
            long one = lacks(condition, tree, parts, needed);
            if (one == FORBIDDEN) {
                return FORBIDDEN;
            }
            lacking += one;
        }
        return lacking;
    }

    private long lacks(Condition condition, BruteTree tree, List<Part> parts, Map<String, Long> needed) {
        if (condition instanceof Condition.AtLeast floor) {
            long lack = floor.amount().hundredths() - sum(floor.totals(), tree, parts, true);
            return Math.max(0, lack - missingAnyway(floor.totals(), tree, needed));
        }
        if (condition instanceof Condition.AtMost ceiling) {
            return sum(ceiling.totals(), tree, parts, false) > ceiling.amount().hundredths() ? FORBIDDEN : 0;
        }
        if (condition instanceof Condition.Average average) {
            String key = average.id() + tree.options + tree.blocked();
            return averages.computeIfAbsent(key, id -> isMet(average, tree)) ? 0 : ONE;
        }
        return lacks((Condition.Share) condition, tree, parts, needed);
    }

    private long lacks(Condition.Share share, BruteTree tree, List<Part> parts, Map<String, Long> needed) {
        Measure measure = measure(share.totals());
        long counted = parts.stream().mapToLong(part -> amount(part, measure)).sum();
        long of = measure == packaging.measure() ? Math.max(counted, tree.root.atLeast()) : counted;
        long part = sum(share.totals(), tree, parts, share.atLeast());
        Ratio ratio = share.ratio();
        if (!share.atLeast()) {
            return part * ratio.whole() > of * ratio.part() ? FORBIDDEN : 0;
        }
        long wanted = -Math.floorDiv(-of * ratio.part(), (long) ratio.whole());
        long anyway = measure == packaging.measure() ? neededIn(tree.root, needed) : 0;
        return Math.max(0, wholeWhereUnits(wanted, measure) - part - anyway);
    }

    private static long wholeWhereUnits(long hundredths, Measure measure) {
        return measure == Measure.UNITS ? -Math.floorDiv(-hundredths, ONE) * ONE : hundredths;
    }

    private Measure measure(List<String> totals) {
        return total(totals.get(0)).measure();
    }

    private Total total(String name) {
        return Objects.requireNonNull(packaging.totals().get(name));
    }

    private long missingAnyway(List<String> totals, BruteTree tree, Map<String, Long> needed) {
        if (measure(totals) != packaging.measure()) {
            return 0;
        }
        SortedSet<String> lines = new TreeSet<>();
        for (String name : totals) {
            Total total = total(name);
            if (total.lines().isEmpty()) {
                return neededIn(tree.root, needed);
            }
            lines.addAll(total.lines());
        }
        return neededIn(tree.root, lines, needed);
    }

    private static long neededIn(BruteTree.Node line, Map<String, Long> needed) {
        return needed.getOrDefault(line.rule().id(), 0L);
    }

    /** What these lines need, each counted once where one lies beneath another. */
    private static long neededIn(BruteTree.Node line, Set<String> lines, Map<String, Long> needed) {
        return lines.contains(line.rule().id())
                ? neededIn(line, needed)
                : line.children().stream()
                        .mapToLong(child -> neededIn(child, lines, needed))
                        .sum();
    }

    private long sum(List<String> totals, BruteTree tree, List<Part> parts, boolean floor) {
        long sum = 0;
        for (String name : totals) {
            Total total = total(name);
            for (Part part : parts) {
                if (isInside(total, tree, part) && passes(total.filter(), part, floor)) {
                    sum += amount(part, total.measure());
                }
            }
        }
        return sum;
    }

    private static boolean isInside(Total total, BruteTree tree, Part part) {
        return total.lines().isEmpty() || tree.within(part.leaf).stream().anyMatch(total.lines()::contains);
    }

    /** What a part counts for in a measure; a unit counts for one or its points, credit in the measure of the rule only. */
    private long amount(Part part, Measure measure) {
        if (measure == packaging.measure()) {
            return part.amount;
        }
        if (part.unit == null) {
            return 0;
        }
        return measure == Measure.UNITS
                ? ONE
                : packaging.points().getOrDefault(part.unit.unit(), Amount.ZERO).hundredths();
    }

    private boolean passes(CreditFilter filter, Part part, boolean floor) {
        return part.unit != null
                ? passes(filter, part.unit, floor)
                : part.credit != null && passes(filter, part.credit);
    }

    /** What stays unknown is taken to be bad: it is there for a ceiling and not for a floor. */
    private boolean hasLevel(CreditFilter filter, UnitCode unit, boolean floor) {
        Set<Integer> levels = admission.levels(unit);
        return levels.isEmpty() ? !floor : levels.stream().anyMatch(filter::takesLevel);
    }

    private boolean passes(CreditFilter filter, RecognisedUnit unit, boolean floor) {
        return (filter.units().isEmpty() || filter.units().contains(unit.unit()))
                && (!filter.asksForLevel() || hasLevel(filter, unit.unit(), floor))
                && (filter.fields().isEmpty() || hasField(filter, unit.unit()))
                && (filter.routes().isEmpty()
                        || !isUnproved(unit) && filter.routes().contains(unit.route()))
                && (filter.ownProvider() == null || filter.ownProvider() == unit.ownProvider())
                && (filter.fromMicroCredentials() == null
                        || filter.fromMicroCredentials() == unit.fromMicroCredential());
    }

    /** A unit of a component that counts, of which no result is known. */
    private static boolean isUnproved(RecognisedUnit unit) {
        return unit.result().equals(BruteForce.NO_RESULT);
    }

    private boolean hasField(CreditFilter filter, UnitCode unit) {
        return packaging.fields().getOrDefault(unit, new TreeSet<>()).stream().anyMatch(filter.fields()::contains);
    }

    private static boolean passes(CreditFilter filter, RecognisedCredit credit) {
        return filter.units().isEmpty()
                && (!filter.asksForLevel() || credit.level() != null && filter.takesLevel(credit.level()))
                && (filter.fields().isEmpty()
                        || credit.field() != null && filter.fields().contains(credit.field()))
                && (filter.routes().isEmpty() || filter.routes().contains(credit.route()))
                && (filter.ownProvider() == null || !filter.ownProvider())
                && (filter.fromMicroCredentials() == null
                        || filter.fromMicroCredentials() == credit.fromMicroCredential());
    }

    private boolean isMet(Condition.Average average, BruteTree tree) {
        List<BigDecimal[]> marked = new ArrayList<>();
        Set<ResultId> read = new HashSet<>();
        for (UnitCode unit : held(average, tree)) {
            RecognisedUnit best = bestMarked(unit);
            BigDecimal mark = mark(best);
            if (read.add(best.result()) && mark != null) {
                marked.add(new BigDecimal[] {mark, packaging.weight(unit).value()});
            }
        }
        marked.sort(Comparator.comparing((BigDecimal[] one) -> one[0]).reversed());
        Amount best = average.best();
        BigDecimal left = best == null
                ? marked.stream().map(one -> one[1]).reduce(BigDecimal.ZERO, BigDecimal::add)
                : best.value();
        BigDecimal wanted = left.multiply(average.mark());
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = left.signum() > 0;
        for (BigDecimal[] one : marked) {
            BigDecimal taken = one[1].min(left);
            left = left.subtract(taken);
            sum = sum.add(taken.multiply(one[0]));
        }
        return any && left.signum() == 0 && sum.compareTo(wanted) >= 0;
    }

    private Set<UnitCode> held(Condition.Average average, BruteTree tree) {
        Set<UnitCode> held = new TreeSet<>();
        for (BruteTree.Node leaf : tree.leaves) {
            Set<String> path = tree.within(leaf);
            if (average.lines().isEmpty() || path.stream().anyMatch(average.lines()::contains)) {
                admission.results.forEach((unit, results) -> {
                    if (!isForcedElsewhere(unit, leaf, tree)
                            && results.stream().anyMatch(one -> admission.mayStand(one, leaf, path, tree.blocked()))) {
                        held.add(unit);
                    }
                });
            }
        }
        return held;
    }

    private boolean isForcedElsewhere(UnitCode unit, BruteTree.Node leaf, BruteTree tree) {
        String line = admission.forcedInto(unit);
        return line != null
                && !leaf.rule().id().equals(line)
                && tree.leaves.stream().anyMatch(one -> one.rule().id().equals(line));
    }

    private RecognisedUnit bestMarked(UnitCode unit) {
        return admission.results.getOrDefault(unit, List.of()).stream()
                .max(Comparator.comparing(this::mark, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
    }

    private @Nullable BigDecimal mark(RecognisedUnit unit) {
        return unit.mark() == null && admission.assumed.marksAreGood() ? BigDecimal.valueOf(1000) : unit.mark();
    }
}
