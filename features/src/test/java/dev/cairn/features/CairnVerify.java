package dev.cairn.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the command line as a stranger does, in a process of its own, without a server. */
final class CairnVerify {

    /** What the command answered. */
    record Answer(int exitCode, String output) {}

    private CairnVerify() {}

    static Answer run(String credential, List<String> didDocuments) {
        try {
            Path folder = Files.createTempDirectory("cairn-verify");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    ClassPath.text(),
                    "dev.cairn.cli.CairnCommand",
                    "verify",
                    write(folder, "credential.json", credential)));
            for (int i = 0; i < didDocuments.size(); i++) {
                command.add("--did-document");
                command.add(write(folder, "did-" + i + ".json", didDocuments.get(i)));
            }
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("cairn verify did not end within a minute");
            }
            return new Answer(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
