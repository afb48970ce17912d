package dev.cairn.api.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Chains new audit entries every second. A pause of the sealer loses nothing: entries wait. */
@Component
@EnableScheduling
class AuditSealer {

    private static final Logger log = LoggerFactory.getLogger(AuditSealer.class);

    private final AuditChain chain;

    AuditSealer(AuditChain chain) {
        this.chain = chain;
    }

    @Scheduled(fixedDelayString = "${cairn.audit.seal-every:1s}")
    void sealWhatWaits() {
        try {
            while (chain.seal() > 0) {
                // Until nothing waits any more.
            }
        } catch (DataAccessException | TransactionException cause) {
            log.warn(
                    "The audit log was not sealed this time: {}. The entries wait for the next time.",
                    cause.getMessage());
        }
    }
}
