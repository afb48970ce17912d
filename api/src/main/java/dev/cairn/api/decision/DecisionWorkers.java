package dev.cairn.api.decision;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Threads that decide whoever waits in the queue. They start after everything else and stop first. More threads than cores: each
 * proposal ends in a commit that waits for the disk, and commits of several threads share that wait.
 */
@Component
class DecisionWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionWorkers.class);
    private static final int BATCH = 10;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final DecisionQueue queue;
    private final LearnerDecisions decisions;
    private final Bell bell;
    private final int threads;

    private volatile boolean running;
    private @Nullable ExecutorService pool;

    DecisionWorkers(
            DecisionQueue queue,
            LearnerDecisions decisions,
            Bell bell,
            @Value("${cairn.decision.threads:4}") int threads) {
        this.queue = queue;
        this.decisions = decisions;
        this.bell = bell;
        this.threads = threads;
    }

    @Override
    public void start() {
        running = true;
        ExecutorService started = Executors.newFixedThreadPool(threads, work -> new Thread(work, "decisions"));
        for (int i = 0; i < threads; i++) {
            started.execute(this::work);
        }
        pool = started;
    }

    private void work() {
        while (running) {
            try {
                if (!decideBatch()) {
                    bell.await(LOOK_AGAIN);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) { // an Error too: a thread that ended would be missed until the next start
                LOG.warn("The queue of decisions could not be read; looking again in {}.", LOOK_AGAIN, e);
                pause();
            }
        }
    }

    private boolean decideBatch() {
        List<DecisionQueue.Claim> claims = queue.claim(BATCH);
        if (claims.size() == BATCH) {
            bell.ring(); // there may be more than one thread can take
        }
        List<DecisionQueue.Claim> decided = claims.stream().filter(this::decide).toList();
        if (!decided.isEmpty()) {
            queue.done(decided);
        }
        return !claims.isEmpty();
    }

    private boolean decide(DecisionQueue.Claim claim) {
        try {
            if (!decisions.decide(claim)) {
                queue.giveBack(claim);
                return false;
            }
            return true;
        } catch (Throwable e) { // a learner whose case ends in an Error must not take the threads with it
            LOG.error(
                    "Learner {} could not be decided (attempt {}); trying again later.",
                    claim.learner(),
                    claim.attempts(),
                    e);
            queue.failed(claim);
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        ExecutorService stopping = pool;
        if (stopping != null) {
            stopping.shutdown();
            bell.ring();
            try {
                if (!stopping.awaitTermination(10, TimeUnit.SECONDS)) {
                    stopping.shutdownNow();
                }
            } catch (InterruptedException e) {
                stopping.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
