package dev.cairn.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON Schema takes every file that ships, and refuses what has another form. */
class AwardSchemaTest {

    private static final Path CATALOGUE = Path.of("src/main/resources/dev/cairn/catalogue");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(CATALOGUE.resolve("award-definition-1.schema.json")), InputFormat.JSON);

    AwardSchemaTest() throws IOException {}

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE.resolve("awards"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedFileIsValid(Path file) throws IOException {
        assertThat(schema.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    /** The reader's own test reads the same file. */
    @Test
    void theFileThatUsesEveryConstructIsValid() throws IOException {
        assertThat(schema.validate(everyConstruct(), InputFormat.JSON)).isEmpty();
    }

    private static String everyConstruct() throws IOException {
        return Files.readString(
                Path.of("../engine/src/test/resources/dev/cairn/engine/packaging/every-construct.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"amount\": 60.5 | \"amount\": 60.555",
                "\"share\": \"1/4\" | \"share\": 0.25",
                "\"kind\": \"share-at-least\" | \"kind\": \"at-least\"",
                "\"kind\": \"spread\" | \"kind\": \"one-of\"",
                "\"requiresPoints\": 36.5, | ``",
                "\"amount\": 120, | ``",
                "\"nests\": [\"CERT-X\", \"CERT-Y\"], | ``",
                "{ \"id\": \"age\", \"notOlderThanYears\": 10 } | { \"id\": \"age\" }",
                "\"unspecifiedCredit\": true | \"unspecified\": true",
                "\"trainingPackage\": \"BSB\" | \"package\": \"BSB\"",
                "\"attribute\": \"stream\", | ``",
            })
    void anotherFormOfAConstructIsRefused(String good, String bad) throws IOException {
        String text = everyConstruct();
        assertThat(text).contains(good);
        assertThat(schema.validate(text.replace(good, bad), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\": 1 | \"version\": 0",
                "\"kind\": \"all-of\" | \"kind\": \"every-of\"",
                "\"exactly\": 12 | \"exactly\": \"12\"",
                "\"atLeast\": 4 | \"minimum\": 4",
                "\"BSBLDR411\" | \"bsbldr411\"",
                "\"title\" | \"name\"",
            })
    void anotherFormIsRefused(String good, String bad) throws IOException {
        String text = Files.readString(CATALOGUE.resolve("awards/BSB40520.json"));
        assertThat(text).contains(good);
        assertThat(schema.validate(text.replaceFirst(java.util.regex.Pattern.quote(good), bad), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aProviderThatIsNotRegulatedNeedsAStatement() throws IOException {
        String text = Files.readString(CATALOGUE.resolve("awards/MC-01.json"));
        assertThat(schema.validate(
                        text.replace("\"providerIsRegulated\": true", "\"providerIsRegulated\": false"),
                        InputFormat.JSON))
                .isNotEmpty();
    }
}
