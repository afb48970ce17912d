package dev.cairn.engine.allocation;

import dev.cairn.engine.allocation.Unplaced.Reason;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Standard;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.ResultId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which recognised units may hold a place at all, and in which lines; it places none of them. */
final class Admission {

    /** Among results of one unit: route, then earliest day, then result id (decision 11). */
    static final Comparator<RecognisedUnit> PREFERENCE = Comparator.comparing(RecognisedUnit::route)
            .thenComparing(RecognisedUnit::achievedOn)
            .thenComparing(RecognisedUnit::result)
            .thenComparing(RecognisedUnit::heldAs);

    private static final Comparator<RecognisedUnit> ORDER =
            Comparator.comparing(RecognisedUnit::unit).thenComparing(PREFERENCE);

    private final Lines lines;
    private final Catalogue catalogue;
    private final AllocationCase known;
    private final boolean hoping;
    private final Qualities qualities;
    private final List<RecognisedUnit> recognised;
    private final Map<ResultId, Set<UnitCode>> unitsOf = new HashMap<>();
    private final Map<UnitCode, Line> blockedBy = new HashMap<>();
    private final SortedMap<UnitCode, List<RecognisedUnit>> units = new TreeMap<>();
    private final SortedMap<UnitCode, List<Line>> places = new TreeMap<>();
    private final SortedMap<UnitCode, Placement> blocks = new TreeMap<>();
    private final Map<UnitCode, Line> forced = new HashMap<>();
    private final List<Unplaced> refused = new ArrayList<>();
    private final Set<Doubt> doubts =
            new TreeSet<>(Comparator.comparing((Doubt doubt) -> doubt.line()).thenComparing(Doubt::about));

    /**
     * @param hoping whether what is not known is taken to be as good as it can be
     */
    Admission(Lines lines, Catalogue catalogue, AllocationCase known, boolean hoping) {
        this.lines = lines;
        this.catalogue = catalogue;
        this.known = known;
        this.hoping = hoping;
        this.qualities = new Qualities(lines.definition().packaging(), catalogue.levels(), hoping);
        this.recognised =
                withSubstitutes(known).stream().distinct().sorted(ORDER).toList();
        this.recognised.forEach(unit ->
                unitsOf.computeIfAbsent(unit.result(), r -> new TreeSet<>()).add(unit.unit()));
    }

    /** A unit that a person lets count as another one is recognised as that, too. */
    private List<RecognisedUnit> withSubstitutes(AllocationCase known) {
        List<RecognisedUnit> all = new ArrayList<>(known.units());
        for (Adjustment adjustment : adjustments()) {
            if (adjustment instanceof Adjustment.Substitute substitute) {
                known.units().stream()
                        .filter(unit -> unit.unit().equals(substitute.instead()))
                        .forEach(unit -> all.add(unit.countingAs(substitute.wanted())));
            }
        }
        return all;
    }

    private List<Adjustment> adjustments() {
        return known.adjustments().stream()
                .filter(adjustment ->
                        adjustment.award().equals(lines.definition().code()))
                .sorted(Comparator.comparing(Adjustment::decision).thenComparing(Adjustment::say))
                .toList();
    }

    Candidates decide() {
        findBlocks();
        PrerequisiteCheck prerequisites = new PrerequisiteCheck(lines, recognised);
        for (RecognisedUnit unit : recognised) {
            String wanted = prerequisites.wanting(unit);
            if (known.spent().contains(unit.result())) {
                refuse(unit, Reason.COUNTS_IN_ANOTHER_AWARD, lines.root(), "");
            } else if (wanted != null) {
                refuse(unit, Reason.PREREQUISITE_NOT_HELD, lines.root(), wanted);
            } else if (meetsStandards(unit)) {
                decide(unit);
            }
        }
        applyDecisions();
        doubtLevels();
        List<AverageFound> averages = averages();
        return new Candidates(
                units,
                places,
                openCredit(),
                forced,
                refused,
                blocks,
                known.heldAwards(),
                unmetFacts(),
                averages,
                qualities,
                List.copyOf(doubts));
    }

