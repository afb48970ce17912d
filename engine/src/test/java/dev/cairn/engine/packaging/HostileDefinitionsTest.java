package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An award definition that would keep the server busy, or say something else than it seems to, is refused with a clear problem. */
class HostileDefinitionsTest {

    private static final String HEAD = """
            "code": "TEST-1", "version": 1, "kind": "qualification", "title": "A test", "aqfLevel": 4,
            "source": { "publication": "made up" },
            "about": { "description": "A test.", "criteria": "Meet the rule." },
            "effectiveFrom": "2024-01-01",
            """;

    private static String definition(String rest) {
        return "{" + HEAD + rest + "}";
    }

    private static String units(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "\"U" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String core(int units) {
        return "\"rule\": { \"id\": \"core\", \"kind\": \"all-of\", \"units\": %s }".formatted(units(0, units));
    }

    private static String specialisations(int count, int parts, boolean shares) {
        return "\"specialisations\": "
                + IntStream.range(0, count)
                        .mapToObj(i -> "{ \"id\": \"s%d\", \"title\": \"S%d\", \"sharesUnits\": %s, \"requires\": %s }"
                                .formatted(
                                        i,
                                        i,
                                        shares,
                                        IntStream.range(0, parts)
                                                .mapToObj(j -> "{ \"units\": [\"U%d\"] }".formatted(j))
                                                .collect(Collectors.joining(",", "[", "]"))))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static String nested(int depth) {
        String line = "{ \"id\": \"l0\", \"kind\": \"all-of\", \"units\": [\"U1\"] }";
        for (int i = 1; i < depth; i++) {
            line = "{ \"id\": \"l%d\", \"kind\": \"group\", \"atLeast\": 1, \"lines\": [%s] }".formatted(i, line);
        }
        return "\"rule\": " + line;
    }

    private static String options(int count) {
        return "\"rule\": { \"id\": \"o\", \"kind\": \"one-of\", \"atLeast\": %d, \"atMost\": %d, \"options\": %s }"
                .formatted(
                        Math.min(count / 2, 20),
                        Math.min(count / 2, 20),
                        IntStream.range(0, count)
                                .mapToObj(i -> "{ \"id\": \"l%d\", \"kind\": \"all-of\", \"units\": [\"U%d\"] }"
                                        .formatted(i, i))
                                .collect(Collectors.joining(",", "[", "]")));
    }

    private static String list(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String map(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    static Stream<Arguments> json() {
        return Stream.of(
                arguments(
                        "a text of a million characters",
                        definition("\"note\": \"" + "a".repeat(1_000_001) + "\""),
                        "1,000,000 characters"),
                arguments("brackets without end", "[".repeat(100_000), "nesting depth"),
                arguments("lines nested deep", definition(nested(60)), "nested at most"),
                arguments("a field twice", definition("\"kind\": \"qualification\", " + core(2)), "Duplicate"),
                arguments(
                        "a field that nobody knows",
                        definition("\"onLoad\": \"rm -rf /\", " + core(2)),
                        "Expected one of"),
                arguments("another definition behind it", definition(core(2)) + definition(core(2)), "Trailing token"),
                arguments(
                        "a giant number",
                        definition(core(2) + ", \"points\": { \"U1\": 1" + "0".repeat(500) + " }"),
                        "Number value length"),
                arguments(
                        "a number with a giant exponent",
                        definition(core(2) + ", \"points\": { \"U1\": 1e1000000000 }"),
                        "0 to 10000"),
                arguments(
                        "a number with a tiny exponent",
                        definition(core(2) + ", \"points\": { \"U1\": 1e-1000000000 }"),
                        "0 to 10000"),
                arguments("points below zero", definition(core(2) + ", \"points\": { \"U1\": -1 }"), "0 to 10000"),
                arguments(
                        "points beyond a million together",
                        definition(core(200) + ", \"points\": "
                                + IntStream.range(0, 200)
                                        .mapToObj(i -> "\"U%d\": 10000".formatted(i))
                                        .collect(Collectors.joining(",", "{", "}"))),
                        "1,000,000 together"),
                arguments("thousands of units", definition(core(6_000)), "5,000 units"),
                arguments(
                        "hundreds of lines",
                        definition("\"rule\": { \"id\": \"g\", \"kind\": \"group\", \"atLeast\": 1, \"lines\": "
                                + IntStream.range(0, 600)
                                        .mapToObj(i ->
                                                "{ \"id\": \"l%d\", \"kind\": \"choose\", \"atLeast\": 1, \"units\": [\"U%d\"] }"
                                                        .formatted(i, i))
                                        .collect(Collectors.joining(",", "[", "]"))
                                + "}"),
                        "500 lines"),
                arguments("options of which half are taken", definition(options(40)), "20 options"),
                arguments(
                        "thirty options, which a shift of bits would loop over", definition(options(30)), "20 options"),
                arguments(
                        "eleven specialisations",
                        definition(core(2) + ", " + specialisations(11, 1, true)),
                        "10 specialisations"),
                arguments(
                        "dozens of parts of one specialisation",
                        definition(core(40) + ", " + specialisations(1, 31, true)),
                        "5 lists"),
                arguments(
                        "parts that share no units",
                        definition(core(40) + ", " + specialisations(6, 5, false)),
                        "12 lists"),
                arguments(
                        "a threshold beyond all sense",
                        definition(
                                "\"rule\": { \"id\": \"c\", \"kind\": \"choose\", \"atLeast\": 2147483648, \"units\": [\"U1\"] }"),
                        "0 to 10000"),
                arguments(
                        "a code that is a path",
                        definition(
                                "\"rule\": { \"id\": \"c\", \"kind\": \"all-of\", \"units\": [\"../../etc/passwd\"] }"),
                        "unit code"),
                arguments(
                        "thousands of totals, and as many names that are near to all of them",
                        definition(core(2) + ", \"totals\": "
                                + map(8_000, "\"long-name-of-a-total-%05d\": { \"measure\": \"units\" }")
                                + ", \"conditions\": [{ \"id\": \"c\", \"kind\": \"at-least\", \"amount\": 1, \"of\": "
                                + list(8_000, "\"long-name-of-a-totel-%05d\"") + " }]"),
                        "stopped reading"),
                arguments(
                        "thousands of fields that nobody knows",
                        definition(core(2)
                                + IntStream.range(0, 40_000)
                                        .mapToObj(", \"speciality%05d\": 1"::formatted)
                                        .collect(Collectors.joining())),
                        "stopped reading"),
                arguments("no object", "[1, 2, 3]", "an object"),
                arguments("nothing", "", "an object"),
                arguments("a zero character", "{\0}", "JSON"));
    }

    static Stream<Arguments> yaml() {
        return Stream.of(
                arguments(
                        "a bomb of aliases",
                        "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b]\n",
                        "an alias"),
                arguments("an alias to itself", "a: &a [*a]\n", "an alias"),
                arguments(
                        "a tag of a Java class",
                        "a: !!javax.script.ScriptEngineManager [ !!java.net.URL [\"http://a\"] ]\n",
                        "the tag"),
                arguments("a merged key", "a: &a { code: X }\nb:\n  <<: *a\n", "an alias"),
                arguments("a field twice", "code: A\ncode: B\n", "Duplicate"),
                arguments("two documents", "code: A\n---\ncode: B\n", "Trailing token"),
                arguments("a number in another notation", "code: A\nversion: 0x10\n", "the number"),
                arguments("brackets without end", "[".repeat(50_000), "nesting depth"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("json")
    @Timeout(10)
    void isRefusedAsJson(String name, String text, String because) {
        FaultyDefinitionException refusal =
                catchThrowableOfType(FaultyDefinitionException.class, () -> AwardDefinitionReader.read(text));

        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.problems())
                .hasSizeLessThanOrEqualTo(100)
                .anySatisfy(problem -> assertThat(problem.message()).contains(because));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("yaml")
    @Timeout(10)
    void isRefusedAsYaml(String name, String text, String because) {
        FaultyDefinitionException refusal =
                catchThrowableOfType(FaultyDefinitionException.class, () -> AwardDefinitionReader.readYaml(text));

        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.problems())
                .hasSizeLessThanOrEqualTo(100)
                .anySatisfy(problem -> assertThat(problem.message()).contains(because));
    }

    /** What is large and still sensible is read. */
    @Test
    void whatIsWithinTheLimitsIsRead() {
        assertThatCode(() -> AwardDefinitionReader.read(definition(core(1_000) + ", " + specialisations(3, 2, true))))
                .doesNotThrowAnyException();
        assertThatCode(() -> AwardDefinitionReader.read(definition(options(6)))).doesNotThrowAnyException();
    }
}
