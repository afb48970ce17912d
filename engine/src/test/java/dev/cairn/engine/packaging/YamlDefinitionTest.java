package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML says the same as JSON, or nothing: it is hostile input. */
class YamlDefinitionTest {

    private static final String SMALL = """
            # a comment
            code: TEST-1
            version: 1
            kind: skill-set
            title: A test
            source: { publication: made up, checked: false }
            about:
              description: A test.
              criteria: Meet the rule.
            effectiveFrom: 2024-01-01
            rule:
              id: no
              kind: group
              exactly: 1.50
              measure: points
              lines:
                - { id: core, kind: choose, measure: points, units: [U1, "12345"] }
            points: { U1: 1.5, 12345: 0.25 }
            """;

    private static AwardDefinition read(String text) {
        return AwardDefinitionReader.readYaml(text);
    }

    @Test
    void everyConstructReadsAsItsJsonDoes() throws JsonProcessingException {
        JsonNode tree = new ObjectMapper().readTree(EveryConstruct.text());
        assertThat(read(new YAMLMapper().writeValueAsString(tree))).isEqualTo(EveryConstruct.definition());
        assertThat(read(EveryConstruct.text())).as("JSON is YAML").isEqualTo(EveryConstruct.definition());
    }

    @Test
    void yamlAsPeopleWriteItIsRead() {
        AwardDefinition definition = read(SMALL);
        assertThat(definition.rule().id()).isEqualTo("no");
        assertThat(definition.rule().range().say()).isEqualTo("exactly 1.5 points");
        assertThat(definition.effectiveFrom()).hasToString("2024-01-01");
        assertThat(definition.points().toString()).isEqualTo("{12345=0.25, U1=1.5}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: A test | title: *c | an alias",
                "title: A test | title: !!java.net.URL [\"http://example.org\"] | the tag",
                "title: A test | title: !mine A test | the tag",
                "version: 1 | version: 1\\nversion: 2 | version",
                "version: 1 | version: 0x1 | as JSON does",
                "version: 1 | version: 01 | as JSON does",
                "version: 1 | version: 1_0 | as JSON does",
                "version: 1 | version: 1:30 | /version",
                "\"12345\" | 12345 | /rule/lines/0/units/1",
                "title: A test | title: [A test | line",
                "title: A test | <<: { title: A test } | /<<",
                "checked: false | checked: no | true or false",
            })
    void whatIsNoPlainYamlIsRefused(String good, String bad, String words) {
        assertThat(SMALL).contains(good);
        assertThatThrownBy(() -> read(SMALL.replace(good, bad.replace("\\n", "\n"))))
                .isInstanceOf(FaultyDefinitionException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThatThrownBy(() -> read(SMALL + "---\n" + SMALL)).isInstanceOf(FaultyDefinitionException.class);
    }

    /** A few hundred bytes that stand for a billion strings. */
    @Test
    void aBillionLaughsAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThatThrownBy(() -> read(bomb.toString())).hasMessageContaining("an alias");
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        assertThatThrownBy(() -> read("#" + "x".repeat(DefinitionText.LONGEST)))
                .hasMessageContaining("at most 1,000,000 characters");
        assertThatThrownBy(() -> AwardDefinitionReader.read(" ".repeat(DefinitionText.LONGEST) + "{}"))
                .hasMessageContaining("at most 1,000,000 characters");
        assertThatThrownBy(() -> read("a: " + "[".repeat(5_000))).isInstanceOf(FaultyDefinitionException.class);
        assertThatThrownBy(() -> AwardDefinitionReader.read("[".repeat(5_000)))
                .isInstanceOf(FaultyDefinitionException.class);
    }

    /** Whatever the text: a definition, or a refusal with problems; never another failure. */
    @Test
    void noTextBreaksTheReader() {
        Random random = new Random(4);
        String alphabet = "{}[]:,&*!|>%@`'\"#-? \n\tabz019.\u0000\uFEFF\uD800~<";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? SMALL : EveryConstruct.text());
            for (int edits = random.nextInt(4) + 1; edits > 0; edits--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
            mustReadOrRefuse(() -> read(text.toString()));
            mustReadOrRefuse(() -> AwardDefinitionReader.read(text.toString()));
        }
    }

    private static void mustReadOrRefuse(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        FaultyDefinitionException refusal = null;
        try {
            refusal = catchThrowableOfType(FaultyDefinitionException.class, reading);
        } finally {
            if (refusal != null) {
                assertThat(refusal.problems()).isNotEmpty();
            }
        }
    }
}
