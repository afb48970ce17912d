package dev.cairn.api.avetmiss;

import java.util.Set;

/**
 * The form of a unique student identifier: ten characters of an alphabet without 0, 1, I and O, of which the tenth is a Luhn
 * mod 32 check character over the first nine (USI Registry System, technical specification of the check character). A right check
 * character does not prove that the number exists or belongs to anybody.
 */
public final class Usi {

    /** The characters a USI is made of, in the order of their code points: 2 is 0, Z is 31. */
    public static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 10;
    private static final int BASE = ALPHABET.length();

    /** Words that may stand in place of a number in release 8.0. SHORT was allowed up to release 7.0 only. */
    static final Set<String> EXEMPTIONS = Set.of("INTOFF", "INDIV", "NOUSI", "INDIG");

    private Usi() {}

    /** Whether the text has the form of a USI, check character included. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && firstForeign(text) < 0
                && text.charAt(LENGTH - 1) == checkCharacter(text.substring(0, LENGTH - 1));
    }

    /**
     * The check character that belongs after nine characters.
     *
     * @throws IllegalArgumentException if there are not nine, or one is not of the alphabet
     */
    public static char checkCharacter(String nine) {
        if (nine.length() != LENGTH - 1 || firstForeign(nine) >= 0) {
            throw new IllegalArgumentException("Expected nine characters of the USI alphabet, but found others.");
        }
        int sum = 0;
        for (int i = nine.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = ALPHABET.indexOf(nine.charAt(i)) * factor;
            sum += product / BASE + product % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    /** The offset of the first character that is not of the alphabet; -1 if there is none. */
    static int firstForeign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }
}
