package dev.cairn.engine.packaging;

import java.time.LocalDate;

/**
 * The end of the period in which those who commenced under a superseded version complete it.
 *
 * @param until the last day on which it can be earned, that day included
 * @param signedInside whether its credential has to be signed by that day as well: so the Standards for RTOs 2015, clause 1.26, had
 *     it; the instruments of 2025 ask only that it is earned (decision 6)
 */
public record TeachOut(LocalDate until, boolean signedInside) {

    /** A period in which the award has to be earned, whenever it is signed. */
    public static TeachOut until(LocalDate last) {
        return new TeachOut(last, false);
    }

    /** The end in words, such as {@code earned by 2025-03-15}. */
    public String say() {
        return "earned%s by %s".formatted(signedInside ? " and signed" : "", until);
    }
}
