package dev.cairn.engine.allocation;

import java.util.Arrays;
import java.util.List;

/**
 * Packs what lines and tallies count into a few words. A line without threshold and cap is left out, for nothing hangs on it; a floor
 * is cut off where it is met; the whole rule is always exact, for surplus is told by it.
 */
final class SearchFields {

    private static final int USED_BITS = 41;

    private final int lines;
    private final int[] limit;
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final int usedWord;
    private final int words;

    SearchFields(Lines all, List<Tally> tallies, int[] before, int[] left, int[] tallyBefore, int[] tallyLeft) {
        this.lines = before.length;
        int size = lines + tallies.size();
        this.limit = new int[size];
        this.word = new int[size];
        this.shift = new int[size];
        this.mask = new long[size];
        for (Line line : all.all()) {
            limit[line.index()] = limit(line, before[line.index()] + left[line.index()]);
        }
        for (int i = 0; i < tallies.size(); i++) {
            int most = tallyBefore[i] + tallyLeft[i];
            Tally tally = tallies.get(i);
            limit[lines + i] = tally.kind() == Tally.Kind.FLOOR ? Math.min(most, tally.bound()) : most;
        }
        int at = 0;
        int bit = 0;
        for (int i = 0; i < size; i++) {
            int width = Integer.SIZE - Integer.numberOfLeadingZeros(limit[i]);
            if (bit + width > Long.SIZE) {
                at++;
                bit = 0;
            }
            word[i] = at;
            shift[i] = bit;
            mask[i] = (1L << width) - 1;
            bit += width;
        }
        boolean fits = bit + USED_BITS <= Long.SIZE;
        this.usedWord = fits ? at : at + 1;
        this.words = usedWord + 1;
    }

    private static int limit(Line line, int most) {
        if (line.parent() < 0 || line.atMost() != Line.NO_CAP) {
            return most;
        }
        return Math.min(most, line.atLeast());
    }

    /** Words of a state without the way. */
    int words() {
        return words;
    }

    void pack(int[] counted, int[] tallied, long used, long[] into) {
        Arrays.fill(into, 0, words, 0);
        for (int i = 0; i < limit.length; i++) {
            int value = i < lines ? counted[i] : tallied[i - lines];
            into[word[i]] |= (Math.min(value, limit[i]) & mask[i]) << shift[i];
        }
        into[usedWord] |= used << Long.SIZE - USED_BITS;
    }

    /** Reads a state back, and says which results are used up. */
    long unpack(StateTable table, int entry, int[] counted, int[] tallied) {
        for (int i = 0; i < limit.length; i++) {
            int value = (int) (table.word(entry, word[i]) >>> shift[i] & mask[i]);
            if (i < lines) {
                counted[i] = value;
            } else {
                tallied[i - lines] = value;
            }
        }
        return table.word(entry, usedWord) >>> Long.SIZE - USED_BITS;
    }
}
