package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical allocation of any rule: every combination of sums that lines and conditions can reach, item by item.
 *
 * <p>States that agree in what lines and conditions count are one, of which the canonical way is kept, so their number grows with the
 * sums and not with the subsets; sums of floors are cut off where the floor is met. A state is given up when what it lacks at best,
 * supposing that all that is left stood everywhere at once, is more than is allowed. What is allowed begins with what is lacking at
 * best in the beginning and rises to the least that was given up, until an allocation is found: that one lacks the least. Each state
 * costs a step; when the budget is spent there is no answer (decision 12).
 */
final class ExactSearch {

    private static final long ONE_OVERFULL = 1L << 40;

    private final Lines lines;
    private final Candidates candidates;
    private final List<Tally> tallies;
    private final int budget;
    private final SearchItems layout;
    private final List<SearchItem> items;
    private final int[] before;
    private final int[] tallyBefore;
    private final int[][] lineLeft;
    private final int[][] tallyLeft;
    private final int[][] lineStep;
    private final int[] supplyBeside;
    private final SearchFields fields;
    private final int[] counted;
    private final int[] tallied;
    private final int[] need;
    private int steps;
    private long leastGivenUp;
    private boolean beyondLimit;

    /** The best final state so far. */
    private static final class Best {
        private long cost = Long.MAX_VALUE;
        private int beyond;
        private int placed;
        private long @Nullable [] way;

        private boolean isBeatenBy(long otherCost, int otherBeyond, int otherPlaced, long[] otherWay) {
            if (way == null || otherCost != cost) {
                return otherCost < cost;
            }
            if (otherBeyond != beyond || otherPlaced != placed) {
                return otherBeyond != beyond ? otherBeyond < beyond : otherPlaced < placed;
            }
            int at = Arrays.mismatch(otherWay, way);
            return at >= 0 && Long.compareUnsigned(otherWay[at], way[at]) > 0;
        }
    }

    /**
     * @param more floors to meet beside the award's own conditions, such as those of specialisations
     */
    ExactSearch(Lines lines, Candidates candidates, List<Tally> more, int budget) {
        this.lines = lines;
        this.candidates = candidates;
        this.tallies = Stream.concat(lines.tallies().stream(), more.stream()).toList();
        this.budget = budget;
        this.layout = new SearchItems(lines, candidates, tallies, true);
        this.items = layout.items();
        this.before = new int[lines.all().size()];
        this.tallyBefore = new int[tallies.size()];
        countBefore();
        this.lineLeft = new int[items.size() + 1][lines.all().size()];
        this.tallyLeft = new int[items.size() + 1][tallies.size()];
        this.lineStep = new int[items.size() + 1][lines.all().size()];
        countLeft();
        this.supplyBeside = supplyBeside();
        this.fields = new SearchFields(lines, tallies, before, lineLeft[0], tallyBefore, tallyLeft[0]);
        this.counted = new int[lines.all().size()];
        this.tallied = new int[tallies.size()];
        this.need = new int[lines.all().size()];
    }

    /**
     * The allocation; null where the budget is spent, or where every allocation lacks more than the limit.
     *
     * @param limit what may be lacking, in hundredths: more than that is of no interest
     */
    @Nullable
    Filling fill(long limit) {
        if (layout.areTooMany()) {
            return null;
        }
        long allowed = lacksAtBest(before, tallyBefore, 0);
        while (true) {
            if (allowed > limit) {
                beyondLimit = true;
                return null;
            }
            leastGivenUp = Long.MAX_VALUE;
            StateTable last = search(allowed);
            if (last == null) {
                return null;
            }
            Best best = bestOf(last);
            long[] way = best.way;
            if (way != null && (best.cost <= allowed || leastGivenUp == Long.MAX_VALUE)) {
                return filling(way);
            }
            long next = Math.min(leastGivenUp, best.cost);
            if (next == Long.MAX_VALUE) {
                return null;
            }
            allowed = next;
        }
    }

    /** Whether there is no allocation because every one lacks more than the limit. */
    boolean isBeyondLimit() {
        return beyondLimit;
    }

    private void countBefore() {
        for (Line leaf : lines.leavesById()) {
            if (leaf.isComponent() && candidates.isHeld(leaf.rule())) {
                add(before, leaf, leaf.atLeast());
                for (int i = 0; i < tallyBefore.length; i++) {
                    tallyBefore[i] += Reckoning.ofBlock(tallies.get(i), leaf, candidates, lines);
                }
            }
            for (Filling.Part part : layout.settled().in(leaf).values()) {
                add(before, leaf, part.amount());
                for (int i = 0; i < tallyBefore.length; i++) {
                    tallyBefore[i] += Reckoning.contribution(
                            tallies.get(i), part.unit(), Map.of(leaf, part.amount()), lines, candidates);
                }
            }
        }
    }

