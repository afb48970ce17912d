package dev.cairn.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses passwords. Failed attempts are counted for an account from an address, for an address, and for an account from
 * anywhere; past a limit nothing more is tried until the window of time is over. In memory and bounded: with several instances each
 * counts for itself, and when more are counted than fit, the oldest are forgotten. Safe for several threads.
 */
final class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PER_ACCOUNT_AND_ADDRESS = 10;
    static final int PER_ADDRESS = 100;
    /** High, because it also locks out the right person. */
    static final int PER_ACCOUNT = 100;

    private static final int REMEMBERED = 20_000;

    private final Clock clock;

    /** Guarded by this. */
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(Instant since, int count) {}

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this attempt has to wait; empty when it may be tried now. */
    synchronized Optional<Duration> findWait(String username, String address) {
        return longest(
                wait(pair(username, address), PER_ACCOUNT_AND_ADDRESS),
                wait(address(address), PER_ADDRESS),
                wait(account(username), PER_ACCOUNT));
    }

    synchronized void failed(String username, String address) {
        count(pair(username, address));
        count(address(address));
        count(account(username));
    }

    /** Who knows the password starts anew; the address does not, or an own account would be a guesser's way to go on. */
    synchronized void succeeded(String username, String address) {
        failures.remove(pair(username, address));
    }

    private Duration wait(String key, int limit) {
        Failures counted = failures.get(key);
        if (counted == null || counted.count() < limit) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), counted.since().plus(WINDOW));
        return left.isNegative() ? Duration.ZERO : left.plusSeconds(1);
    }

    private void count(String key) {
        Instant now = clock.instant();
        Failures counted = failures.remove(key);
        if (counted == null || !now.isBefore(counted.since().plus(WINDOW))) {
            failures.put(key, new Failures(now, 1));
        } else {
            failures.put(key, new Failures(counted.since(), counted.count() + 1));
        }
    }

    private static Optional<Duration> longest(Duration... waits) {
        return Arrays.stream(waits).max(Duration::compareTo).filter(wait -> !wait.isZero());
    }

    private static String pair(String username, String address) {
        return account(username) + "\n" + address(address);
    }

    private static String address(String address) {
        return "from " + address;
    }

    private static String account(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return "as " + name.substring(0, Math.min(name.length(), 100));
    }
}
