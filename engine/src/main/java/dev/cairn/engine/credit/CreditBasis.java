package dev.cairn.engine.credit;

/** On what credit rests. The order is that of precedence: the first that speaks for what is brought is heard alone (decision 15). */
public enum CreditBasis {
    /** The award brought is nested in the one aimed at: it counts in full. */
    NESTED_AWARD("nested award held"),
    /** A decision about this learner. */
    DECISION("credit decision for the learner"),
    /** An agreement that names the award brought and the one aimed at. */
    AGREEMENT("agreement for the named award"),
    /** The guidance of the AQF Qualifications Pathways Policy. */
    GUIDANCE("AQF credit guidance");

    private final String phrase;

    CreditBasis(String phrase) {
        this.phrase = phrase;
    }

    /** The basis as people say it. */
    public String phrase() {
        return phrase;
    }
}
