package dev.cairn.engine.decision;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs what designers try out, each run in a thread of its own and within a deadline. A second fence: models that pass the first one
 * end by themselves ({@link DecisionModel#compile}).
 *
 * <p>A thread that overruns cannot be ended, only abandoned. It keeps its place until it ends by itself; when every place is held,
 * further runs are refused, so that abandoned work never takes more than a fixed number of threads. Thread-safe.
 */
public final class BoundedEvaluation {

    private final Semaphore places;
    private final int most;
    private final AtomicLong overruns = new AtomicLong();
    private final AtomicLong threads = new AtomicLong();

    /** A run that did not end within its deadline, or found no place, or failed. There is no outcome. */
    public static final class NotFinishedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotFinishedException(String message) {
            super(message);
        }

        NotFinishedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** At most so many runs at a time, from 1. */
    public BoundedEvaluation(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Expected at least one place, but found %d.".formatted(most));
        }
        this.most = most;
        this.places = new Semaphore(most);
    }

    /**
     * Runs it, and waits for it at most that long; the wait for a place counts.
     *
     * @param deadline more than nothing
     * @return what it returns
     * @throws NotFinishedException if it did not end in time, or no place became free, or it failed with an error of the virtual machine
     * @throws RuntimeException what it throws itself
     */
    public <T> T within(Duration deadline, Callable<T> work) {
        long started = System.nanoTime();
        takePlace(deadline);
        FutureTask<T> task = new FutureTask<>(work);
        start(task);
        Duration left = deadline.minusNanos(System.nanoTime() - started);
        try {
            return task.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            overruns.incrementAndGet();
            task.cancel(true);
            throw new NotFinishedException(
                    "Expected an answer within %d ms, but found none.\nMaybe the model is too large: make it several decisions."
                            .formatted(deadline.toMillis()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFinishedException("Expected to wait for the answer, but was interrupted.", e);
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        return new NotFinishedException("Expected an outcome, but the run failed: " + e.getCause(), e);
    }

    private void takePlace(Duration deadline) {
        try {
            if (!places.tryAcquire(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotFinishedException(
                        "Expected a place among %d, but all are held. Try again later; if it lasts, runs have overrun and the server needs a restart."
                                .formatted(most));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFinishedException("Expected to wait for a place, but was interrupted.", e);
        }
    }

    private void start(FutureTask<?> task) {
        Thread thread = new Thread(() -> runAndLeave(task), "bounded-evaluation-" + threads.incrementAndGet());
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            places.release();
            throw new NotFinishedException("Expected a thread, but the system has none left.", e);
        }
    }

    private void runAndLeave(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            places.release();
        }
    }

    /** How many runs did not end in time, since this was made. Worth an alarm when it grows. */
    public long overruns() {
        return overruns.get();
    }

    /** How many runs could begin now. */
    public int free() {
        return places.availablePermits();
    }
}
