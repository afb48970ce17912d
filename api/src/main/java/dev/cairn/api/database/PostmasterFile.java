package dev.cairn.api.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server, or one that was killed, left in its folder: {@code postmaster.pid}.
 *
 * @param pid the process number that the server had
 * @param port where it listened, or -1 when the file is cut short
 */
record PostmasterFile(long pid, int port) {

    private static final int PORT_LINE = 3;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is no such file or it says nothing that can be read. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(in(cluster), StandardCharsets.UTF_8);
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : -1;
            return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip()), port));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
