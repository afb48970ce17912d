package dev.cairn.engine.award;

/** The three kinds of award (National Microcredentials Framework 2021; training packages). */
public enum AwardKind {
    MICRO_CREDENTIAL("micro-credential"),
    SKILL_SET("skill set"),
    QUALIFICATION("qualification");

    private final String phrase;

    AwardKind(String phrase) {
        this.phrase = phrase;
    }

    /** The kind as people say it, in lower case. */
    public String phrase() {
        return phrase;
    }
}
