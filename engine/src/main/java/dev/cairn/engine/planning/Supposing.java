package dev.cairn.engine.planning;

import java.util.Locale;

/** How much is supposed of a learner; each includes all before it. */
public enum Supposing {
    /** What is on record, and nothing else. */
    NOTHING("now"),
    /** What is in progress is passed. */
    IN_PROGRESS("once what is in progress is passed"),
    /** What is planned is passed as well. */
    PLANNED("once what is planned is passed as well"),
    /** Units that nobody has planned yet are passed as well. */
    FURTHER_UNITS("with the further units supposed as well");

    private final String phrase;

    Supposing(String phrase) {
        this.phrase = phrase;
    }

    /** As people say it. */
    public String phrase() {
        return phrase;
    }

    /** The word of JSON forms, such as {@code in-progress}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
