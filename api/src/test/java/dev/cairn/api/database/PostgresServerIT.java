package dev.cairn.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.api.test.ChildJvm;
import dev.cairn.api.test.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each trap of an embedded PostgreSQL, and that it is gone. */
class PostgresServerIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "max_connections, 100",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "TimeZone, UTC",
        "log_error_verbosity, terse",
        "log_min_error_statement, panic",
    })
    void aServerForDataThatMatters(String setting, String value) throws SQLException {
        assertThat(text(TestDatabase.server(), "show " + setting)).isEqualTo(value);
    }

    @Test
    void theLocaleIsNotTheMachines() throws SQLException {
        assertThat(text(
                        TestDatabase.server(),
                        "select datcollate || ' ' || datctype from pg_database where datname = 'postgres'"))
                .isEqualTo("C.UTF-8 C.UTF-8");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        PostgresServer server = TestDatabase.server();
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guess"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void noOtherAddressAnswers() throws Exception {
        int port = Integer.parseInt(TestDatabase.server().jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, port), 2000))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void dataAndPortSurviveAStopAndSecretsAreTheOwners() throws Exception {
        String url;
        try (PostgresServer first = start()) {
            url = first.jdbcUrl();
            execute(first, "create table kept (n int)");
            execute(first, "insert into kept values (41)");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.password"))))
                .isEqualTo("rw-------");
        try (PostgresServer second = start()) {
            assertThat(second.jdbcUrl()).isEqualTo(url);
            assertThat(text(second, "select n from kept")).isEqualTo("41");

            FileTime before = Files.getLastModifiedTime(folder.resolve("database/postgresql.conf"));
            assertThatThrownBy(this::start).isInstanceOfSatisfying(DatabaseProblem.class, refused -> {
                assertThat(refused).hasMessageContaining("another running Cairn uses it");
                assertThat(refused.cure()).contains("cairn.data");
            });
            assertThat(Files.getLastModifiedTime(folder.resolve("database/postgresql.conf")))
                    .isEqualTo(before);
            assertThat(text(second, "select n from kept")).isEqualTo("41");
        }
    }

    @Test
    void afterAKillTheNextStartWorksAtOnceFindsTheDataAndNothingLiesInTheTempFolder() throws Exception {
        Path temp = Files.createDirectory(folder.resolve("temp"));
        Path data = folder.resolve("data");
        ChildJvm child = holder(data, temp, Map.of()).awaitOutput("committed");
        long orphan =
                PostmasterFile.read(data.resolve("database")).orElseThrow().pid();

        ChildJvm second = holder(data, temp, Map.of());
        assertThat(second.awaitEnd()).isNotZero();
        assertThat(second.output()).contains("another running Cairn uses it");

        child.kill();
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives its application")
                .isPresent();

        try (ChildJvm third = holder(data, temp, Map.of()).awaitOutput("committed")) {
            assertThat(third.output()).contains("left PostgreSQL running");
            assertThat(ProcessHandle.of(orphan)).isEmpty();
        }
        try (PostgresServer server = PostgresServer.start(DataFolder.open(data))) {
            assertThat(text(server, "select count(*) from kept")).isEqualTo("2");
        }
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
        try (Stream<Path> left = Files.list(data.resolve("work"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramDoesNotStopTheStart() throws Exception {
        start().close();
        List<String> lines = List.of(
                Long.toString(ProcessHandle.current().pid()),
                folder.resolve("database").toString(),
                "1",
                "5432",
                "",
                "127.0.0.1");
        Files.write(folder.resolve("database/postmaster.pid"), lines);
        try (PostgresServer server = start()) {
            assertThat(text(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPortThatSomebodyTookIsReplaced() throws Exception {
        start().close();
        int before = Integer.parseInt(
                Files.readString(folder.resolve("database.port")).strip());
        try (var taken = new ServerSocket(before, 1, InetAddress.getLoopbackAddress());
                PostgresServer server = start()) {
            assertThat(taken.isBound()).isTrue();
            assertThat(server.jdbcUrl()).doesNotContain(":" + before + "/");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOfSatisfying(DatabaseProblem.class, problem -> {
                    assertThat(problem)
                            .hasMessageContaining(file.resolve("data").toString());
                    assertThat(problem.cure()).contains("chown", "cairn.data");
                });
    }

    @Test
    void aDamagedDatabaseIsSaidWithTheServersOwnWords() throws Exception {
        start().close();
        Files.delete(folder.resolve("database/global/pg_control"));
        assertThatThrownBy(this::start).isInstanceOfSatisfying(DatabaseProblem.class, problem -> {
            assertThat(problem).hasMessageContaining("pg_control");
            assertThat(problem.cure()).contains("postgresql.log");
        });
    }

    @Test
    void whereRootMayNotGiveUpItsRightsTheCureIsNamed() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has rights to give up");
        ChildJvm child = holder(folder.resolve("data"), folder, Map.of("PATH", folder.toString()));
        assertThat(child.awaitEnd()).isNotZero();
        assertThat(child.output()).contains("unshare -U").contains("this machine refuses that");
    }

    private ChildJvm holder(Path data, Path temp, Map<String, String> environment) {
        Path output = folder.resolve("output-" + System.nanoTime());
        var all = new HashMap<>(environment);
        all.put("TMPDIR", temp.toString());
        return ChildJvm.start(DatabaseHolder.class, output, List.of("-Djava.io.tmpdir=" + temp), all, data.toString());
    }

    private PostgresServer start() {
        return PostgresServer.start(DataFolder.open(folder));
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
