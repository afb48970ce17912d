package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.List;

/**
 * What each line counts and still needs, given who stands where.
 *
 * <p>A line needs what the lines beneath it need, or more where its own threshold asks for more. What it asks for beyond them is its
 * <em>own</em> shortfall: the own shortfalls of all lines together are what is missing, and none is counted twice.
 */
final class Reckoning {

    private final Lines lines;
    private final int[] counted;
    private final int[] needed;
    private final int[] ownShortfall;

    /**
     * @param counted what each leaf counts, by the number of its line; the groups' places are filled in here
     */
    Reckoning(Lines lines, int[] counted) {
        this.lines = lines;
        this.counted = counted;
        this.needed = new int[counted.length];
        this.ownShortfall = new int[counted.length];
        reckon();
    }

    static Reckoning of(Lines lines, Candidates candidates, Filling filling) {
        int[] counted = new int[lines.all().size()];
        lines.leavesById().forEach(leaf -> counted[leaf.index()] = countedIn(leaf, lines, candidates, filling));
        return new Reckoning(lines, counted);
    }

    private static int countedIn(Line leaf, Lines lines, Candidates candidates, Filling filling) {
        if (leaf.rule() instanceof PackagingRule.Component component) {
            return candidates.isHeld(component) ? leaf.atLeast() : 0;
        }
        return filling.in(leaf).keySet().stream().mapToInt(lines::weight).sum();
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

    /** By how much lines hold or keep more than they may, in all: 0 wherever the rule can be met by somebody. */
    int overfull() {
        return lines.all().stream()
                .mapToInt(line -> Math.max(0, counted(line) + needed(line) - line.atMost()))
                .sum();
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

    boolean isMet() {
        return needed(lines.root()) == 0;
    }

    /** Whether one more would fit into the line, beside what is counted and what is kept for what is missing. */
    boolean hasRoom(Line line) {
        return counted(line) + needed(line) < line.atMost();
    }

    /** Whether this unit would fit into the line beside what is counted and kept. */
    boolean fits(Line line, UnitCode unit) {
        return counted(line) + needed(line) + lines.weight(unit) <= line.atMost();
    }
}
