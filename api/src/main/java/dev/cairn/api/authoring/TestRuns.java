package dev.cairn.api.authoring;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where what designers wrote is tried: on threads of its own, few of them, with a deadline. The second fence behind the refusal of
 * hostile texts. A run that does not heed the end of its time keeps its thread, for no thread can be ended from outside; the others, and
 * the server, go on. Thread-safe.
 */
@Component
class TestRuns {

    private static final Logger log = LoggerFactory.getLogger(TestRuns.class);

    /** Longer than any honest draft of a thousand rows takes, compiling included. */
    static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final int THREADS = 2;
    private static final int WAITING = 16;

    private final AtomicInteger overrun = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private final Duration deadline;

    TestRuns() {
        this(DEADLINE);
    }

    TestRuns(Duration deadline) {
        this.deadline = deadline;
        AtomicInteger count = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "rule-test-run-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** A run that came to no end: it took too long, too many waited, or it broke. The message is for its author. */
    static final class GivenUp extends Exception {

        private static final long serialVersionUID = 1L;

        GivenUp(String message) {
            super(message);
        }
    }

    /**
     * Runs it and waits for its outcome.
     *
     * @throws GivenUp if there is none within the deadline, waiting for a free thread included
     */
    <T> T run(String what, Callable<T> trial) throws GivenUp {
        Future<T> run;
        try {
            run = threads.submit(trial);
        } catch (RejectedExecutionException full) {
            throw new GivenUp(
                    "Expected a free place for the checks, but too many are running. Save again in a minute.");
        }
        try {
            return run.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            run.cancel(true);
            log.warn(
                    "The checks of {} took longer than {} ({} so far): given up",
                    what,
                    deadline,
                    overrun.incrementAndGet());
            throw new GivenUp(
                    "Expected checks of at most %d seconds, but they took longer and were given up. Make the rule or its examples smaller."
                            .formatted(deadline.toSeconds()));
        } catch (ExecutionException broken) {
            Throwable cause = Objects.requireNonNullElse(broken.getCause(), broken);
            log.warn("The checks of {} broke", what, cause);
            throw new GivenUp("Expected checks that come to an end, but they broke (%s). Make the rule simpler."
                    .formatted(cause.getClass().getSimpleName()));
        } catch (InterruptedException stopped) {
            run.cancel(true);
            Thread.currentThread().interrupt();
            throw new GivenUp("Expected the checks to end, but the server is stopping.");
        }
    }

    /** How many runs were given up since the start. */
    int countOverrun() {
        return overrun.get();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
