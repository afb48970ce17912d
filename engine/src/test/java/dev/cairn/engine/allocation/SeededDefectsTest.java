package dev.cairn.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.AwardDefinitionReader;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.CatalogueCheck;
import dev.cairn.engine.packaging.FaultyDefinitionException;
import dev.cairn.engine.packaging.UnitMappings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Award definitions with one defect each, after section H of the edge cases and beyond it (masked, vacuous, of the wrong type): each is
 * found, once, with its lines named; and as many definitions that are sound, of which none raises an alarm.
 */
class SeededDefectsTest {

    private static final String SOUND_CORE = "rule: { id: core, kind: all-of, units: [U1, U2] }";

    private static final Catalogue CATALOGUE = Catalogue.of(
            List.of(
                    AwardDefinitionReader.readYaml(whole("""
                            code: OLDER-1
                            effectiveTo: "2024-06-30"
                            """ + SOUND_CORE)),
                    AwardDefinitionReader.readYaml(whole("""
                            code: OUTER-1
                            rule: { id: inner, kind: held-award, award: TEST-1 }"""))),
            IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> new Unit(new UnitCode("U" + i), "Unit " + i))
                    .toList(),
            UnitMappings.none());

    /**
     * One definition of a resource.
     *
     * @param foundBy {@code reader}, {@code catalogue} or {@code publishing}; empty for a sound one
     * @param says what the problem must contain
     */
    record Seeded(String name, String foundBy, List<String> says, String text) {

        static Seeded of(String document) {
            return new Seeded(
                    said(document, "name"),
                    said(document, "found by"),
                    Arrays.asList(said(document, "says").split(" [|] ")),
                    whole(document));
        }

        private static String said(String document, String what) {
            String mark = "# " + what + ": ";
            return document.lines()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        /** Every problem, with who found it. */
        List<String> problems() {
            AwardDefinition award;
            try {
                award = AwardDefinitionReader.readYaml(text);
            } catch (FaultyDefinitionException e) {
                return e.problems().stream()
                        .map(problem -> "reader: " + problem)
                        .toList();
            }
            List<String> own = award.problemsOnPublishing().stream()
                    .map(problem -> award.version() + " " + problem)
                    .toList();
            return Stream.concat(
                            CatalogueCheck.problemsOnAdding(CATALOGUE, award).stream()
                                    .filter(problem -> !own.contains(problem))
                                    .map(problem -> "catalogue: " + problem),
                            new PublishingCheck(CATALOGUE)
                                    .problems(award).stream().map(problem -> "publishing: " + problem))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What every definition says, unless it says something else. */
    private static String whole(String document) {
        StringBuilder whole = new StringBuilder();
        Stream.of(
                        "code: TEST-1",
                        "version: 1",
                        "kind: skill-set",
                        "title: A test",
                        "source: { publication: made up }",
                        "about: { description: A test., criteria: Meet the rule. }",
                        "effectiveFrom: \"2024-01-01\"")
                .filter(line -> !document.contains("\n" + line.substring(0, line.indexOf(':') + 1))
                        && !document.startsWith(line.substring(0, line.indexOf(':') + 1)))
                .forEach(line -> whole.append(line).append('\n'));
        return whole.append(document).toString();
    }

    static List<Seeded> defects() {
        return read("seeded-defects.yaml");
    }

    static List<Seeded> sound() {
        return read("clean-definitions.yaml");
    }

    private static List<Seeded> read(String resource) {
        try (InputStream in = Objects.requireNonNull(SeededDefectsTest.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n---\n")).skip(1).map(Seeded::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aDefectIsFoundOnceWithItsLines(Seeded seeded) {
        assertThat(seeded.problems())
                .as(seeded.name())
                .singleElement()
                .asString()
                .startsWith(seeded.foundBy() + ": ")
                .contains(seeded.says());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aSoundDefinitionRaisesNoAlarm(Seeded seeded) {
        assertThat(seeded.problems()).as(seeded.name()).isEmpty();
    }

    @Test
    void thereAreThirtyOfEach() {
        assertThat(defects()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(sound()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(defects()).extracting(Seeded::name).doesNotHaveDuplicates();
    }
}
