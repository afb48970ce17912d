package dev.cairn.api.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the server that a killed application left running. Only for who holds the {@link FolderLock}: then nobody uses that server.
 *
 * <p>A process is taken for ours only if it runs the programs of this very folder; the number in {@code postmaster.pid} alone may by now
 * belong to any other program, above all in containers, where numbers are small and come again.
 */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    private static final long PATIENCE_SECONDS = 60;

    private final PostgresPrograms programs;
    private final PostgresCommand command;
    private final Path cluster;

    OrphanedServer(PostgresPrograms programs, PostgresCommand command, Path cluster) {
        this.programs = programs;
        this.command = command;
        this.cluster = cluster;
    }

    /** @throws DatabaseProblem when a process of an earlier run does not end */
    void stop() {
        List<ProcessHandle> running = programs.listRunning();
        if (!running.isEmpty()) {
            log.warn(
                    "An earlier run was killed and left PostgreSQL running (processes {}): stopping it.",
                    pids(running));
            command.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30"));
            awaitEnd(running);
        }
        forgetForeignPid();
    }

    private static void awaitEnd(List<ProcessHandle> running) {
        for (ProcessHandle process : running) {
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException stillThere) {
                throw stillRunning(process, stillThere);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw stillRunning(process, interrupted);
            }
        }
    }

    private static DatabaseProblem stillRunning(ProcessHandle process, Exception cause) {
        return new DatabaseProblem(
                "Expected PostgreSQL of an earlier run to end within %d seconds, but process %d still runs."
                        .formatted(PATIENCE_SECONDS, process.pid()),
                "Look why (a full disk, a very slow one), end it with 'kill -QUIT %d', and start again."
                        .formatted(process.pid()),
                cause);
    }

    /** PostgreSQL refuses to start while the number in its file is alive, whoever has it now. None of ours runs at this point. */
    private void forgetForeignPid() {
        PostmasterFile.read(cluster)
                .filter(left ->
                        ProcessHandle.of(left.pid()).map(ProcessHandle::isAlive).orElse(false))
                .ifPresent(left -> {
                    log.warn(
                            "postmaster.pid names process {}, which is another program by now: removing the file.",
                            left.pid());
                    deletePostmasterFile();
                });
    }

    private void deletePostmasterFile() {
        try {
            Files.deleteIfExists(PostmasterFile.in(cluster));
        } catch (IOException cause) {
            throw DataFolder.unusable("delete", PostmasterFile.in(cluster), cause);
        }
    }

    private static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).toList();
    }
}
