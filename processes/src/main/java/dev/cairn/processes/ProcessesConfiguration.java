package dev.cairn.processes;

import dev.cairn.processes.engine.EngineConfiguration;
import dev.cairn.processes.issuance.IssuanceConfiguration;
import dev.cairn.processes.timer.TimerConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What an application imports to run the processes. It needs a servlet application context, JPA, one pool of PostgreSQL connections
 * that look first where the application's own migrations put its tables, the Flyway folder {@code db/migration/processes} of this
 * module among those migrations, and beans for the ports in {@link dev.cairn.processes.issuance}.
 */
@Configuration(proxyBeanMethods = false)
@Import({EngineConfiguration.class, TimerConfiguration.class, IssuanceConfiguration.class})
public class ProcessesConfiguration {

    private static final int ATTEMPTS = 10;

    @Bean
    Retrying retrying(PlatformTransactionManager transactionManager) {
        return new Retrying(transactionManager, ATTEMPTS);
    }
}
