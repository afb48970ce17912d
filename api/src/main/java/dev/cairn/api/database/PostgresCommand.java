package dev.cairn.api.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of PostgreSQL's programs and waits for its end.
 *
 * <p>PostgreSQL refuses to run as root. When we are root, its programs start in a user namespace of their own ({@code unshare -U}), where
 * they have no privilege but still own the files. Where the machine forbids that, we say what to do; starting the server as some other
 * user by ourselves would leave files that the next start may not read.
 */
final class PostgresCommand {

    private static final long ENOUGH_SECONDS = 120;

    private final PostgresPrograms programs;
    private final Path work;
    private final List<String> prefix;

    PostgresCommand(PostgresPrograms programs, Path work) {
        this.programs = programs;
        this.work = work;
        this.prefix = runsAsRoot() ? List.of("unshare", "-U") : List.of();
    }

    /** What a program said and how it ended. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** @throws DatabaseProblem when we are root and the machine allows no user namespace */
    void requireUnprivileged() {
        if (!prefix.isEmpty() && !execute(List.of("unshare", "-U", "id", "-u")).succeeded()) {
            throw new DatabaseProblem(
                    "Expected to start PostgreSQL without root's rights by 'unshare -U', but this machine refuses that, and PostgreSQL does not run as root.",
                    "Start Cairn as an ordinary user who owns the data folder, for example: "
                            + "setpriv --reuid=1000 --regid=1000 --clear-groups java -jar cairn.jar --cairn.data=/path/to/folder");
        }
    }

    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.program(program).toString());
        command.addAll(arguments);
        return execute(command);
    }

    private Outcome execute(List<String> command) {
        try {
            // To a file, not a pipe: the server that pg_ctl leaves behind inherits the output and would keep a pipe
            // open for ever.
            Path output = Files.createTempFile(work, "postgresql-", ".out");
            try {
                return new Outcome(
                        exitCode(command, output),
                        Files.readString(output, StandardCharsets.UTF_8).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException cause) {
            return new Outcome(127, String.valueOf(cause.getMessage()));
        }
    }

    private static int exitCode(List<String> command, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // The language of messages and the order of names are not the machine's business.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            if (process.waitFor(ENOUGH_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return 124;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