    private void add(int[] amounts, Line leaf, int amount) {
        for (int line = leaf.index(); line >= 0; line = lines.all().get(line).parent()) {
            amounts[line] += amount;
        }
    }

    /** What is left for each line and tally after each item, each item in its most generous place. */
    private void countLeft() {
        for (int i = items.size() - 1; i >= 0; i--) {
            lineLeft[i] = lineLeft[i + 1].clone();
            lineStep[i] = lineStep[i + 1].clone();
            addSteps(lineStep[i], items.get(i));
            tallyLeft[i] = tallyLeft[i + 1].clone();
            addMost(
                    lineLeft[i],
                    items.get(i).options().stream()
                            .map(SearchItem.Option::lineDeltas)
                            .toList());
            addMost(
                    tallyLeft[i],
                    items.get(i).options().stream()
                            .map(SearchItem.Option::tallyDeltas)
                            .toList());
        }
    }

    /** The greatest common divisor of all that is left for each line: sums between its multiples cannot be reached. */
    private static void addSteps(int[] steps, SearchItem item) {
        for (SearchItem.Option option : item.options()) {
            for (int line = 0; line < steps.length; line++) {
                steps[line] = SearchItems.gcd(steps[line], option.lineDeltas()[line]);
            }
        }
    }

    private static void addMost(int[] left, List<int[]> deltas) {
        for (int i = 0; i < left.length; i++) {
            int most = 0;
            for (int[] delta : deltas) {
                most = Math.max(most, delta[i]);
            }
            left[i] += most;
        }
    }

    /** What closed leaves list and nobody holds yet. */
    private int[] supplyBeside() {
        int[] supply = new int[lines.all().size()];
        for (Line leaf : lines.leavesById()) {
            for (UnitCode unit : leaf.rule().units()) {
                supply[leaf.index()] += candidates.units().containsKey(unit) ? 0 : lines.weight(unit);
            }
        }
        return supply;
    }

    private @Nullable StateTable search(long allowed) {
        StateTable layer = new StateTable(fields.words(), layout.wayWords());
        long[] state = new long[fields.words() + layout.wayWords()];
        fields.pack(before, tallyBefore, 0, state);
        layer.put(state);
        for (int index = 0; index < items.size(); index++) {
            layer = place(layer, index, allowed);
            steps += layer.size();
            if (steps > budget) {
                return null;
            }
        }
        return layer;
    }

    private StateTable place(StateTable layer, int index, long allowed) {
        SearchItem item = items.get(index);
        StateTable following = new StateTable(fields.words(), layout.wayWords());
        int[] lineSums = new int[before.length];
        int[] tallySums = new int[tallyBefore.length];
        long[] state = new long[fields.words() + layout.wayWords()];
        for (int entry = 0; entry < layer.size() && steps + following.size() <= budget; entry++) {
            long used = fields.unpack(layer, entry, lineSums, tallySums);
            if (!item.forced()) {
                System.arraycopy(lineSums, 0, counted, 0, counted.length);
                System.arraycopy(tallySums, 0, tallied, 0, tallied.length);
                follow(following, layer, entry, item.endsGroup() ? 0 : used, null, index, allowed, state);
            }
            for (SearchItem.Option option : item.options()) {
                if ((used & option.uses()) == 0 && fits(lineSums, tallySums, option)) {
                    follow(
                            following,
                            layer,
                            entry,
                            item.endsGroup() ? 0 : used | option.uses(),
                            option,
                            index,
                            allowed,
                            state);
                }
            }
        }
        return following;
    }

    /** Whether no cap and no ceiling is passed; leaves the new sums in {@link #counted} and {@link #tallied}. */
    private boolean fits(int[] lineSums, int[] tallySums, SearchItem.Option option) {
        for (int i = 0; i < counted.length; i++) {
            counted[i] = lineSums[i] + option.lineDeltas()[i];
            if (option.lineDeltas()[i] > 0 && counted[i] > lines.all().get(i).atMost()) {
                return false;
            }
        }
        for (int i = 0; i < tallied.length; i++) {
            tallied[i] = tallySums[i] + option.tallyDeltas()[i];
            Tally tally = tallies.get(i);
            if (option.tallyDeltas()[i] > 0 && tally.kind() == Tally.Kind.CEILING && tallied[i] > tally.bound()) {
                return false;
            }
        }
        return true;
    }

    private void follow(
            StateTable following,
            StateTable layer,
            int entry,
            long used,
            SearchItem.@Nullable Option option,
            int index,
            long allowed,
            long[] state) {
        long lacks = lacksAtBest(counted, tallied, index + 1);
        if (lacks > allowed) {
            leastGivenUp = Math.min(leastGivenUp, lacks);
            return;
        }
        fields.pack(counted, tallied, used, state);
        for (int word = 0; word < layout.wayWords(); word++) {
            long way = layer.word(entry, fields.words() + word);
            state[fields.words() + word] = option == null ? way : way | option.way()[word];
        }
        following.put(state);
    }

