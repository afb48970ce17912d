package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each line counts and still needs, given who stands where, and what each condition lacks.
 *
 * <p>A line needs what the lines beneath it need, or more where its own threshold asks for more. What it asks for beyond them is its
 * <em>own</em> shortfall: the own shortfalls of all lines together are what is missing from the lists, and none is counted twice.
 */
final class Reckoning {

    private final Lines lines;
    private final Candidates candidates;
    private final int[] counted;
    private final int[] needed;
    private final int[] ownShortfall;
    private final int[] tallied;
    private final List<Tally> tallies;

    private Reckoning(Lines lines, Candidates candidates, Filling filling, Collection<Tally> more) {
        this.lines = lines;
        this.candidates = candidates;
        int size = lines.all().size();
        this.counted = new int[size];
        this.needed = new int[size];
        this.ownShortfall = new int[size];
        this.tallies = new ArrayList<>(lines.tallies());
        this.tallies.addAll(more);
        this.tallied = new int[tallies.size()];
        lines.leavesById().forEach(leaf -> count(leaf, filling));
        if (tallied.length > 0) {
            filling.units().forEach(this::tally);
        }
        filling.credit().forEach(this::count);
        reckon();
    }

    static Reckoning of(Lines lines, Candidates candidates, Filling filling) {
        return new Reckoning(lines, candidates, filling, List.of());
    }

    /** The same with more to tally than the award's own conditions. */
    static Reckoning of(Lines lines, Candidates candidates, Filling filling, Collection<Tally> more) {
        return new Reckoning(lines, candidates, filling, more);
    }

    private void count(Line leaf, Filling filling) {
        if (leaf.isComponent()) {
            countBlock(leaf);
            return;
        }
        for (Filling.Part part : filling.in(leaf).values()) {
            counted[leaf.index()] += part.amount();
        }
    }

    private void tally(RecognisedUnit unit, Map<Line, Integer> amounts) {
        for (int i = 0; i < tallied.length; i++) {
            tallied[i] += contribution(tallies.get(i), unit, amounts, lines, candidates);
        }
    }

    private void countBlock(Line leaf) {
        if (!candidates.isHeld(leaf.rule())) {
            return;
        }
        counted[leaf.index()] += leaf.atLeast();
        for (int i = 0; i < tallied.length; i++) {
            tallied[i] += ofBlock(tallies.get(i), leaf, candidates, lines);
        }
    }

    /** What a held component adds to a tally, in hundredths of its measure. */
    static int ofBlock(Tally tally, Line leaf, Candidates candidates, Lines lines) {
        int sum = 0;
        for (Tally.Term term : tally.terms()) {
            for (UnitCode unit : term.counts()[leaf.index()] ? leaf.rule().units() : List.<UnitCode>of()) {
                Placement block = candidates.blocks().get(unit);
                boolean passes = block == null
                        ? candidates.qualities().passesInBlock(term.filter(), unit, tally.isFloor())
                        : candidates.qualities().passes(term.filter(), block.unit(), tally.isFloor());
                sum += passes ? worth(term, unit, lines) : 0;
            }
        }
        return sum;
    }

    /** What a unit is worth in a total, in hundredths. */
    static int worth(Tally.Term term, UnitCode unit, Lines lines) {
        return term.measure() == Measure.UNITS
                ? 100
                : lines.definition().points().getOrDefault(unit, Amount.ZERO).hundredths();
    }

    /**
     * What a unit adds to a tally, in hundredths of its measure: a unit whose points are divided among leaves is one unit all the same.
     *
     * @param amounts how much of it stands in each leaf
     */
    static int contribution(
            Tally tally, RecognisedUnit unit, Map<Line, Integer> amounts, Lines lines, Candidates candidates) {
        int sum = 0;
        for (Tally.Term term : tally.terms()) {
            if (candidates.qualities().passes(term.filter(), unit, tally.isFloor())) {
                sum += worth(term, unit.unit(), amounts, lines);
            }
        }
        return sum;
    }

