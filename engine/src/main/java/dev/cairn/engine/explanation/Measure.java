package dev.cairn.engine.explanation;

import java.util.Locale;

/** What a threshold counts. */
public enum Measure {
    UNITS("unit", "units"),
    POINTS("point", "points"),
    AWARDS("award", "awards"),
    DAYS("day", "days");

    private final String one;
    private final String many;

    Measure(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** An amount as people say it, such as {@code 1 unit} or {@code 3 points}. */
    public String say(int amount) {
        return amount + " " + (amount == 1 ? one : many);
    }

    /** The lower-case word of the JSON forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
