package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    private Path folder;

    private Path earlier;

    @BeforeEach
    void write() throws IOException {
        earlier = Files.writeString(folder.resolve("1.yaml"), Definition.YAML);
    }

    @Test
    void anotherOrderIsNoDifference() throws IOException {
        Command.Ended ended = Command.run(
                "diff",
                earlier,
                later(Definition.YAML.replace("A1, B1", "B1, A1").replace("id: units", "id: both")));
        assertThat(ended.out()).isEqualTo("OWN-1@1 and OWN-1@1 say the same.\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void aDifferenceIs1AndIsSaid() throws IOException {
        Path later = later(Definition.YAML.replace("A1, B1", "A1, C1").replace("version: 1", "version: 2"));
        Command.Ended ended = Command.run("diff", earlier, later);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).startsWith("From OWN-1@1 to OWN-1@2:\n").contains("B1", "C1");
        JsonNode json = new ObjectMapper()
                .readTree(Command.run("diff", earlier, later, "--format=json").out());
        assertThat(json.path("changes").findValuesAsText("kind")).contains("added", "removed");
    }

    @Test
    void theCatalogueMayBeCompared() {
        assertThat(Command.run("diff", "MC-01@1", "MC-01").code()).isZero();
        assertThat(Command.run("diff", "MC-01", "MC-02").code()).isEqualTo(1);
        assertThat(Command.run("diff", "MC-01", "XYZ99").code()).isEqualTo(66);
        assertThat(Command.run("diff", "MC-01").code()).isEqualTo(64);
    }

    @Test
    void aFaultyFileIs65() throws IOException {
        assertThat(Command.run("diff", earlier, later("code: x")).code()).isEqualTo(65);
    }

    private Path later(String yaml) throws IOException {
        return Files.writeString(folder.resolve("2.yaml"), yaml);
    }
}
