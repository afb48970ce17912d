package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one runnable jar, as a user runs it. */
class CairnJarIT {
    @TempDir
    private Path folder;

    @Test
    void theJarVerifies() throws Exception {
        SignedFiles files = SignedFiles.in(folder, "Infection control");
        Ended ended = run(
                "verify",
                files.credential().toString(),
                "--did-document",
                files.issuer().toString(),
                "--schema");
        assertThat(ended.text()).startsWith("This credential is valid.").doesNotContain("SLF4J", "WARN");
        assertThat(ended.code()).isZero();
    }

    @Test
    void theJarSaysNo() throws Exception {
        Ended ended = run("verify", folder.resolve("none.json").toString());
        assertThat(ended.code()).isEqualTo(66);
        assertThat(ended.text()).contains("there is none of this name").doesNotContain("Exception");
    }

    /** Decision tables and the catalogue are found inside of the jar, and nothing but the answer is written. */
    @Test
    void theJarEvaluates() throws Exception {
        Path results = Files.writeString(
                folder.resolve("results.csv"),
                "unit,outcome,endedOn\nSITXFSA005,20,2026-03-01\nSITXFSA006,51,2026-03-15\n");
        Ended ended = run("evaluate", "MC-01", results.toString(), "--as-at", "2026-07-01");
        assertThat(ended.text())
                .startsWith("MC-01@1 Food Safety Supervisor\nAs at 2026-07-01: met\n")
                .doesNotContain("SLF4J", "WARN", "ANTLR");
        assertThat(ended.code()).isZero();
    }

    private static Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("cairn.jar")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private record Ended(int code, String text) {}
}
