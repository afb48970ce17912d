package dev.cairn.credentials.verify;

import java.util.List;
import java.util.Optional;

/**
 * The result of a verification: the outcome and every check it rests on, in the order in which they were made.
 *
 * @param outcome follows from the checks: a failed one makes it invalid, else one that was not possible makes it unknown
 * @param checks at least one
 */
public record VerificationReport(Outcome outcome, List<Check> checks) {
    public VerificationReport {
        checks = List.copyOf(checks);
        if (checks.isEmpty() || outcome != outcomeOf(checks)) {
            throw new IllegalArgumentException("Expected the outcome that follows from the checks.");
        }
    }

    static VerificationReport of(List<Check> checks) {
        return new VerificationReport(outcomeOf(checks), checks);
    }

    /** The first check that decided the outcome; empty if all passed. */
    public Optional<Check> findDecisive() {
        return switch (outcome) {
            case VALID -> Optional.empty();
            case INVALID -> first(Check.Status.FAILED);
            case UNKNOWN -> first(Check.Status.NOT_POSSIBLE);
        };
    }

    /** Outcome and reason in one or two sentences, for people; the wording may change. */
    public String summarise() {
        String reason = findDecisive().map(check -> " " + check.sentence()).orElse("");
        return switch (outcome) {
            case VALID -> "This credential is valid.";
            case INVALID -> "This credential is not valid." + reason;
            case UNKNOWN -> "Whether this credential is valid cannot be said here." + reason;
        };
    }

    private Optional<Check> first(Check.Status status) {
        return checks.stream().filter(check -> check.status() == status).findFirst();
    }

    private static Outcome outcomeOf(List<Check> checks) {
        if (checks.stream().anyMatch(check -> check.status() == Check.Status.FAILED)) {
            return Outcome.INVALID;
        }
        return checks.stream().allMatch(check -> check.status() == Check.Status.PASSED)
                ? Outcome.VALID
                : Outcome.UNKNOWN;
    }
}
