package dev.cairn.api.database;

import dev.cairn.api.CairnProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Brings the data folder, and the embedded PostgreSQL unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(CairnProperties properties) {
        return DataFolder.open(properties.data());
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoExternalDatabase.class)
    static class Embedded {

        @Bean
        PostgresServer postgresServer(DataFolder folder) {
            return PostgresServer.start(folder);
        }

        /** The pool is built from this and so closed before the server stops. */
        @Bean
        JdbcConnectionDetails embeddedConnection(PostgresServer server) {
            return new EmbeddedConnection(server);
        }
    }

    /** Holds where nobody gave the address of a database. */
    static class NoExternalDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    private record EmbeddedConnection(PostgresServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return server.user();
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl();
        }
    }
}
