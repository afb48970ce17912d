package dev.cairn.api.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of this installation, readable by its owner only, and the secrets in it. Safe for several threads as long as they write
 * different secrets.
 */
public final class DataFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder when it is not there and takes everybody's rights but the owner's.
     *
     * @throws DatabaseProblem when the folder cannot be made or written
     */
    public static DataFolder open(Path path) {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        folder.makeOwnFolder(folder.path);
        return folder;
    }

    /** Where the folder is: absolute. */
    public Path path() {
        return path;
    }

    /** A folder inside, made when it is not there, readable by its owner only. */
    public Path folder(String name) {
        Path inside = path.resolve(name);
        makeOwnFolder(inside);
        return inside;
    }

    /**
     * The text of a secret file of that name, without white space at its ends; empty when there is no such file.
     *
     * @throws DatabaseProblem when the file is there and cannot be read
     */
    public Optional<String> findSecret(String name) {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException cause) {
            throw unusable("read", file, cause);
        }
    }

    /**
     * Keeps a secret in a file that only its owner may read. It is on the disk, whole, when this returns: a crash leaves the old text or
     * the new one.
     */
    public void keepSecret(String name, String secret) {
        Path file = path.resolve(name);
        Path unfinished = path.resolve(name + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE));
            Files.writeString(unfinished, secret + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw unusable("write", file, cause);
        }
    }

    private void makeOwnFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, OWNER_ONLY_FOLDER);
            if (!Files.isWritable(folder)) {
                throw new IOException("it is not writable");
            }
        } catch (IOException cause) {
            throw unusable("make or write", folder, cause);
        }
    }

    static DatabaseProblem unusable(String what, Path where, IOException cause) {
        return new DatabaseProblem(
                "Expected to %s '%s' as user '%s', but it failed: %s."
                        .formatted(what, where, System.getProperty("user.name"), reason(cause)),
                "Give that user the folder (chown), free some space on the disk, or choose another folder with cairn.data=/path/to/folder.",
                cause);
    }

    /** Java names only the file for several failures; the kind of exception says the rest. */
    private static String reason(IOException cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
