package dev.cairn.api.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once from the class path into the data folder:
 * not into the temp folder, which others clean and may write to.
 */
final class PostgresPrograms {

    /** The version whose archives the build puts on the class path; part of the folder's name, so that an update unpacks anew. */
    static final String VERSION = "17.11";

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs unless that was done before. A crash in between leaves no half-unpacked folder under the final name.
     *
     * @throws DatabaseProblem when there are none for this machine, or the folder cannot be written
     */
    static PostgresPrograms unpackInto(DataFolder folder) {
        Path home = folder.path().resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(home)) {
            unpack(home);
        }
        return new PostgresPrograms(home);
    }

    Path home() {
        return home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Every running process, whoever started it, that was started from these programs and so belongs to this data folder. */
    List<ProcessHandle> listRunning() {
        String bin = home.resolve("bin").toString() + "/";
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(bin))
                .sorted(Comparator.comparingLong(ProcessHandle::pid))
                .toList();
    }

    private static void unpack(Path home) {
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        try (InputStream archive = openArchive()) {
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw DataFolder.unusable("unpack PostgreSQL into", home, cause);
        }
    }

    private static InputStream openArchive() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        InputStream archive = PostgresPrograms.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new DatabaseProblem(
                    "Expected PostgreSQL for %s on %s inside Cairn ('%s'), but found none."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), name),
                    "Give the address of a PostgreSQL server of your own: spring.datasource.url, spring.datasource.username, "
                            + "spring.datasource.password.");
        }
        return archive;
    }

    static String archiveName(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : system.toLowerCase(Locale.ROOT);
        String machine = switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> architecture;
        };
        return "postgres-%s-%s.txz".formatted(os, machine);
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            Files.createDirectories(into);
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpackEntry(entries, entry, into);
            }
        }
    }

    private static void unpackEntry(InputStream content, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(parentOf(target));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(parentOf(target));
            Files.copy(content, target);
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, true);
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** For a message: the programs that are there, by name. */
    @Override
    public String toString() {
        try (Stream<Path> programs = Files.list(home.resolve("bin"))) {
            return home + " " + programs.map(Path::getFileName).sorted().toList();
        } catch (IOException unreadable) {
            return home.toString();
        }
    }
}
