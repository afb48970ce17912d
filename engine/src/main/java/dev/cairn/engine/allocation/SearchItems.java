package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists what a search has to place. Units that rest on common results stand together, so that what they use up need be remembered only
 * until the last of them.
 *
 * <p>Each pair of leaf and item has a field in the way, the leaf by id first, then the unit by code; its number is how much of the item
 * stands there. After these each unit has a field for its result, the preferred one highest. So of two ways the greater number is the
 * canonical one (decision 11).
 */
final class SearchItems {

    private static final int MOST_SHARED = 40;
    private static final int MOST_OPTIONS = 5_000;

    private final Lines lines;
    private final Candidates candidates;
    private final List<Tally> tallies;
    private final int step;
    private final Map<ResultId, Integer> unitsOfResult = new HashMap<>();
    private final TreeMap<UnitCode, List<RecognisedUnit>> choices = new TreeMap<>();
    private final Map<Object, Map<Integer, Integer>> fieldOf = new HashMap<>();
    private final Map<Object, Integer> resultField = new HashMap<>();
    private final List<SearchItem> items = new ArrayList<>();
    private final Filling settled = new Filling();
    private int bits;
    private boolean tooMany;

    /**
     * @param settling whether what stands where it stands in every best allocation is left out of the items
     */
    SearchItems(Lines lines, Candidates candidates, List<Tally> tallies, boolean settling) {
        this.lines = lines;
        this.candidates = candidates;
        this.tallies = tallies;
        this.step = step();
        countUnitsOfResults();
        candidates.units().forEach((unit, results) -> choices.put(unit, worthTrying(results)));
        if (settling) {
            settle();
        }
        layOutWay();
        listUnits();
        candidates.credit().forEach(this::addCredit);
    }

    List<SearchItem> items() {
        return items;
    }

    /** What stands where it stands in every best allocation. */
    Filling settled() {
        return settled;
    }

    int wayWords() {
        return Math.max(1, (bits + 63) / 64);
    }

    /** Whether there are more ways than a search can remember. */
    boolean areTooMany() {
        return tooMany;
    }

    private int step() {
        int step = 0;
        for (Line line : lines.all()) {
            step = gcd(step, line.atLeast());
            step = gcd(step, line.atMost() == Line.NO_CAP ? 0 : line.atMost());
        }
        for (UnitCode unit : candidates.units().keySet()) {
            step = gcd(step, lines.weight(unit));
        }
        return Math.max(1, step);
    }

    /** The greatest common divisor; of nothing and a number, the number. */
    static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private void countUnitsOfResults() {
        candidates
                .units()
                .values()
                .forEach(results -> results.stream()
                        .filter(result -> !result.fillsAll())
                        .map(RecognisedUnit::result)
                        .distinct()
                        .forEach(result -> unitsOfResult.merge(result, 1, Integer::sum)));
    }

    private boolean isShared(RecognisedUnit unit) {
        return !unit.fillsAll() && unitsOfResult.getOrDefault(unit.result(), 0) > 1;
    }

    /** A result that counts as nothing else makes every less preferred one needless that no tally tells from it. */
    private List<RecognisedUnit> worthTrying(List<RecognisedUnit> results) {
        List<RecognisedUnit> worth = new ArrayList<>();
        for (RecognisedUnit result : results) {
            boolean needless = worth.stream().anyMatch(better -> !isShared(better) && areAlike(better, result));
            if (!needless) {
                worth.add(result);
            }
        }
        return worth;
    }

    private boolean areAlike(RecognisedUnit one, RecognisedUnit other) {
        return tallies.stream()
                .allMatch(tally -> tally.terms().stream()
                        .allMatch(term -> passes(tally, term, one) == passes(tally, term, other)));
    }

    private boolean passes(Tally tally, Tally.Term term, RecognisedUnit unit) {
        return candidates.qualities().passes(term.filter(), unit, tally.isFloor());
    }

