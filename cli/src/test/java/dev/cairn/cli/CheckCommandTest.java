package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aGoodDefinitionIs0() throws IOException {
        Command.Ended ended = check(Definition.YAML);
        assertThat(ended.out()).isEqualTo("OWN-1@1: problems: 0.\n");
        assertThat(ended.code()).isZero();
        assertThat(Command.run("check", "BSB50420@1").code()).isZero();
    }

    @Test
    void everyProblemHasItsPointer() throws IOException {
        Command.Ended ended = check(Definition.YAML
                .replace("version: 1", "version: none")
                .replace("kind: skill-set", "kind: badge")
                .replace("A1, B1", "A1, A1"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("It was not read.", "/version", "/kind", "/rule/units/1");
    }

    @Test
    void aRuleThatNobodyCanMeetIsToldWithItsLine() throws IOException {
        Command.Ended ended = check(Definition.YAML.replace(
                "kind: all-of", "kind: choose\n  atLeast: 3\n  atMost: 3\n  measure: units\n  complete: true"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("OWN-1@1: problems: 1.", "#units");
    }

    /** Section H: a line that asks for nothing is found by asking the allocator, not by thresholds alone. */
    @Test
    void aRuleThatEverybodyMeetsIsTold() throws IOException {
        Command.Ended ended = check(Definition.YAML.replace(
                "kind: all-of", "kind: choose\n  atLeast: 0\n  atMost: 1\n  measure: units\n  complete: true"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("#units");
    }

    @Test
    void programsGetJson() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), Definition.YAML.replace("title:", "tittle:"));
        JsonNode json = new ObjectMapper()
                .readTree(Command.run("check", file, "--format", "json").out());
        assertThat(json.path("problems").findValuesAsText("pointer")).contains("/title", "/tittle");
        assertThat(json.at("/problems/0/kind").textValue()).isEqualTo("form");
    }

    @Test
    void noTextAtAllIsAProblem() throws IOException {
        assertThat(check("").code()).isEqualTo(1);
        assertThat(Command.run("check", folder.resolve("none.json")).code()).isEqualTo(66);
        assertThat(Command.run("check", "XYZ99").code()).isEqualTo(66);
    }

    private Command.Ended check(String yaml) throws IOException {
        return Command.run("check", Files.writeString(folder.resolve("award.yaml"), yaml));
    }
}
