package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HEAD = "unit,outcome,startedOn,endedOn\n";
    private static final String BOTH =
            HEAD + "SITXFSA005,20,2026-02-02,2026-03-01\nSITXFSA006,51,2026-03-15,2026-03-15\n";

    @TempDir
    private Path folder;

    @Test
    void metIs0() throws IOException {
        Command.Ended ended = evaluate("MC-01", BOTH);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .startsWith("MC-01@1 Food Safety Supervisor\nAs at 2026-07-01: met\nCounts:\n")
                .contains(
                        "  units: SITXFSA006 (recognition of prior learning, 2026-03-15, result SITXFSA006/2026-03-15/51)");
    }

    @Test
    void notMetIs1AndSaysWhatIsMissing() throws IOException {
        Command.Ended ended = evaluate("mc-01@1", HEAD + "SITXFSA005,20,2026-02-02,2026-03-01\n");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("As at 2026-07-01: not met", "  units: 1 unit missing, of SITXFSA006");
    }

    /** A "no" comes with its certificate, which the independent checker has confirmed. */
    @Test
    void aNoIsCertified() throws IOException {
        String one = HEAD + "SITXFSA005,20,2026-02-02,2026-03-01\n";
        assertThat(evaluate("MC-01", one, "--explain").out())
                .contains("Why not, confirmed by a second check:", "compete for {SITXFSA005}: 2 units needed, 1 there");
        JsonNode why = MAPPER.readTree(
                        evaluate("MC-01", one, "--explain", "--format=json").out())
                .at("/whyNot/0");
        assertThat(why.path("kind").textValue()).isEqualTo("competing");
        assertThat(why.path("needed").intValue()).isEqualTo(2);
        assertThat(why.path("there").intValue()).isEqualTo(1);
        assertThat(evaluate("MC-01", one, "--format=json").out()).doesNotContain("whyNot");
    }

    /** Decision 10: a result of which nobody can say whether it counts leaves the verdict open, where it would decide. */
    @Test
    void inDoubtIs2() throws IOException {
        Command.Ended ended =
                evaluate("MC-01", HEAD + "SITXFSA005,20,2026-02-02,2026-03-01\nSITXFSA006,65,2026-03-01,2026-03-15\n");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).contains("cannot be said", "In doubt:", "no national code");
    }

    /** Edge cases B13 and B14. */
    @Test
    void whatIsOpenDoesNotCount() throws IOException {
        Command.Ended ended =
                evaluate("MC-01", HEAD + "SITXFSA005,70,2026-02-02,2026-08-01\nSITXFSA006,20,2026-07-01,2026-07-02\n");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("activity continues", "dated after the day that is judged: planned");
    }

    @Test
    void programsGetJsonInAFixedOrder() throws IOException {
        Command.Ended ended = evaluate("MC-01", BOTH, "--format", "json", "--explain");
        JsonNode json = MAPPER.readTree(ended.out());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "award",
                        "asAt",
                        "verdict",
                        "placements",
                        "credit",
                        "unplaced",
                        "specialisations",
                        "options",
                        "ways",
                        "notRecognised",
                        "notices",
                        "explanation");
        assertThat(json.at("/placements/1/line").textValue()).isEqualTo("MC-01@1#units");
        assertThat(json.at("/explanation/because").findValuesAsText("rule"))
                .contains("credit-recognition@1#credit-recognition_rpl");
        assertThat(ended.out()).endsWith("\n").doesNotContain("\r");
        assertThat(ended.out().lines()).hasSize(1);
    }

    /** The order of lines decides nothing, and JSON says the same as CSV: the same bytes. */
    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        String csv = evaluate("SIT30821", BOTH, "--format=JSON", "--explain").out();
        String turned = HEAD + "SITXFSA006,51,2026-03-15,2026-03-15\r\nSITXFSA005,20,2026-02-02,2026-03-01\r\n";
        String json = """
                {"results": [{"unit": "SITXFSA006", "outcome": "51", "endedOn": "2026-03-15"},
                             {"unit": "SITXFSA005", "outcome": "20", "startedOn": "2026-02-02", "endedOn": "2026-03-01"}]}
                """;
        assertThat(evaluate("SIT30821", turned, "--format=json", "--explain").out())
                .isEqualTo(csv);
        assertThat(evaluate("SIT30821", json, "--format=json", "--explain").out())
                .isEqualTo(csv);
    }

    @Test
    void aDefinitionMayBeAFile() throws IOException {
        Path yaml = Files.writeString(folder.resolve("award.yaml"), Definition.YAML);
        Path results = Files.writeString(folder.resolve("results.csv"), HEAD + "A1,20,2026-01-01,2026-03-01\n");
        Command.Ended ended = Command.run("evaluate", yaml, results, "--as-at", "2026-07-01");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("OWN-1@1 An award of our own", "B1");
    }

    @Test
    void badResultsAre65AndNothingIsEvaluated() throws IOException {
        Command.Ended ended = evaluate("MC-01", HEAD + "SITXFSA005,20,,1/3/2026\nSITXFSA006,,,2026-03-01\n");
        assertThat(ended.code()).isEqualTo(65);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(
                        "problems: 2. Nothing was evaluated.",
                        "line 2, endedOn: Expected",
                        "line 3, outcome: Expected");
    }

    @Test
    void aBadDefinitionIs65WithEveryProblem() throws IOException {
        Path json = Files.writeString(folder.resolve("award.json"), "{\"code\": \"x y\", \"version\": 0}");
        Command.Ended ended = Command.run(
                "evaluate", json, Files.writeString(folder.resolve("r.csv"), BOTH), "--as-at", "2026-07-01");
        assertThat(ended.code()).isEqualTo(65);
        assertThat(ended.err()).contains("/code", "/version", "/rule");
    }

    @Test
    void whatIsNotThereIs66() throws IOException {
        assertThat(evaluate("XYZ99", BOTH).code()).isEqualTo(66);
        assertThat(evaluate("MC-01@9", BOTH).err()).contains("MC-01@1 from 2022-01-01 to now");
        assertThat(Command.run("evaluate", "MC-01", folder.resolve("none.csv"), "--as-at", "2026-07-01")
                        .code())
                .isEqualTo(66);
    }

    @Test
    void wrongCallsAre64() {
        assertThat(Command.run("evaluate").code()).isEqualTo(64);
        assertThat(Command.run("evaluate", "MC-01", "r.csv").code()).isEqualTo(64);
        assertThat(Command.run("evaluate", "MC-01", "r.csv", "--as-at", "1/7/2026")
                        .err())
                .contains("YYYY-MM-DD");
        assertThat(Command.run("evaluate", "--batch", "a", "b").code()).isEqualTo(64);
    }

    /** A result's id that would write "met" over our answer in a terminal. */
    @Test
    void idsDoNotDriveTheTerminal() throws IOException {
        Command.Ended ended = evaluate("MC-01", "id,unit,outcome,endedOn\n\"\u001b[2Jmet\",SITXFSA005,20,2026-03-01\n");
        assertThat(ended.out()).doesNotContain("\u001b");
    }

    @Test
    void resultsMayComeFromTheStandardInput() {
        assertThat(Command.runWithInput(BOTH, "evaluate", "MC-01", "-", "--as-at", "2026-07-01")
                        .code())
                .isZero();
    }

    private Command.Ended evaluate(String award, String results, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("results"), results);
        Object[] words = new Object[5 + more.length];
        System.arraycopy(new Object[] {"evaluate", award, file, "--as-at", "2026-07-01"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Command.run(words);
    }
}
