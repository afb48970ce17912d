package dev.cairn.engine.allocation;

import java.util.Comparator;

/** The best that can be done where one selection is taken. */
record Attempt(Lines lines, Candidates candidates, Filling filling, Reckoning reckoning) {

    /** Least missing, then least placed, then by the options taken (decision 11). */
    static final Comparator<Attempt> BEST_FIRST = Comparator.comparingInt(Attempt::missing)
            .thenComparingInt(Attempt::placed)
            .thenComparing(attempt -> attempt.lines().selection(), Selection.BY_OPTIONS);

    int missing() {
        return reckoning.missing();
    }

    boolean isMet() {
        return missing() == 0;
    }

    private int placed() {
        return reckoning.counted(lines.root());
    }
}
