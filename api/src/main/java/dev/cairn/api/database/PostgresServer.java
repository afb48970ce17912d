package dev.cairn.api.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that runs as long as this object is open, on a folder that outlives it. Listens on 127.0.0.1 only and asks for a
 * password that is made at the first start and kept in the folder.
 *
 * <p>In the data folder: {@code postgresql-17.11} (programs), {@code database} (the data), {@code database.password},
 * {@code database.port}, {@code postgresql.log}, {@code cairn.lock}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private static final String PASSWORD = "database.password";
    private static final String PORT = "database.port";
    private static final int PASSWORD_BYTES = 24;
    private static final long ALL_LOG_BYTES = 10_000_000;

    private final FolderLock lock;
    private final DataFolder folder;
    private final Path cluster;
    private final PostgresPrograms programs;
    private final PostgresCommand command;
    private final String password;
    private int port;

    private PostgresServer(FolderLock lock, DataFolder folder) {
        this.lock = lock;
        this.folder = folder;
        this.cluster = folder.path().resolve("database");
        this.programs = PostgresPrograms.unpackInto(folder);
        this.command = new PostgresCommand(programs, folder.folder("work"));
        this.password = password(folder);
    }

    /**
     * Starts the server on the folder: makes the database at the first time, ends a server that a killed application left there.
     *
     * @throws DatabaseProblem with the cure, when the folder is in use, cannot be written, or the server does not start
     */
    public static PostgresServer start(DataFolder folder) {
        FolderLock lock = FolderLock.take(folder);
        try {
            PostgresServer server = new PostgresServer(lock, folder);
            server.start();
            return server;
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The name of the database's owner. */
    public String user() {
        return "cairn";
    }

    public String password() {
        return password;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    private void start() {
        long began = System.nanoTime();
        command.requireUnprivileged();
        new OrphanedServer(programs, command, cluster).stop();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            makeCluster();
        }
        port = choosePort();
        PostgresSettings.write(cluster, port);
        startServer();
        log.info(
                "PostgreSQL {} runs on 127.0.0.1:{}, data in {} ({} ms)",
                PostgresPrograms.VERSION,
                port,
                cluster,
                millisSince(began));
    }

    /** Into a folder of another name, renamed when it is whole: a crash in between leaves nothing that looks like a database. */
    private void makeCluster() {
        Path unfinished = cluster.resolveSibling("database.unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            PostgresCommand.Outcome made = command.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + user(),
                            "--pwfile=" + folder.path().resolve(PASSWORD),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--data-checksums"));
            require(made, "make its data folder");
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw DataFolder.unusable("make the database in", cluster, cause);
        }
    }

    private void startServer() {
        rotateLog();
        PostgresCommand.Outcome started = command.run(
                "pg_ctl",
                List.of("start", "-D", cluster.toString(), "-l", logFile().toString(), "-w", "-t", "60"));
        require(started, "start");
    }

    private void require(PostgresCommand.Outcome outcome, String what) {
        if (!outcome.succeeded()) {
            throw new DatabaseProblem(
                    "Expected PostgreSQL to %s in '%s', but it ended with %d: %s%n%s"
                            .formatted(what, cluster, outcome.exitCode(), outcome.output(), endOfLog()),
                    "The last lines above say why (often a full disk, or files of another user). The whole log is '%s'."
                            .formatted(logFile()));
        }
    }

    private Path logFile() {
        return folder.path().resolve("postgresql.log");
    }

    private void rotateLog() {
        try {
            if (Files.exists(logFile()) && Files.size(logFile()) > ALL_LOG_BYTES) {
                Files.move(
                        logFile(), logFile().resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException cause) {
            throw DataFolder.unusable("rename", logFile(), cause);
        }
    }

    private String endOfLog() {
        try (Stream<String> lines = Files.lines(logFile(), StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 5), all.size()));
        } catch (IOException | RuntimeException noLog) {
            return "";
        }
    }

    /** The port of last time when it is still free, so that a second instance and an operator's tools find the database again. */
    private int choosePort() {
        Optional<Integer> before = folder.findSecret(PORT).map(Integer::valueOf).filter(PostgresServer::isFree);
        int chosen = before.orElseGet(PostgresServer::freePort);
        if (before.isEmpty()) {
            folder.keepSecret(PORT, Integer.toString(chosen));
        }
        return chosen;
    }

    private static boolean isFree(int candidate) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new DatabaseProblem(
                    "Expected a free port on 127.0.0.1, but found none.",
                    "Close some programs and start again.",
                    cause);
        }
    }

    private static String password(DataFolder folder) {
        return folder.findSecret(PASSWORD).orElseGet(() -> {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            folder.keepSecret(PASSWORD, made);
            return made;
        });
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /** Stops the server: open transactions are rolled back, what was committed is on the disk; then gives the folder free. */
    @Override
    public void close() {
        PostgresCommand.Outcome stopped =
                command.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
        if (!stopped.succeeded()) {
            log.error("PostgreSQL did not stop: {}", stopped.output());
        }
        lock.close();
    }
}
