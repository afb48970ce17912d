package dev.cairn.credentials.compose;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the records of this package expect of their parts. */
final class Expect {
    private Expect() {}

    static void text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("Expected a %s, but found none.".formatted(what));
        }
    }

    static void absolute(URI value, String what) {
        if (!value.isAbsolute()) {
            throw new IllegalArgumentException(
                    "Expected an absolute address as %s, but found '%s'.".formatted(what, value));
        }
    }

    /** Whole seconds: verifiers compare and convert these instants (JWT's nbf knows seconds only). */
    static void wholeSeconds(Instant value, String what) {
        if (!value.equals(value.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("Expected whole seconds as %s, but found %s.".formatted(what, value));
        }
    }
}
