package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * One record to be written, in the layout of release 8.0 without a state's tail. Text is left-justified and filled with blanks,
 * numbers are filled with zeros, days are written DDMMYYYY. Not thread-safe.
 */
public final class NatRecord {

    private final Layout layout;
    private final char[] characters;

    private NatRecord(Layout layout) {
        this.layout = layout;
        this.characters = new char[layout.nationalLength()];
        Arrays.fill(characters, ' ');
    }

    /** An empty record. */
    public static NatRecord of(NatFile file) {
        return new NatRecord(Layouts.of(file));
    }

    /**
     * Writes text.
     *
     * @param field the element's name in the layout, such as {@code client_identifier}
     * @throws IllegalArgumentException if there is no such field in the national part, the text is longer than it, or a character
     *     is no printable ASCII
     */
    public NatRecord put(String field, String text) {
        LayoutField place = layout.field(field);
        if (text.length() > place.length() || place.to() > characters.length) {
            throw new IllegalArgumentException("Expected at most %d characters in %s of %s, but found %d."
                    .formatted(place.length(), field, layout.file(), text.length()));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                throw new IllegalArgumentException(
                        "Expected printable ASCII in %s, but found U+%04X.".formatted(field, (int) c));
            }
            characters[place.from() + i] = c;
        }
        return this;
    }

    /**
     * Writes a number.
     *
     * @param number 0 or more
     * @throws IllegalArgumentException as above
     */
    public NatRecord put(String field, int number) {
        String digits = Integer.toString(number);
        int length = layout.field(field).length();
        return put(field, "0".repeat(Math.max(0, length - digits.length())) + digits);
    }

    /** Writes a day. */
    public NatRecord put(String field, LocalDate day) {
        return put(field, "%02d%02d%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        return new String(characters);
    }
}