    private void findBlocks() {
        for (Line leaf : lines.leavesById()) {
            if (leaf.rule() instanceof PackagingRule.Component component
                    && known.heldAwards().contains(component.award())) {
                component.units().forEach(unit -> blockedBy.putIfAbsent(unit, leaf));
            }
        }
    }

    private boolean meetsStandards(RecognisedUnit unit) {
        for (Standard standard : lines.definition().packaging().standards()) {
            if (standard.isAbout(unit.unit()) && !meets(standard, unit)) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(Standard standard, RecognisedUnit unit) {
        Integer years = standard.notOlderThanYears();
        if (years != null && known.asAt().isAfter(unit.achievedOn().plusYears(years))) {
            refused.add(new Unplaced(
                    unit,
                    Reason.TOO_OLD,
                    lines.ref(standard.id()),
                    "good to " + unit.achievedOn().plusYears(years)));
            return false;
        }
        BigDecimal atLeast = standard.markAtLeast();
        if (atLeast == null) {
            return true;
        }
        BigDecimal mark = unit.mark();
        if (mark == null) {
            doubt(
                    lines.ref(standard.id()),
                    "the mark of %s by %s is not recorded".formatted(unit.unit(), unit.result()));
            if (!hoping) {
                refused.add(new Unplaced(unit, Reason.MARK_NOT_KNOWN, lines.ref(standard.id()), ""));
            }
            return hoping;
        }
        if (mark.compareTo(atLeast) < 0) {
            refused.add(new Unplaced(
                    unit,
                    Reason.MARK_TOO_LOW,
                    lines.ref(standard.id()),
                    "%s of %s".formatted(mark.toPlainString(), atLeast.toPlainString())));
            return false;
        }
        return true;
    }

    private void decide(RecognisedUnit unit) {
        Line block = blockOf(unit.result());
        if (block != null) {
            countInBlock(unit, block);
        } else if (!lines.listing(unit.unit()).isEmpty()) {
            admit(unit, lines.listing(unit.unit()));
        } else if (lines.isListed(unit.unit()) && !isForced(unit.unit())) {
            refuse(unit, Reason.OPTION_NOT_TAKEN, lines.root(), "");
        } else if (isForced(unit.unit())) {
            admit(unit, List.of());
        } else {
            decideImport(unit);
        }
    }

    private boolean isForced(UnitCode unit) {
        return adjustments().stream()
                .anyMatch(one -> one instanceof Adjustment.Force force
                        && force.unit().equals(unit)
                        && findLeaf(force.line()) != null);
    }

    private @Nullable Line findLeaf(String id) {
        return lines.leavesById().stream()
                .filter(leaf -> leaf.id().equals(id) && !leaf.isComponent())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Line blockOf(ResultId result) {
        for (UnitCode unit : unitsOf.getOrDefault(result, Set.of())) {
            Line block = blockedBy.get(unit);
            if (block != null) {
                return block;
            }
        }
        return null;
    }

    private void countInBlock(RecognisedUnit unit, Line block) {
        boolean first = block.rule().units().contains(unit.unit())
                && blocks.putIfAbsent(unit.unit(), new Placement(unit, lines.ref(block))) == null;
        if (!first) {
            refuse(unit, Reason.COUNTED_IN_A_COMPONENT, block, "");
        }
    }

    private void admit(RecognisedUnit unit, List<Line> at) {
        units.computeIfAbsent(unit.unit(), u -> new ArrayList<>()).add(unit);
        places.put(unit.unit(), at);
    }

    private void decideImport(RecognisedUnit unit) {
        Set<UnitCode> together = unitsOf.getOrDefault(unit.result(), Set.of());
        if (lines.imports().isEmpty()) {
            refuse(unit, Reason.NOT_LISTED, lines.root(), "");
            return;
        }
        for (UnitCode other : together) {
            if (lines.isListed(other)) {
                refuse(unit, Reason.DUPLICATES_A_LISTED_UNIT, lines.imports().get(0), other.value());
                return;
            }
        }
        for (UnitCode other : together) {
            if (!other.equals(unit.unit()) && catalogue.mappings().leadsTo(unit.unit(), other)) {
                refuse(
                        unit,
                        Reason.RESULT_COUNTS_AS_ANOTHER_UNIT,
                        lines.imports().get(0),
                        other.value());
                return;
            }
        }
        admitByLevel(unit);
    }

    private void admitByLevel(RecognisedUnit unit) {
        Set<Integer> levels = catalogue.levels().of(unit.unit()).keySet();
        List<Line> open = lines.imports().stream()
                .filter(line -> takes((PackagingRule.Imported) line.rule(), levels))
                .toList();
        if (levels.isEmpty()) {
            doubtImports(unit.unit());
        }
        if (!open.isEmpty()) {
            admit(unit, open);
        } else if (levels.isEmpty()) {
            refuse(unit, Reason.LEVEL_NOT_KNOWN, lines.imports().get(0), "");
        } else {
            refuse(unit, Reason.LEVEL_NOT_ALLOWED, lines.imports().get(0), "level " + levels);
        }
    }

    /** A line that asks for a level might take it; that another line takes it at any level does not say so. */
    private void doubtImports(UnitCode unit) {
        lines.imports().stream()
                .filter(line -> !((PackagingRule.Imported) line.rule()).levels().isEmpty())
                .findFirst()
                .ifPresent(line -> doubt(lines.ref(line), "the level of %s is not known".formatted(unit)));
    }

    private boolean takes(PackagingRule.Imported line, Set<Integer> levels) {
        return line.levels().isEmpty()
                || levels.stream().anyMatch(line.levels()::contains)
                || levels.isEmpty() && hoping;
    }

    /** Bars come before forces, so that a unit forced into a line from which it is barred has no place there. */
    private void applyDecisions() {
        List<Adjustment> decisions = adjustments();
        for (Adjustment decision : decisions) {
            if (decision instanceof Adjustment.Bar bar && places.containsKey(bar.unit())) {
                bar(bar);
            }
        }
        ForcedPlaces roomFor = new ForcedPlaces(lines, known.heldAwards());
        decisions.forEach(decision -> {
            if (decision instanceof Adjustment.Force force && places.containsKey(force.unit())) {
                force(force, roomFor);
            }
        });
    }

    /** A force into a line that has no room left, caps and earlier forces being what they are, lies idle. */
    private void force(Adjustment.Force force, ForcedPlaces roomFor) {
        Line leaf = findLeaf(force.line());
        if (leaf == null || forced.containsKey(force.unit()) || isBarred(force.unit(), leaf)) {
            return;
        }
        if (roomFor.take(leaf, lines.weight(force.unit()))) {
            forced.put(force.unit(), leaf);
            places.put(force.unit(), List.of(leaf));
        }
    }

    private void bar(Adjustment.Bar bar) {
        List<Line> left = places.getOrDefault(bar.unit(), List.of()).stream()
                .filter(leaf -> !isBarred(bar, leaf))
                .toList();
        places.put(bar.unit(), left);
        if (left.isEmpty()) {
            places.remove(bar.unit());
            List<RecognisedUnit> results = units.remove(bar.unit());
            Collection<RecognisedUnit> barred = results == null ? List.of() : results;
            barred.forEach(
                    unit -> refused.add(new Unplaced(unit, Reason.BARRED, lines.ref(bar.line()), bar.decision())));
        }
    }

    /** A total that asks for a level cannot tell of a unit whose level nobody knows. */
    private void doubtLevels() {
        for (Tally tally : lines.tallies()) {
            if (tally.terms().stream().anyMatch(term -> term.filter().asksForLevel())) {
                unitsCounted()
                        .filter(unit -> qualities.levelsOf(unit).isEmpty())
                        .forEach(unit -> doubt(lines.ref(tally.id()), "the level of %s is not known".formatted(unit)));
            }
        }
    }

    private boolean isBarred(UnitCode unit, Line leaf) {
        return adjustments().stream()
                .anyMatch(one -> one instanceof Adjustment.Bar bar && bar.unit().equals(unit) && isBarred(bar, leaf));
    }

    /** Units that may hold a place, and those of components that are held. */
    private Stream<UnitCode> unitsCounted() {
        return Stream.concat(units.keySet().stream(), blockedBy.keySet().stream());
    }

    private boolean isBarred(Adjustment.Bar bar, Line leaf) {
        return lines.all().stream().anyMatch(line -> line.id().equals(bar.line()) && lines.isWithin(leaf, line));
    }

    private List<Candidates.OpenCredit> openCredit() {
        List<Line> open = lines.leavesById().stream()
                .filter(leaf -> leaf.rule().takesUnspecifiedCredit())
                .toList();
        return known.credit().stream()
                .filter(credit -> !credit.grantedOn().isAfter(known.asAt())
                        && !known.spent().contains(credit.id()))
                .sorted(Comparator.comparing(credit -> credit.id()))
                .map(credit -> new Candidates.OpenCredit(credit, open))
                .toList();
    }

    private Set<Integer> unmetFacts() {
        Set<Integer> unmet = new HashSet<>();
        for (Line line : lines.all()) {
            if (line.asksForFact() && !isThere(line.rule())) {
                unmet.add(line.index());
            }
        }
        return unmet;
    }

    private boolean isThere(PackagingRule rule) {
        if (rule instanceof PackagingRule.HeldAward held) {
            return known.heldAwards().contains(held.award());
        }
        if (rule instanceof PackagingRule.Shown shown) {
            return shownOf(shown, known).compareTo(shown.amount()) >= 0;
        }
        return known.requested();
    }

    /** How much evidence of a kind is good on the day judged. */
    static Amount shownOf(PackagingRule.Shown line, AllocationCase known) {
        return known.facts().evidence().stream()
                .filter(evidence -> evidence.kind().equals(line.kind()) && evidence.isGoodOn(known.asAt()))
                .map(Evidence::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }

    private List<AverageFound> averages() {
        List<AverageFound> found = new ArrayList<>();
        for (Condition condition : lines.definition().packaging().conditions()) {
            if (condition instanceof Condition.Average average) {
                AverageFound one = AverageFound.of(average, weighed(average));
                if (!one.isMet() && one.unmarked()) {
                    doubt(lines.ref(average.id()), "marks of units that the average is over are not recorded");
                }
                boolean takenAsMet = hoping && one.unmarked();
                if (!takenAsMet) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** Each unit once, by its best marked result; an average is over what is held, whether or not it has a place. */
    private List<AverageFound.Weighed> weighed(Condition.Average average) {
        List<AverageFound.Weighed> weighed = new ArrayList<>();
        Set<ResultId> used = new HashSet<>();
        units.forEach((unit, results) -> {
            boolean inScope = average.lines().isEmpty()
                    || places.getOrDefault(unit, List.of()).stream()
                            .anyMatch(leaf -> lines.all().stream()
                                    .anyMatch(
                                            line -> average.lines().contains(line.id()) && lines.isWithin(leaf, line)));
            RecognisedUnit best = results.stream()
                    .max(Comparator.comparing(RecognisedUnit::mark, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .orElseThrow();
            if (inScope && used.add(best.result())) {
                weighed.add(new AverageFound.Weighed(
                        best,
                        lines.definition().packaging().weight(unit).hundredths(),
                        results.stream().anyMatch(one -> one.mark() == null)));
            }
        });
        return weighed;
    }

    private void doubt(RuleRef line, String about) {
        doubts.add(new Doubt(Doubt.Kind.FACT_MISSING, line, about));
    }

    private void refuse(RecognisedUnit unit, Reason reason, Line line, String about) {
        refused.add(new Unplaced(unit, reason, lines.ref(line), about));
    }
}