    /** A unit with one place, where every unit is asked for, is placed: that always leaves less missing, unless a ceiling minds. */
    private void settle() {
        if (tallies.stream().anyMatch(tally -> !tally.isFloor())) {
            return;
        }
        choices.entrySet().removeIf(entry -> {
            List<Line> at = candidates.places().getOrDefault(entry.getKey(), List.of());
            RecognisedUnit first = entry.getValue().get(0);
            boolean only = at.size() == 1 && at.get(0).rule() instanceof PackagingRule.AllOf;
            boolean settles = only && entry.getValue().size() == 1 && !isShared(first);
            if (settles) {
                settled.put(at.get(0), first, lines.weight(first.unit()));
            }
            return settles;
        });
    }

    private void layOutWay() {
        for (Line leaf : lines.leavesById()) {
            choices.forEach((unit, results) -> {
                if (candidates.places().getOrDefault(unit, List.of()).contains(leaf)) {
                    addField(unit, leaf, isDivisible(unit) ? lines.weight(unit) / step : 1);
                }
            });
            for (Candidates.OpenCredit credit : candidates.credit()) {
                if (credit.places().contains(leaf)) {
                    addField(credit.credit(), leaf, steps(credit.credit()));
                }
            }
        }
        choices.forEach((unit, results) -> {
            if (results.size() > 1) {
                resultField.put(unit, bits);
                bits += Integer.SIZE - Integer.numberOfLeadingZeros(results.size());
            }
        });
    }

