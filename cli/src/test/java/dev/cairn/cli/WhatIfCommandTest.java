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

class WhatIfCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void write() throws IOException {
        results = Files.writeString(folder.resolve("r.csv"), """
                unit,outcome,startedOn,endedOn
                SITXFSA005,20,2026-02-02,2026-03-01
                SITXFSA006,70,2026-05-01,2026-11-30
                """);
    }

    /** Edge case B14, from a file: what is in progress counts only where it is supposed. */
    @Test
    void anAwardIsJudgedAsItWouldBe() {
        Command.Ended ended = Command.run("what-if", "award", "MC-01", results, "--as-at", "2026-07-01");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("""
                        MC-01@1
                          Now (2026-07-01): not met
                            units: 1 unit missing, of SITXFSA006
                          Once what is in progress is passed (2026-11-30): met
                            SITXFSA006 counts in units
                            less missing by 1
                          Once what is planned is passed as well: nothing more is supposed
                        """);
    }

    @Test
    void furtherUnitsMayBeSupposed() throws IOException {
        Command.Ended ended = Command.run(
                "what-if",
                "award",
                "SIT30821",
                results,
                "--as-at",
                "2026-07-01",
                "--with",
                "sitxwhs005,SITHCCC023",
                "--format",
                "json");
        assertThat(ended.code()).isEqualTo(1);
        JsonNode last = MAPPER.readTree(ended.out()).at("/prospects/3");
        assertThat(last.path("supposing").textValue()).isEqualTo("further-units");
        assertThat(last.path("lessMissing").intValue()).isEqualTo(2);
        assertThat(last.at("/additions/0/line").textValue()).isEqualTo("SIT30821@1#core");
        assertThat(Command.run("what-if", "award", "MC-01", results, "--as-at", "2026-07-01", "--with", "no code")
                        .code())
                .isEqualTo(64);
    }

    @Test
    void theNearestAwardsAreNamed() throws IOException {
        JsonNode now = nearest("nothing");
        assertThat(now.at("/nearest/0/award").textValue()).isEqualTo("MC-01@1");
        assertThat(now.at("/nearest/0/verdict").textValue()).isEqualTo("unsatisfied");
        assertThat(now.path("nearest")).hasSize(3);
        assertThat(nearest("in-progress").at("/nearest/0/verdict").textValue()).isEqualTo("satisfied");
        assertThat(Command.run("what-if", "nearest", results, "--as-at", "2026-07-01", "--supposing", "luck")
                        .code())
                .isEqualTo(64);
    }

    private JsonNode nearest(String supposing) throws IOException {
        return MAPPER.readTree(Command.run(
                        "what-if",
                        "nearest",
                        results,
                        "--as-at=2026-07-01",
                        "--most=3",
                        "--format=json",
                        "--supposing=" + supposing)
                .out());
    }

    /** Edge case E7, from files. */
    @Test
    void aClaimIsSetAgainstALargerAward() throws IOException {
        Path small = Files.writeString(
                folder.resolve("small.yaml"),
                Definition.YAML.replace("OWN-1", "OWN-0").replace("A1, B1", "A1"));
        Path large = Files.writeString(folder.resolve("large.yaml"), Definition.YAML);
        Path held = Files.writeString(
                folder.resolve("held.csv"), "unit,outcome,endedOn\nA1,20,2026-03-01\nB1,20,2026-03-01\n");
        Command.Ended ended = Command.run("what-if", "claim", small, large, held, "--as-at", "2026-07-01");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .startsWith("Claiming OWN-0@1 now spends what OWN-1@1 needs: A1 (units).\n")
                .endsWith("The learner may wait.\n");
        Command.Ended shared = Command.run(
                "what-if", "claim", small, large, held, "--as-at=2026-07-01", "--shared=all", "--format=json");
        assertThat(shared.code()).isZero();
        assertThat(MAPPER.readTree(shared.out()).path("effect").textValue()).isEqualTo("costs-nothing");
        assertThat(Command.run("what-if", "claim", small, large, held, "--as-at=2026-07-01", "--shared=-1")
                        .code())
                .isEqualTo(64);
    }

    @Test
    void aQuestionIsNeeded() {
        assertThat(Command.run("what-if").code()).isEqualTo(64);
    }
}