    private static int worth(Tally.Term term, UnitCode unit, Map<Line, Integer> amounts, Lines lines) {
        int within = 0;
        for (Map.Entry<Line, Integer> part : amounts.entrySet()) {
            within += term.counts()[part.getKey().index()] ? part.getValue() : 0;
        }
        boolean inParts = lines.measure() == Measure.POINTS && term.measure() == Measure.POINTS;
        return inParts || within == 0 ? within : worth(term, unit, lines);
    }

    private void count(Filling.CreditPart part) {
        counted[part.leaf().index()] += part.amount();
        for (int i = 0; i < tallied.length; i++) {
            tallied[i] += contribution(tallies.get(i), part, lines, candidates);
        }
    }

    /** What unspecified credit in a leaf adds to a tally, in hundredths of its measure. */
    static int contribution(Tally tally, Filling.CreditPart part, Lines lines, Candidates candidates) {
        int sum = 0;
        for (Tally.Term term : tally.terms()) {
            boolean counts = term.measure() == lines.measure()
                    && term.counts()[part.leaf().index()]
                    && candidates.qualities().passes(term.filter(), part.credit());
            sum += counts ? lines.hundredths(part.amount()) : 0;
        }
        return sum;
    }

    /** Children come after their parent, so from the last line to the first each line finds its children done. */
    private void reckon() {
        List<Line> all = lines.all();
        for (int index = all.size() - 1; index >= 0; index--) {
            Line line = all.get(index);
            ownShortfall[index] = Math.max(0, line.atLeast() - counted[index] - needed[index]);
            needed[index] += ownShortfall[index];
            if (line.parent() >= 0) {
                counted[line.parent()] += counted[index];
                needed[line.parent()] += needed[index];
            }
        }
    }

    int counted(Line line) {
        return counted[line.index()];
    }

    /** What is missing in the line and beneath it. */
    int needed(Line line) {
        return needed[line.index()];
    }

    int ownShortfall(Line line) {
        return ownShortfall[line.index()];
    }

    /** What is tallied for a condition, in hundredths, by its place among {@link Lines#tallies()} and those added. */
    int tallied(int index) {
        return tallied[index];
    }

    /** What a condition lacks, or is beyond, in hundredths. */
    int lacks(int index) {
        Tally tally = tallies.get(index);
        int missing = tally.nets().stream().mapToInt(this::needed).sum();
        return tally.lacks(tallied[index], wholeOrAsked(), lines.hundredths(missing));
    }

    /** What a condition is short of by itself, whatever else is missing, in hundredths. */
    int isShortOf(int index) {
        return tallies.get(index).lacks(tallied[index], wholeOrAsked(), 0);
    }

    private int wholeOrAsked() {
        return lines.hundredths(Math.max(counted(lines.root()), lines.root().atLeast()));
    }

    boolean meetsTallies() {
        for (int i = 0; i < tallied.length; i++) {
            if (lacks(i) > 0) {
                return false;
            }
        }
        return true;
    }

    /** What is missing in all, in hundredths: of lines, facts, averages and conditions. */
    int missing() {
        int missing = lines.hundredths(needed(lines.root())) + candidates.factsMissing() * 100;
        for (int i = 0; i < tallied.length; i++) {
            missing += lacks(i);
        }
        return missing;
    }

    /** Whether one more would fit into the line, beside what is counted and what is kept for what is missing. */
    boolean hasRoom(Line line) {
        return counted(line) + needed(line) < line.atMost();
    }

    /** Whether so much would fit into the line beside what is counted and kept. */
    boolean fits(Line line, int amount) {
        return counted(line) + needed(line) + amount <= line.atMost();
    }

    /** The ceiling that a unit would pass if it stood in a leaf; null where there is none. */
    @Nullable
    Tally ceilingAgainst(Line leaf, RecognisedUnit unit) {
        Map<Line, Integer> there = Map.of(leaf, lines.weight(unit.unit()));
        for (int i = 0; i < tallied.length; i++) {
            Tally tally = tallies.get(i);
            if (!tally.isFloor()) {
                int more = contribution(tally, unit, there, lines, candidates);
                if (more > 0 && tally.lacks(tallied[i] + more, wholeOrAsked(), 0) > 0) {
                    return tally;
                }
            }
        }
        return null;
    }
}
