package dev.cairn.processes.engine;

import javax.sql.DataSource;
import org.kie.flyway.initializer.KieFlywayInitializer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Creates and migrates the engine's tables beside the application's own, in the schema where its connections look first, with the
 * engine's own scripts and histories. The engine names its tables without a schema, in JDBC and in JPA, so they must be where both look.
 *
 * <p>Runs after the application's migrations, which would stop at a schema that somebody else has filled before, and before JPA
 * looks at the tables.
 */
final class EngineTables implements InitializingBean {

    private final DataSource dataSource;
    private final ObjectProvider<FlywayMigrationInitializer> application;

    EngineTables(DataSource dataSource, ObjectProvider<FlywayMigrationInitializer> application) {
        this.dataSource = dataSource;
        this.application = application;
    }

    @Override
    public void afterPropertiesSet() {
        application.ifAvailable(migrated -> requireOwnSchema());
        KieFlywayInitializer.builder()
                .withDatasource(dataSource)
                .withClassLoader(EngineTables.class.getClassLoader())
                .build()
                .migrate();
    }

    private void requireOwnSchema() {
        Boolean found = new JdbcTemplate(dataSource)
                .queryForObject("select to_regclass('process_timers') is not null", Boolean.class);
        if (!Boolean.TRUE.equals(found)) {
            throw new IllegalStateException("""
                    Expected the table 'process_timers' where the database's connections look first, but found none.
                    Maybe spring.datasource.hikari.schema is not the schema of spring.flyway.default-schema, or the migrations leave out db/migration/processes.""");
        }
    }
}
