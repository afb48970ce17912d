package dev.cairn.cli;

import java.util.regex.Pattern;

/**
 * Text of strangers, made fit for a terminal. A credential's title may hold escape sequences that move the cursor and write "valid" over
 * our answer, or marks that turn the direction of reading.
 */
final class Printable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
    private static final int MAX_LENGTH = 1_000;

    private Printable() {}

    static String of(String text) {
        String shown = UNPRINTABLE.matcher(text).replaceAll("?");
        return shown.length() <= MAX_LENGTH ? shown : shown.substring(0, MAX_LENGTH) + "…";
    }
}
