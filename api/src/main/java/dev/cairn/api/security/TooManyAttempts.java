package dev.cairn.api.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that was not even tried, because too many before it failed. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("Too many attempts.");
        this.retryAfter = retryAfter;
    }

    /** How long until the next attempt is looked at; at least a second. */
    Duration retryAfter() {
        return retryAfter;
    }
}
