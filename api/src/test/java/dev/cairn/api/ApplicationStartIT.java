package dev.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.test.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application as a user starts it: on an empty folder, a second time beside itself, and again after kill -9. */
class ApplicationStartIT {

    @TempDir
    Path folder;

    @Test
    void itStartsIsAloneAndComesBackAfterAKillWithItsData() throws Exception {
        ChildJvm first = start("first").awaitOutput("Cairn is ready: ");
        Path passwordFile = folder.resolve("data/administrator.password");
        String password = Files.readString(passwordFile).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile)))
                .isEqualTo("rw-------");
        assertThat(first.output()).contains("made the account 'administrator'").doesNotContain(password);

        ChildJvm beside = start("beside");
        assertThat(beside.awaitEnd()).isNotZero();
        assertThat(beside.output()).contains("another running Cairn uses it").doesNotContain("\tat ");

        first.kill();
        try (ChildJvm again = start("again").awaitOutput("Cairn is ready: ")) {
            assertThat(again.output()).contains("left PostgreSQL running").doesNotContain("made the account");
            assertThat(Files.readString(passwordFile).strip()).isEqualTo(password);
        }
        try (Stream<Path> left = Files.list(folder.resolve("temp"))) {
            assertThat(left)
                    .as("nothing lies in the temp folder, which others clean")
                    .isEmpty();
        }
    }

    private ChildJvm start(String name) throws Exception {
        Path temp = Files.createDirectories(folder.resolve("temp"));
        return ChildJvm.start(
                CairnApplication.class,
                folder.resolve(name + ".log"),
                List.of("-Djava.io.tmpdir=" + temp),
                Map.of("TMPDIR", temp.toString()),
                "--server.port=0",
                "--cairn.data=" + folder.resolve("data"));
    }
}
