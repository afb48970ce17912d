package dev.cairn.engine.result;

/**
 * The way in which a result came about, in the order in which equal results are preferred (decisions 11 and 14).
 * Ceilings go by route.
 */
public enum Route {
    ASSESSED("assessed"),
    RECOGNITION_OF_PRIOR_LEARNING("recognition of prior learning"),
    CREDIT_TRANSFER("credit transfer");

    private final String phrase;

    Route(String phrase) {
        this.phrase = phrase;
    }

    /** The route as people say it. */
    public String phrase() {
        return phrase;
    }
}
