package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import java.util.List;
import java.util.Locale;

/**
 * The smaller awards of a nest: exit points, each of which counts in full towards this award.
 *
 * @param nests their codes, sorted
 * @param onTaking what becomes of them when this award is taken (decision 23)
 */
public record Nesting(List<AwardCode> nests, OnTaking onTaking) {

    /** What becomes of a smaller award when the larger one is taken (decision 23). */
    public enum OnTaking {
        /** The smaller one is given back. */
        HAND_BACK("is handed back"),
        /** The smaller one is kept, and issued as well where it is not yet. */
        KEEP("is kept"),
        /** The smaller one is kept where it was issued before, and not issued anew. */
        KEEP_IF_ISSUED_BEFORE("is kept where it was issued before, and not issued anew");

        private final String phrase;

        OnTaking(String phrase) {
            this.phrase = phrase;
        }

        /** What is done, as people say it. */
        public String phrase() {
            return phrase;
        }

        /** The word of the JSON form, such as {@code hand-back}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Nesting {
        nests = nests.stream().distinct().sorted().toList();
    }

    /** No nest. */
    public static Nesting none() {
        return new Nesting(List.of(), OnTaking.KEEP);
    }
}
