package dev.cairn.cli;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text of strangers, made fit for a terminal. A credential's title may hold escape sequences that move the cursor and write "valid" over
 * our answer, or marks that turn the direction of reading.
 */
final class Printable {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
    private static final int MAX_LENGTH = 4_000;

    private Printable() {}

    /** Text of several lines, each made fit. */
    static Stream<String> lines(String text) {
        return text.lines().map(Printable::of);
    }

    static String of(String text) {
        String shown = UNPRINTABLE.matcher(text).replaceAll("?");
        return shown.length() <= MAX_LENGTH ? shown : shown.substring(0, MAX_LENGTH) + "…";
    }
}
