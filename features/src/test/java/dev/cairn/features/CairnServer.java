package dev.cairn.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running Cairn in a process of its own, with a data folder of its own, on a free port of the loopback. In its own process so
 * that a feature can kill it.
 */
final class CairnServer {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private Process process;
    private int starts;

    private CairnServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static CairnServer started() {
        try {
            CairnServer server = new CairnServer(Files.createTempDirectory("cairn-features"), freePort());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void start() {
        try {
            Path log = data.resolveSibling(data.getFileName() + ".log");
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            starts++;
            awaitReady(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "-cp",
                ClassPath.text(),
                "dev.cairn.api.CairnApplication",
                "--spring.profiles.active=demonstration",
                "--cairn.demonstration.learners=0",
                "--cairn.data=" + data,
                "--cairn.public-url=" + address(),
                "--server.port=" + port);
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Cairn ended before it was ready:\n" + tail(log));
            }
            if (isReady(log)) {
                return;
            }
            await(Duration.ofMillis(200));
        }
        throw new IllegalStateException("Cairn was not ready within " + PATIENCE + ":\n" + tail(log));
    }

    /** The application says so in its log, once for each start: the port is open before the demonstration is there. */
    private boolean isReady(Path log) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            return reader.lines()
                            .filter(line -> line.contains("Cairn is ready"))
                            .count()
                    == starts;
        }
    }

    private static String tail(Path log) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            List<String> lines = reader.lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        }
    }

    /** As {@code kill -9} does: no hook runs, the database is left behind. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As Ctrl-C does. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Cairn did not end within a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
