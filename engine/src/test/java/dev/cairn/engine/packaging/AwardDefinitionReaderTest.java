package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition is read whole or not at all, and everything that is wrong is told with its place. */
class AwardDefinitionReaderTest {

    private static final String GOOD = """
            {
              "code": "TEST-1", "version": 2, "kind": "qualification", "title": "A test", "aqfLevel": 4,
              "source": { "publication": "made up" },
              "about": { "description": "A test.", "criteria": "Meet the rule." },
              "effectiveFrom": "2024-01-01",
              "rule": { "id": "total", "kind": "group", "exactly": 3, "lines": [
                { "id": "core", "kind": "all-of", "units": ["U1"] },
                { "id": "listed", "kind": "choose", "atLeast": 1, "units": ["U2", "U3"] },
                { "id": "imported", "kind": "imported", "atMost": 1, "levels": [4, 5] } ] }
            }
            """;

    private static List<String> pointers(String text) {
        FaultyDefinitionException refusal =
                catchThrowableOfType(FaultyDefinitionException.class, () -> AwardDefinitionReader.read(text));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems().stream().map(DefinitionProblem::pointer).toList();
    }

    @Test
    void aGoodDefinitionIsRead() {
        AwardDefinition definition = AwardDefinitionReader.read(GOOD);
        assertThat(definition.version()).hasToString("TEST-1@2");
        assertThat(definition.rule().lines().map(PackagingRule::id))
                .containsExactly("total", "core", "listed", "imported");
        assertThat(definition.problemsOnPublishing()).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        String text = GOOD.replace("\"version\": 2", "\"version\": \"two\"")
                .replace("\"title\": \"A test\", ", "")
                .replace("2024-01-01", "2024-02-30")
                .replace("[\"U2\", \"U3\"]", "[\"u2\", \"U3\", \"U3\"]")
                .replace("\"id\": \"imported\"", "\"id\": \"core\"")
                .replace("[4, 5]", "[4, 11]");
        assertThat(pointers(text))
                .contains(
                        "/version",
                        "/title",
                        "/effectiveFrom",
                        "/rule/lines/1/units/0",
                        "/rule/lines/1/units/2",
                        "/rule/lines/2/id",
                        "/rule/lines/2/levels/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"exactly\": 3 | \"exactly\": -1 | /rule/exactly",
                "\"exactly\": 3 | \"exactly\": 3, \"atMost\": 3 | /rule/exactly",
                "\"atLeast\": 1 | \"atLeast\": 2, \"atMost\": 1 | /rule/lines/1/atMost",
                "\"kind\": \"choose\" | \"kind\": \"pick\" | /rule/lines/1/kind",
                "\"kind\": \"choose\" | \"kind\": \"choose\", \"measure\": \"hours\" | /rule/lines/1/measure",
                "\"kind\": \"choose\" | \"kind\": \"choose\", \"measure\": \"points\" | /rule/lines/1",
                "[\"U1\"] | [] | /rule/lines/0/units",
                "[\"U1\"] | \"U1\" | /rule/lines/0/units",
                "\"aqfLevel\": 4 | \"aqfLevel\": 40 | /aqfLevel",
                "\"aqfLevel\": 4 | \"aqflevel\": 4 | /aqflevel",
                "\"2024-01-01\" | \"2024-01-01\", \"effectiveTo\": \"2023-12-31\" | /effectiveTo",
                "\"2024-01-01\" | \"2024-01-01\", \"components\": [\"mc 1\"] | /components/0",
            })
    void whatIsWrongIsToldWhereItIs(String good, String bad, String pointer) {
        assertThat(pointers(GOOD.replace(good, bad))).contains(pointer);
    }

    /** D5: units that ask for one another. */
    @Test
    void aCycleOfPrerequisitesIsNamed() {
        String text = GOOD.replace(
                "\"effectiveFrom\"",
                "\"prerequisites\": [{\"unit\":\"U1\",\"requires\":[\"U2\"],\"mode\":\"blocking\"},"
                        + "{\"unit\":\"U2\",\"requires\":[\"U1\"],\"mode\":\"advisory\"}], \"effectiveFrom\"");
        assertThatThrownBy(() -> AwardDefinitionReader.read(text)).hasMessageContaining("U1 -> U2 -> U1");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> AwardDefinitionReader.read("{\n \"code\": oops }"))
                .isInstanceOf(FaultyDefinitionException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> AwardDefinitionReader.read("[]")).isInstanceOf(FaultyDefinitionException.class);
        assertThatThrownBy(() -> AwardDefinitionReader.read("")).isInstanceOf(FaultyDefinitionException.class);
        assertThatThrownBy(() -> AwardDefinitionReader.read(GOOD.replace("\"code\"", "\"code\": \"X\", \"code\"")))
                .isInstanceOf(FaultyDefinitionException.class);
    }

    /** H: choose more than there are; minima above the total; maxima below it; nothing asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"atLeast\": 1 | \"atLeast\": 3 | #listed",
                "\"exactly\": 3 | \"exactly\": 1 | #total",
                "\"exactly\": 3 | \"exactly\": 5 | #total",
            })
    void aRuleThatNobodyCanMeetNamesItsLine(String good, String bad, String line) {
        assertThat(AwardDefinitionReader.read(GOOD.replace(good, bad)).problemsOnPublishing())
                .extracting(DefinitionProblem::pointer)
                .contains(line);
    }
}
