package dev.cairn.api.decision;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** How far the decisions are that follow from imports. */
@Component
public class DecisionProgress {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final DecisionQueue queue;

    DecisionProgress(DecisionQueue queue) {
        this.queue = queue;
    }

    /** How many learners wait to be decided anew, those being decided included. */
    public long learnersWaiting() {
        return queue.size();
    }

    /**
     * Waits until nobody waits to be decided, at most two minutes.
     *
     * @throws IllegalStateException if somebody still waits then
     */
    public void awaitDecided() {
        awaitDecided(PATIENCE);
    }

    /**
     * Waits until nobody waits to be decided.
     *
     * @throws IllegalStateException if somebody still waits after so long
     */
    public void awaitDecided(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (learnersWaiting() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Expected all learners decided within %s.".formatted(patience));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
