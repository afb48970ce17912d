package dev.cairn.api.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** Started by {@link PostgresServerIT} in a JVM of its own: opens the database on a folder, commits a row, and waits to be killed. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.start(DataFolder.open(Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (n int)");
            statement.execute("insert into kept values (1)");
        }
        System.out.println("committed");
        new CountDownLatch(1).await();
    }
}
