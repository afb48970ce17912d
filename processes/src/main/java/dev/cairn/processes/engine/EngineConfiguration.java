package dev.cairn.processes.engine;

import java.util.List;
import javax.sql.DataSource;
import org.kie.kogito.correlation.CorrelationService;
import org.kie.kogito.event.correlation.DefaultCorrelationService;
import org.kie.kogito.persistence.springboot.JDBCProcessInstancesFactory;
import org.kie.kogito.process.ProcessInstancesFactory;
import org.kie.kogito.services.uow.CollectingUnitOfWorkFactory;
import org.kie.kogito.services.uow.DefaultUnitOfWorkManager;
import org.kie.kogito.uow.UnitOfWorkManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.autoconfigure.orm.jpa.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Wires the process engine without its starter and without the scan of {@code org.kie.kogito} and {@code org.jbpm} that the starter
 * needs: only the generated code and the storage of user tasks are scanned, a few dozen classes.
 */
@Configuration(proxyBeanMethods = false)
// Without these entities user tasks are silently kept in memory. Not @EntityScan: that would hide the application's
// own.
@AutoConfigurationPackage(basePackages = "org.jbpm.usertask.jpa.model")
@ComponentScan(
        basePackages = {"org.kie.kogito.app", "org.kie.kogito.handlers", "org.jbpm.usertask.jpa.springboot"},
        // Writes the failure of a step in a transaction of its own, which would wait for ever for the one that failed.
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ExceptionHandlerTransaction"))
public class EngineConfiguration {

    @Bean
    static TransactionalPool transactionalPool() {
        return new TransactionalPool();
    }

    @Bean
    EngineTables engineTables(DataSource dataSource, ObjectProvider<FlywayMigrationInitializer> application) {
        return new EngineTables(dataSource, application);
    }

    @Bean
    static EntityManagerFactoryDependsOnPostProcessor engineTablesBeforeJpa() {
        return new EntityManagerFactoryDependsOnPostProcessor("engineTables");
    }

    @Bean
    InstanceLock instanceLock(DataSource dataSource) {
        return new InstanceLock(new JdbcTemplate(dataSource));
    }

    /** With the optimistic lock, which is off by default: two changes of one instance at the same moment would lose one. */
    @Bean
    ProcessInstancesFactory processInstancesFactory(DataSource dataSource) {
        return new JDBCProcessInstancesFactory(dataSource, true, false, List.of());
    }

    @Bean
    UnitOfWorkManager unitOfWorkManager() {
        return new DefaultUnitOfWorkManager(new CollectingUnitOfWorkFactory());
    }

    /** Our processes wait for no messages, so nothing is kept in it. */
    @Bean
    CorrelationService correlationService() {
        return new DefaultCorrelationService();
    }
}
