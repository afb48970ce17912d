package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void answersComeInTheOrderOfTheCases() throws IOException {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            cases.append(line("c" + i, "MC-01", i % 2 == 0 ? "SITXFSA005 SITXFSA006" : "SITXFSA005"));
        }
        Command.Ended ended = Command.runWithInput(cases.toString(), "evaluate", "--batch");
        assertThat(ended.code()).isZero();
        List<JsonNode> answers = answers(ended);
        assertThat(answers).hasSize(1_000);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).path("id").textValue()).isEqualTo("c" + i);
            assertThat(answers.get(i).path("verdict").textValue()).isEqualTo(i % 2 == 0 ? "satisfied" : "unsatisfied");
        }
        assertThat(ended.err()).startsWith("1000 cases in ").contains("500 satisfied, 500 not satisfied");
    }

    /** A line that cannot be read has its problems as its answer; the others are answered, and the exit code tells. */
    @Test
    void aBadLineIsAnsweredInItsPlace() throws IOException {
        String cases = line("a", "MC-01", "SITXFSA005 SITXFSA006") + "{\"id\": \"b\", \"award\": \"MC-01\"}\r\n\n"
                + "no json\n" + line("d", "NONE-1", "SITXFSA005")
                + line("e", "MC-01@1", "SITXFSA005").strip();
        Command.Ended ended = Command.runWithInput(cases, "evaluate", "--batch", "-");
        assertThat(ended.code()).isEqualTo(65);
        List<JsonNode> answers = answers(ended);
        assertThat(answers)
                .extracting(answer -> answer.path("verdict").asText(""))
                .containsExactly("satisfied", "", "", "", "unsatisfied");
        assertThat(answers.get(1).path("id").textValue()).isEqualTo("b");
        assertThat(answers.get(1).at("/problems/0/where").textValue()).isEqualTo("/asAt");
        assertThat(answers.get(2).path("line").intValue()).isEqualTo(4);
        assertThat(answers.get(3).at("/problems/0/where").textValue()).isEqualTo("/award");
        assertThat(ended.err()).contains("1 satisfied, 1 not satisfied, 0 undetermined, 3 not read");
    }

    /** What one case says is what the case says alone, byte for byte. */
    @Test
    void aCaseInABatchSaysWhatItSaysAlone() throws IOException {
        Path results = Files.writeString(
                folder.resolve("r.json"),
                "[{\"unit\": \"SITXFSA005\", \"outcome\": \"20\", \"startedOn\": \"2026-03-01\", \"endedOn\": \"2026-03-01\"}]");
        String alone = Command.run("evaluate", "MC-01", results, "--as-at", "2026-07-01", "--format=json", "--explain")
                .out();
        String inBatch = Command.runWithInput(line("x", "MC-01", "SITXFSA005"), "evaluate", "--batch", "--explain")
                .out();
        assertThat(inBatch).isEqualTo("{\"id\":\"x\"," + alone.substring(1));
    }

    @Test
    void casesMayNameAGivenDefinition() throws IOException {
        Path yaml = Files.writeString(folder.resolve("own.yaml"), Definition.YAML);
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), line("x", "OWN-1@1", "A1 B1"));
        Command.Ended ended = Command.run("evaluate", "--batch", cases, "--definition", yaml);
        assertThat(answers(ended).get(0).path("verdict").textValue()).isEqualTo("satisfied");
    }

    @Test
    void aLineWithoutEndIsNotHeld() throws IOException {
        String cases = "x".repeat(LineReader.MOST_BYTES + 5) + "\n" + line("b", "MC-01", "SITXFSA005");
        Command.Ended ended = Command.runWithInput(cases, "evaluate", "--batch");
        assertThat(ended.code()).isEqualTo(65);
        assertThat(answers(ended).get(0).at("/problems/0/found").textValue()).isEqualTo("a longer one");
        assertThat(answers(ended).get(1).path("id").textValue()).isEqualTo("b");
    }

    @Test
    void noCasesAreNoProblem() {
        Command.Ended ended = Command.runWithInput("", "evaluate", "--batch");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
    }

    private static List<JsonNode> answers(Command.Ended ended) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : ended.out().lines().toList()) {
            answers.add(MAPPER.readTree(line));
        }
        return answers;
    }

    private static String line(String id, String award, String units) {
        StringBuilder results = new StringBuilder();
        for (String unit : units.split(" ")) {
            results.append(results.isEmpty() ? "" : ",")
                    .append("{\"unit\":\"%s\",\"outcome\":\"20\",\"endedOn\":\"2026-03-01\"}".formatted(unit));
        }
        return "{\"id\":\"%s\",\"award\":\"%s\",\"asAt\":\"2026-07-01\",\"results\":[%s]}\n"
                .formatted(id, award, results);
    }
}
