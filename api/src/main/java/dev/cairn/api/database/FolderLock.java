package dev.cairn.api.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data folder, held by one running application at a time. The operating system takes it back when the process ends in
 * whatever way, so there is nothing to clean up after a crash.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "cairn.lock";

    /** Closing any channel on a file gives up all locks of this JVM on it: a second attempt in the same JVM may not even open it. */
    private static final Set<Path> HELD_BY_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the folder, or refuses and touches nothing.
     *
     * @throws DatabaseProblem when another running application has it
     */
    static FolderLock take(DataFolder folder) {
        Path file = folder.path().resolve(FILE);
        if (!HELD_BY_THIS_JVM.add(file)) {
            throw inUse(folder, "process " + ProcessHandle.current().pid());
        }
        try {
            return new FolderLock(file, lock(folder, file));
        } catch (RuntimeException refused) {
            HELD_BY_THIS_JVM.remove(file);
            throw refused;
        }
    }

    private static FileChannel lock(DataFolder folder, Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(folder, holder(file));
            }
            writeHolder(channel);
            return channel;
        } catch (IOException cause) {
            throw DataFolder.unusable("lock", file, cause);
        }
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(
                ("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static @Nullable String holder(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static DatabaseProblem inUse(DataFolder folder, @Nullable String holder) {
        return new DatabaseProblem(
                "Expected the data folder '%s' to be free, but another running Cairn uses it (%s). Nothing was changed."
                        .formatted(folder.path(), holder == null ? "unknown process" : holder),
                "Stop that one first, start this one on another folder (cairn.data=/path/to/folder), "
                        + "or let it share a database with spring.datasource.url.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The lock ends with the process in any case.
        } finally {
            HELD_BY_THIS_JVM.remove(file);
        }
    }
}
