package dev.cairn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Guessing gets slow, and the right person is kept out as little as possible. */
class SignInThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void nineFailuresAreForgivenTheTenthIsNot() {
        fail("amira", "10.0.0.1", SignInThrottle.PER_ACCOUNT_AND_ADDRESS - 1);
        assertThat(throttle.findWait("amira", "10.0.0.1")).isEmpty();
        fail("amira", "10.0.0.1", 1);
        assertThat(throttle.findWait("amira", "10.0.0.1")).contains(SignInThrottle.WINDOW.plusSeconds(1));
    }

    @Test
    void theSamePersonFromElsewhereStillGetsIn() {
        fail("amira", "10.0.0.1", SignInThrottle.PER_ACCOUNT_AND_ADDRESS);
        assertThat(throttle.findWait("amira", "10.0.0.2")).isEmpty();
    }

    @Test
    void caseAndSpacesMakeNoOtherAccount() {
        fail("amira", "10.0.0.1", SignInThrottle.PER_ACCOUNT_AND_ADDRESS);
        assertThat(throttle.findWait(" AMIRA ", "10.0.0.1")).isPresent();
    }

    @Test
    void theDoorOpensAgainWhenTheWindowIsOver() {
        fail("amira", "10.0.0.1", SignInThrottle.PER_ACCOUNT_AND_ADDRESS);
        clock.now = clock.now.plus(SignInThrottle.WINDOW).plusSeconds(1);
        assertThat(throttle.findWait("amira", "10.0.0.1")).isEmpty();
    }

    @Test
    void aSignInThatSucceededBeginsTheCountAnew() {
        fail("amira", "10.0.0.1", SignInThrottle.PER_ACCOUNT_AND_ADDRESS - 1);
        throttle.succeeded("amira", "10.0.0.1");
        fail("amira", "10.0.0.1", 1);
        assertThat(throttle.findWait("amira", "10.0.0.1")).isEmpty();
    }

    @Test
    void oneAddressThatTriesManyAccountsIsStopped() {
        for (int account = 0; account < SignInThrottle.PER_ADDRESS; account++) {
            throttle.failed("account-" + account, "10.0.0.1");
        }
        assertThat(throttle.findWait("somebody-new", "10.0.0.1")).isPresent();
    }

    @Test
    void oneAccountThatIsTriedFromManyAddressesIsStopped() {
        for (int address = 0; address < SignInThrottle.PER_ACCOUNT; address++) {
            throttle.failed("amira", "10.0.0." + address);
        }
        assertThat(throttle.findWait("amira", "10.9.9.9")).isPresent();
    }

    private void fail(String username, String address, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(username, address);
        }
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
