package dev.cairn.engine.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who misspelt a word probably meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    /** Among more words nobody looks: who writes so many has them from a machine. */
    private static final int MOST = 500;

    private Nearest() {}

    /** The word at the least distance, if it is near: at most a third of its letters differ. None where there are more than 500 to choose from. */
    public static Optional<String> to(String word, Collection<String> words) {
        if (word.length() > LONGEST || words.size() > MOST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(one -> one.length() <= LONGEST && distance(word, one) <= Math.max(1, one.length() / 3))
                .min(Comparator.<String>comparingInt(one -> distance(word, one)).thenComparing(one -> one));
    }

    /** How many letters to change, add or leave out; case does not matter. */
    private static int distance(String one, String another) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = another.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