    /** What at least will be lacking, whatever is done with the items from this one on; exact where none is left. */
    private long lacksAtBest(int[] lineSums, int[] tallySums, int item) {
        long overfull = 0;
        List<Line> all = lines.all();
        Arrays.fill(need, 0);
        for (int i = all.size() - 1; i >= 0; i--) {
            Line line = all.get(i);
            overfull += Math.max(0, (long) lineSums[i] + need[i] - line.atMost());
            int reachable = reachable(line, lineSums[i], item);
            need[i] = Math.max(need[i], line.atLeast() - reachable);
            if (line.parent() >= 0) {
                need[line.parent()] += need[i];
            }
        }
        return overfull * ONE_OVERFULL + lacking(lineSums, tallySums, item);
    }

    /** The most that a line can come to: under a cap, the last multiple of what its sums go by. */
    private int reachable(Line line, int sum, int item) {
        int most = sum + lineLeft[item][line.index()];
        int step = lineStep[item][line.index()];
        return most <= line.atMost() || step == 0 || sum > line.atMost()
                ? most
                : sum + (line.atMost() - sum) / step * step;
    }

    private long lacking(int[] lineSums, int[] tallySums, int item) {
        int root = lines.hundredths(need[0]);
        boolean isLast = item == items.size();
        int most = 0;
        int beside = 0;
        long beyond = 0;
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            int lacks =
                    isLast ? lacks(tally, lineSums, tallySums[i]) : lacksAtBest(tally, lineSums, tallySums[i], i, item);
            if (!tally.isFloor()) {
                beyond += lacks;
            } else if (isLast || tally.nets().isEmpty()) {
                beside += lacks;
            } else {
                most = Math.max(most, lacks);
            }
        }
        return beyond * ONE_OVERFULL + Math.max(root, most) + beside + candidates.factsMissing() * 100L;
    }

    private int lacks(Tally tally, int[] lineSums, int sum) {
        int missing = 0;
        for (Line net : tally.nets()) {
            missing += need[net.index()];
        }
        return tally.lacks(sum, whole(lineSums[0]), lines.hundredths(missing));
    }

    /** For a floor with all that is left added; for a ceiling as if the whole grew to all that is left. */
    private int lacksAtBest(Tally tally, int[] lineSums, int sum, int index, int item) {
        return tally.isFloor()
                ? tally.lacks(sum + tallyLeft[item][index], whole(lineSums[0]), 0)
                : tally.lacks(sum, whole(lineSums[0] + lineLeft[item][0]), 0);
    }

    private int whole(int sum) {
        return lines.hundredths(Math.max(sum, lines.root().atLeast()));
    }

    private Best bestOf(StateTable last) {
        Best best = new Best();
        for (int entry = 0; entry < last.size(); entry++) {
            fields.unpack(last, entry, counted, tallied);
            long cost = lacksAtBest(counted, tallied, items.size());
            long[] way = new long[layout.wayWords()];
            for (int word = 0; word < way.length; word++) {
                way[word] = last.word(entry, fields.words() + word);
            }
            int beyond = beyondSupply();
            if (best.isBeatenBy(cost, beyond, counted[0], way)) {
                best.cost = cost;
                best.beyond = beyond;
                best.placed = counted[0];
                best.way = way;
            }
        }
        return best;
    }

    /** What closed leaves lack and have no listed unit left to supply. */
    private int beyondSupply() {
        int beyond = 0;
        for (Line leaf : lines.leavesById()) {
            if (leaf.rule().isClosed() && !leaf.isComponent()) {
                int lacks = Math.max(0, leaf.atLeast() - counted[leaf.index()]);
                beyond += Math.max(0, lacks - supplyBeside[leaf.index()]);
            }
        }
        return beyond;
    }

    private Filling filling(long[] way) {
        Filling filling = layout.settled();
        for (SearchItem item : items) {
            long[] mask = new long[way.length];
            item.options().forEach(option -> {
                for (int word = 0; word < mask.length; word++) {
                    mask[word] |= option.way()[word];
                }
            });
            item.options().stream()
                    .filter(option -> isTaken(way, mask, option.way()))
                    .findFirst()
                    .ifPresent(option -> put(filling, option));
        }
        return filling;
    }

    private static boolean isTaken(long[] way, long[] mask, long[] option) {
        for (int word = 0; word < way.length; word++) {
            if ((way[word] & mask[word]) != option[word]) {
                return false;
            }
        }
        return true;
    }

    private static void put(Filling filling, SearchItem.Option option) {
        for (int i = 0; i < option.amounts().length; i++) {
            int amount = option.amounts()[i];
            if (amount > 0 && option.unit() != null) {
                filling.put(option.leaves().get(i), option.unit(), amount);
            } else if (amount > 0 && option.credit() != null) {
                filling.put(option.leaves().get(i), option.credit(), amount);
            }
        }
    }
}
