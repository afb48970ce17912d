package dev.cairn.engine.validity;

import dev.cairn.engine.explanation.RuleRef;
import java.time.LocalDate;
import java.util.Optional;

/** How long an award is good, and the row that says so. */
public sealed interface Validity {

    /** The row that decided. */
    RuleRef decidedBy();

    /** The reason, as the row gives it, for people. */
    String reason();

    /** The last day on which it is good, that day included; empty where there is none, or nobody can say. */
    default Optional<LocalDate> expiresOn() {
        return Optional.empty();
    }

    /** Whether it can be renewed. */
    default boolean isRenewable() {
        return false;
    }

    /** It is held for good. */
    record Unlimited(RuleRef decidedBy, String reason) implements Validity {}

    /**
     * It is good up to and including a day.
     *
     * @param renewable whether it can be renewed, rather than earned again
     */
    record Until(LocalDate lastDay, boolean renewable, RuleRef decidedBy, String reason) implements Validity {
        @Override
        public Optional<LocalDate> expiresOn() {
            return Optional.of(lastDay);
        }

        @Override
        public boolean isRenewable() {
            return renewable;
        }
    }

    /** Nobody can say: a fact is missing. Never read as yes or as no (decision 10). */
    record Undetermined(RuleRef decidedBy, String reason) implements Validity {}
}
