package dev.cairn.engine.explanation;

import java.util.Locale;

/**
 * Why something cannot be said.
 *
 * @param kind what is missing
 * @param line the line that cannot be judged
 * @param about what it is about, in words and identifiers, never names of persons
 */
public record Doubt(Kind kind, RuleRef line, String about) {

    /** What is missing for a verdict. */
    public enum Kind {
        /** A fact is not recorded. */
        FACT_MISSING,
        /** A person has to decide. */
        DECISION_MISSING,
        /** The budget of steps is spent (decision 12). */
        BUDGET_SPENT;

        /** The word of the JSON form, such as {@code fact-missing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** For people; the wording may change. */
    public String say() {
        return line.line() + ": " + about;
    }
}
