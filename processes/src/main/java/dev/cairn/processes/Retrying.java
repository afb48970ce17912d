package dev.cairn.processes;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.process.ProcessInstanceOptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a piece of work as one transaction and repeats the whole of it when somebody else changed the same process meanwhile.
 * Without the repetition two decisions at the same moment would cost one of the two people an error; without the optimistic
 * lock that is behind it, one decision would be lost without a word.
 *
 * <p>Must be the outermost transaction: a part of a transaction cannot be repeated. Safe for use by many threads.
 */
public final class Retrying {

    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);

    private static final Duration LONGEST_FIRST_PAUSE = Duration.ofMillis(40);

    private final TransactionTemplate transaction;
    private final int attempts;

    Retrying(PlatformTransactionManager transactionManager, int attempts) {
        this.transaction = new TransactionTemplate(transactionManager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
        this.attempts = attempts;
    }

    /**
     * Runs the work in a transaction of its own.
     *
     * @return what the work returned in the attempt that was committed
     * @throws IllegalStateException when a transaction is open already
     * @throws RuntimeException what the work threw; the conflict itself when it came up in every attempt
     */
    public <T> T call(Supplier<T> work) {
        requireOutermost();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt >= attempts || !isConflict(e)) {
                    throw e;
                }
                LOG.debug("Attempt {} met another change of the same process, repeating.", attempt);
                pause(attempt);
            }
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private static boolean isConflict(@Nullable Throwable thrown) {
        return thrown != null
                && (thrown instanceof ProcessInstanceOptimisticLockingException
                        || thrown instanceof ConcurrencyFailureException
                        || isConflict(thrown.getCause()));
    }

    /** Lets the others go first, for longer each time and never all for the same time: at most 40 ms times the attempt. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_FIRST_PAUSE.toNanos()));
    }

    private static void requireOutermost() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("""
                    Expected no transaction around the one that may be repeated, but one is open.
                    Maybe the caller is itself @Transactional.""");
        }
    }
}