    private void addField(Object item, Line leaf, int most) {
        bits += Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, most));
        fieldOf.computeIfAbsent(item, i -> new HashMap<>()).put(leaf.index(), bits - 1);
    }

    /** Adds a number to a way so that its last bit is this one, the first bit being the highest. */
    private static void set(long[] way, int lastBit, int number) {
        for (int bit = 0; number >> bit != 0; bit++) {
            if ((number >> bit & 1) == 1) {
                int at = lastBit - bit;
                way[at / 64] |= 1L << 63 - at % 64;
            }
        }
    }

    private boolean isDivisible(UnitCode unit) {
        return lines.definition().packaging().divisible().contains(unit);
    }

    private static int steps(RecognisedCredit credit) {
        return credit.amount().hundredths() / credit.step().hundredths();
    }

    private void listUnits() {
        for (List<UnitCode> group : groups()) {
            Map<ResultId, Integer> bitOf = new HashMap<>();
            for (UnitCode unit : group) {
                boolean last = unit.equals(group.get(group.size() - 1));
                items.add(
                        new SearchItem(options(unit, bitOf), candidates.forced().containsKey(unit), last));
            }
            tooMany |= bitOf.size() > MOST_SHARED;
        }
    }

    /** Units linked by common results, each group by its first unit. */
    private List<List<UnitCode>> groups() {
        Map<ResultId, List<UnitCode>> groupOf = new HashMap<>();
        List<List<UnitCode>> groups = new ArrayList<>();
        choices.forEach((unit, results) -> {
            List<UnitCode> group = new ArrayList<>(List.of(unit));
            for (RecognisedUnit result : results) {
                if (isShared(result)) {
                    List<UnitCode> other = groupOf.get(result.result());
                    if (other != null && other != group) {
                        other.forEach(one -> {
                            if (!group.contains(one)) {
                                group.add(one);
                            }
                        });
                        groups.remove(other);
                    }
                    groupOf.put(result.result(), group);
                }
            }
            groupOf.replaceAll((result, old) -> group.containsAll(old) ? group : old);
            groups.add(group);
        });
        groups.forEach(group -> group.sort(Comparator.naturalOrder()));
        return groups;
    }

    private List<SearchItem.Option> options(UnitCode unit, Map<ResultId, Integer> bitOf) {
        List<SearchItem.Option> options = new ArrayList<>();
        List<RecognisedUnit> results = choices.getOrDefault(unit, List.of());
        List<Line> at = candidates.places().getOrDefault(unit, List.of());
        for (int rank = 0; rank < results.size(); rank++) {
            RecognisedUnit result = results.get(rank);
            long uses = isShared(result)
                    ? 1L << Math.min(62, bitOf.computeIfAbsent(result.result(), r -> bitOf.size()))
                    : 0;
            for (int[] amounts : amounts(unit, at)) {
                long[] way = new long[wayWords()];
                addAmounts(way, unit, at, amounts, isDivisible(unit) ? step : lines.weight(unit));
                Integer field = resultField.get(unit);
                if (field != null) {
                    int width = Integer.SIZE - Integer.numberOfLeadingZeros(results.size());
                    set(way, field + width - 1, results.size() - rank);
                }
                options.add(option(result, null, at, amounts, uses, way));
            }
        }
        return options;
    }

    private void addAmounts(long[] way, Object item, List<Line> at, int[] amounts, int one) {
        Map<Integer, Integer> fields = fieldOf.getOrDefault(item, Map.of());
        for (int i = 0; i < amounts.length; i++) {
            Integer lastBit = fields.get(at.get(i).index());
            if (amounts[i] > 0 && lastBit != null) {
                set(way, lastBit, amounts[i] / one);
            }
        }
    }

    /** Every way to place a unit's weight: whole in one leaf, or in steps over several where it may be divided. */
    private List<int[]> amounts(UnitCode unit, List<Line> at) {
        int weight = lines.weight(unit);
        List<int[]> all = new ArrayList<>();
        if (isDivisible(unit)) {
            divide(new int[at.size()], 0, weight, step, all);
            return all;
        }
        for (int i = 0; i < at.size(); i++) {
            int[] amounts = new int[at.size()];
            amounts[i] = weight;
            all.add(amounts);
        }
        return all;
    }

    private void divide(int[] amounts, int from, int left, int by, List<int[]> all) {
        if (all.size() > MOST_OPTIONS) {
            tooMany = true;
            return;
        }
        if (from == amounts.length) {
            for (int amount : amounts) {
                if (amount > 0) {
                    all.add(amounts.clone());
                    return;
                }
            }
            return;
        }
        for (int amount = 0; amount <= left; amount += by) {
            amounts[from] = amount;
            divide(amounts, from + 1, left - amount, by, all);
        }
        amounts[from] = 0;
    }

    private void addCredit(Candidates.OpenCredit open) {
        RecognisedCredit credit = open.credit();
        List<int[]> all = new ArrayList<>();
        int by = Math.max(1, lines.counted(credit.step()));
        divide(new int[open.places().size()], 0, lines.counted(credit.amount()), by, all);
        List<SearchItem.Option> options = new ArrayList<>();
        for (int[] amounts : all) {
            long[] way = new long[wayWords()];
            addAmounts(way, credit, open.places(), amounts, by);
            options.add(option(null, credit, open.places(), amounts, 0, way));
        }
        items.add(new SearchItem(options, false, true));
    }

    private SearchItem.Option option(
            @Nullable RecognisedUnit unit,
            @Nullable RecognisedCredit credit,
            List<Line> at,
            int[] amounts,
            long uses,
            long[] way) {
        int[] lineDeltas = new int[lines.all().size()];
        for (int i = 0; i < amounts.length; i++) {
            for (int line = at.get(i).index();
                    line >= 0 && amounts[i] > 0;
                    line = lines.all().get(line).parent()) {
                lineDeltas[line] += amounts[i];
            }
        }
        int[] tallyDeltas = new int[tallies.size()];
        for (int i = 0; i < tallyDeltas.length; i++) {
            tallyDeltas[i] = tallied(tallies.get(i), unit, credit, at, amounts);
        }
        return new SearchItem.Option(unit, credit, at, amounts, uses, lineDeltas, tallyDeltas, way);
    }

    private int tallied(
            Tally tally,
            @Nullable RecognisedUnit unit,
            @Nullable RecognisedCredit credit,
            List<Line> at,
            int[] amounts) {
        Map<Line, Integer> there = new LinkedHashMap<>();
        int sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0 && credit != null) {
                sum += Reckoning.contribution(
                        tally, new Filling.CreditPart(at.get(i), credit, amounts[i]), lines, candidates);
            } else if (amounts[i] > 0) {
                there.put(at.get(i), amounts[i]);
            }
        }
        return unit == null ? sum : Reckoning.contribution(tally, unit, there, lines, candidates);
    }
}
