package dev.cairn.engine.explanation;

import dev.cairn.engine.award.Amount;
import java.util.Locale;

/** What a threshold counts. */
public enum Measure {
    UNITS("unit", "units"),
    POINTS("point", "points"),
    AWARDS("award", "awards"),
    OPTIONS("option", "options"),
    EVIDENCE("piece of evidence", "pieces of evidence"),
    HOURS("hour", "hours"),
    AVERAGES("average", "averages"),
    REQUESTS("request", "requests"),
    DAYS("day", "days");

    private final String one;
    private final String many;

    Measure(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** An amount as people say it, such as {@code 1 unit}, {@code 3 points} or {@code 5.5 points}. */
    public String say(Amount amount) {
        return amount + " " + (amount.equals(Amount.of(1)) ? one : many);
    }

    /** A whole amount as people say it. */
    public String say(int amount) {
        return say(Amount.of(amount));
    }

    /** The lower-case word of the JSON forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
