package dev.cairn.engine.explanation;

/**
 * One thing that a finding looked at, such as {@code unit = BSBTWK502}. Identifiers, dates, amounts and codes only: never names or
 * birthdays of persons.
 *
 * @param name what it is, in words of the dictionary, lower case
 * @param value what was found
 */
public record Fact(String name, String value) {

    /** A fact whose value is an amount. */
    public static Fact of(String name, int value) {
        return new Fact(name, Integer.toString(value));
    }

    /** A fact whose value is read from {@code value.toString()}: an identifier or a date. */
    public static Fact of(String name, Object value) {
        return new Fact(name, value.toString());
    }
}
