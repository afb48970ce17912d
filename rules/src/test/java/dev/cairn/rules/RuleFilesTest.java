package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule file without a scenario table beside it fails the build. */
class RuleFilesTest {

    static Stream<String> ruleFiles() {
        return Stream.of(".dmn", ".drl").flatMap(ending -> RuleFiles.list(ending).stream());
    }

    @ParameterizedTest
    @MethodSource("ruleFiles")
    void hasAScenarioTable(String file) {
        assertThat(RuleFiles.scenarioTable(file)).exists();
        assertThat(ScenarioTable.read(RuleFiles.scenarioTable(file)).scenarios())
                .isNotEmpty();
    }

    /** The search itself finds what is there: a build that looks in the wrong folder would pass with nothing. */
    @Test
    void findsTheRuleFiles() {
        assertThat(ruleFiles())
                .contains(
                        "dev/cairn/credit/aqf-credit-guidance.dmn",
                        "dev/cairn/credit/credit-recognition.dmn",
                        "dev/cairn/credit/micro-credential-recognition.dmn",
                        "dev/cairn/validity/validity.dmn",
                        "dev/cairn/endorsement/endorsement-policy.dmn",
                        StackingRulesTest.FILE);
        assertThat(Files.exists(RuleFiles.project().resolve("rules"))).isTrue();
        assertThat(List.copyOf(RuleFiles.list(".dmn"))).isSorted();
    }
}
