package dev.cairn.engine.award;

import java.util.Locale;

/**
 * The code of a unit of competency or study unit, such as {@code BSBTWK502}.
 *
 * @param value 1 to 12 characters, A to Z and 0 to 9 (AVETMISS 8.0, subject identifier)
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    private static final int MAXIMUM_LENGTH = 12;

    public UnitCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "Expected a unit code of 1 to 12 characters A-Z and 0-9, but found '%s'.".formatted(value));
        }
    }

    /**
     * Reads a code as people type it: blanks around it and lower case are mended. Whoever needs to tell the sender compares
     * the text with {@link #value()}.
     *
     * @throws IllegalArgumentException if what remains is no unit code
     */
    public static UnitCode parse(String text) {
        return new UnitCode(text.strip().toUpperCase(Locale.ROOT));
    }

    private static boolean isValid(String value) {
        return !value.isEmpty()
                && value.length() <= MAXIMUM_LENGTH
                && value.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
