package dev.cairn.api.test;

import dev.cairn.api.database.DataFolder;
import dev.cairn.api.database.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each application context an empty database of its own on one PostgreSQL that all tests of this JVM share. The server's folder
 * stays in {@code target} between runs, which saves its making.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "test-postgresql");
    /** A database that is not in the data folder wants its master key from outside. 32 bytes, all zero: of no worth to anybody. */
    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Shared {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            PostgresServer server = PostgresServer.start(DataFolder.open(FOLDER));
            // After the contexts are closed: what still asks the database would wait for it.
            SpringApplication.getShutdownHandlers().add(server::close);
            dropLeftovers(server);
            return server;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int number = COUNT.incrementAndGet();
        TestPropertyValues.of(
                        "spring.datasource.url=" + createDatabase("it_" + number),
                        "spring.datasource.username=" + server().user(),
                        "spring.datasource.password=" + server().password(),
                        "CAIRN_MASTER_KEY=" + MASTER_KEY,
                        "cairn.data="
                                + Path.of("target", "test-data", Integer.toString(number))
                                        .toAbsolutePath())
                .applyTo(context);
    }

    /** The shared server, started when first asked for. */
    public static PostgresServer server() {
        return Shared.SERVER;
    }

    /** Makes an empty database and returns its JDBC address; it goes at the start of the next run. */
    public static String createDatabase(String name) {
        execute(server(), "create database " + name);
        return server().jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
    }

    private static void dropLeftovers(PostgresServer server) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(
                        "select datname from pg_database where datname not in ('postgres', 'template0', 'template1')")) {
            List<String> leftovers = new ArrayList<>();
            while (names.next()) {
                leftovers.add(names.getString(1));
            }
            leftovers.forEach(name -> execute(server, "drop database \"" + name + "\" with (force)"));
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void execute(PostgresServer server, String sql) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }
}
