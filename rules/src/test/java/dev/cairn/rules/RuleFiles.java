package dev.cairn.rules;

import dev.cairn.engine.decision.RuleAsset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rule files of this module, by their path under the resources folder, and the scenario table beside each. */
final class RuleFiles {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path MAIN = MODULE.resolve("src/main/resources");
    private static final Path TEST = MODULE.resolve("src/test/resources");

    private RuleFiles() {}

    /** Class-path names of all files with this ending, in order. */
    static List<String> list(String ending) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> MAIN.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleAsset asset(String name) {
        return RuleAsset.fromClassPath(name);
    }

    /** Where the scenario table of a rule file has to be. */
    static Path scenarioTable(String ruleFile) {
        return TEST.resolve(ruleFile.substring(0, ruleFile.lastIndexOf('.')) + ".scenarios.csv");
    }

    /** The folder of the whole project. */
    static Path project() {
        return MODULE.resolve("..").normalize();
    }
}
