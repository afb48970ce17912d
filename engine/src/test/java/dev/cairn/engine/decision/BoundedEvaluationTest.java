package dev.cairn.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.decision.BoundedEvaluation.NotFinishedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that does not end is abandoned and counted, and never takes more than its place. */
@Timeout(20)
class BoundedEvaluationTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final BoundedEvaluation runs = new BoundedEvaluation(2);

    @Test
    void givesBackWhatIsReturned() {
        assertThat(runs.within(LONG, () -> 7)).isEqualTo(7);
        assertThat(runs.overruns()).isZero();
    }

    @Test
    void passesOnWhatIsThrown() {
        assertThatThrownBy(() -> runs.within(LONG, () -> {
                    throw new IllegalArgumentException("no such decision");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> runs.within(LONG, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(NotFinishedException.class);
    }

    /** The work ignores interruption, as an engine that loops does. */
    @Test
    void countsOverrunsAndRefusesWhenEveryPlaceIsHeld() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> runs.within(SHORT, () -> stubborn(never)))
                    .isInstanceOf(NotFinishedException.class)
                    .hasMessageContaining("50 ms");
        }

        assertThat(runs.overruns()).isEqualTo(2);
        assertThatThrownBy(() -> runs.within(SHORT, () -> 7))
                .isInstanceOf(NotFinishedException.class)
                .hasMessageContaining("all are held");

        never.countDown();
        assertThat(runs.within(LONG, () -> 7)).isEqualTo(7);
    }

    private static int stubborn(CountDownLatch until) {
        while (true) {
            try {
                until.await();
                return 0;
            } catch (InterruptedException e) {
                // goes on, as a loop in a model would
            }
        }
    }
}
