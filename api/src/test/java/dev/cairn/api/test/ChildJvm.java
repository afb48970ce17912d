package dev.cairn.api.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, so that a test can kill it. What it says goes to a file beside its folder. */
public final class ChildJvm implements AutoCloseable {

    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param options of the JVM
     * @param environment added to ours
     */
    public static ChildJvm start(
            Class<?> main, Path output, List<String> options, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            return new ChildJvm(builder.start(), output);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Waits until it has said this. */
    public ChildJvm awaitOutput(String text) {
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("Expected '%s', but found:%n%s".formatted(text, output()));
            }
            pause();
        }
        return this;
    }

    public int awaitEnd() {
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new AssertionError("Expected the end, but it still runs:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As kill -9 does: no hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As kill does: it may tidy up. */
    public void terminate() {
        process.destroy();
        awaitEnd();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    private void pause() {
        try {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
