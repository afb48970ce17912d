package dev.cairn.features;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits until something holds: what follows from a change comes in a transaction of its own, a moment later. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Eventually() {}

    /** Repeats the assertion until it passes; past the patience its last failure is thrown. */
    static void holds(Runnable assertion) {
        get(() -> {
            assertion.run();
            return true;
        });
    }

    static <T> T get(Supplier<T> value) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return value.get();
            } catch (AssertionError | RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
