package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Edge cases, section H: rules that must not be published, as far as no search is needed to see it. Each is named with its line. What
 * needs a search is tested beside the allocator, in {@code PublishingCheckTest}; a quorum beside endorsement.
 */
class SectionHTest {

    private static String definition(int version, String dates, String rule, String beside) {
        return """
                { "code": "TEST-1", "version": %d, "kind": "skill-set", "title": "A test",
                  "source": { "publication": "made up" },
                  "about": { "description": "A test.", "criteria": "Meet the rule." },
                  %s, %s "rule": %s }
                """.formatted(version, dates, beside, rule);
    }

    private static String rule(String rule) {
        return definition(1, "\"effectiveFrom\": \"2024-01-01\"", rule, "");
    }

    private static DefinitionProblem refusal(String text) {
        FaultyDefinitionException refusal =
                catchThrowableOfType(FaultyDefinitionException.class, () -> AwardDefinitionReader.read(text));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0);
    }

    private static List<String> onPublishing(String rule) {
        return AwardDefinitionReader.read(rule(rule)).problemsOnPublishing().stream()
                .map(DefinitionProblem::toString)
                .toList();
    }

    private static List<String> inCatalogue(String... definitions) {
        List<AwardDefinition> awards = new ArrayList<>();
        List.of(definitions).forEach(text -> awards.add(AwardDefinitionReader.read(text)));
        List<Unit> units = List.of(new Unit(new UnitCode("U1"), "One"), new Unit(new UnitCode("U2"), "Two"));
        return new CatalogueCheck(Catalogue.of(awards, units, UnitMappings.none())).problems();
    }

    @Test
    void h_minimumAboveMaximum() {
        DefinitionProblem problem = refusal(rule("""
                { "id": "some", "kind": "choose", "atLeast": 3, "atMost": 2, "units": ["U1", "U2", "U3"] }"""));
        assertThat(problem.pointer()).isEqualTo("/rule/atMost");
    }

    @Test
    void h_chooseFiveOfFour() {
        assertThat(onPublishing("""
                { "id": "some", "kind": "choose", "exactly": 5, "units": ["U1", "U2", "U3", "U4"] }""")).singleElement().asString().contains("#some", "5 units", "at most 4 units");
    }

    @Test
    void h_groupMinimaAboveTheTotal() {
        assertThat(onPublishing("""
                { "id": "total", "kind": "group", "exactly": 3, "lines": [
                  { "id": "a", "kind": "choose", "atLeast": 2, "units": ["U1", "U2"] },
                  { "id": "b", "kind": "choose", "atLeast": 2, "units": ["U3", "U4"] } ] }"""))
                .singleElement()
                .asString()
                .contains("#total", "at most 3 units", "ask for 4 units");
    }

    @Test
    void h_groupMaximaBelowTheTotal() {
        assertThat(onPublishing("""
                { "id": "total", "kind": "group", "exactly": 3, "lines": [
                  { "id": "a", "kind": "choose", "atMost": 1, "units": ["U1", "U2"] },
                  { "id": "b", "kind": "choose", "atMost": 1, "units": ["U3", "U4"] } ] }""")).singleElement().asString().contains("#total", "3 units", "at most 2 units");
    }

    @Test
    void h_aUnitListedTwiceInOneList() {
        DefinitionProblem problem = refusal(rule("""
                { "id": "core", "kind": "all-of", "units": ["U1", "U2", "U1"] }"""));
        assertThat(problem.pointer()).isEqualTo("/rule/units/2");
        assertThat(problem.message()).contains("U1");
    }

    @Test
    void h_unknownCode() {
        assertThat(inCatalogue(rule("""
                { "id": "core", "kind": "all-of", "units": ["U1", "U9"] }"""))).singleElement().asString().contains("TEST-1@1", "U9");
        assertThat(inCatalogue(rule("""
                { "id": "total", "kind": "group", "lines": [
                  { "id": "core", "kind": "all-of", "units": ["U1"] },
                  { "id": "held", "kind": "held-award", "award": "NONE-1" } ] }"""))).singleElement().asString().contains("TEST-1@1", "NONE-1");
    }

    @Test
    void h_prerequisiteOutsideTheAwardThatNobodyCanHold() {
        String blocking = definition(
                1,
                "\"effectiveFrom\": \"2024-01-01\"",
                "{ \"id\": \"core\", \"kind\": \"all-of\", \"units\": [\"U1\"] }",
                "\"prerequisites\": [{ \"unit\": \"U1\", \"requires\": [\"U2\", \"U9\"], \"mode\": \"blocking\" }],");
        assertThat(inCatalogue(blocking)).singleElement().asString().contains("U1", "U9");
        assertThat(inCatalogue(blocking.replace("blocking", "advisory"))).isEmpty();
    }

    @Test
    void h_emptyAlternative() {
        assertThat(refusal(rule("{ \"id\": \"ways\", \"kind\": \"one-of\", \"options\": [] }"))
                        .pointer())
                .isEqualTo("/rule/options");
        assertThat(refusal(rule("""
                { "id": "ways", "kind": "one-of", "options": [ { "id": "none", "kind": "all-of", "units": [] } ] }""")).pointer()).isEqualTo("/rule/options/0/units");
    }

    @Test
    void h_chooseNoneAsTheOnlyRequirement() {
        assertThat(onPublishing("{ \"id\": \"some\", \"kind\": \"choose\", \"atLeast\": 0, \"units\": [\"U1\"] }"))
                .singleElement()
                .asString()
                .contains("#some", "everybody");
        assertThat(onPublishing("{ \"id\": \"asked\", \"kind\": \"by-endorsement\" }"))
                .as("by endorsement alone is no such case")
                .isEmpty();
    }

    @Test
    void h_versionsThatOverlapInDates() {
        String core = "{ \"id\": \"core\", \"kind\": \"all-of\", \"units\": [\"U1\"] }";
        String second = definition(2, "\"effectiveFrom\": \"2025-07-01\"", core, "");
        String upTo = "\"effectiveFrom\": \"2024-01-01\", \"effectiveTo\": \"%s\"";
        assertThat(inCatalogue(definition(1, upTo.formatted("2025-06-30"), core, ""), second))
                .isEmpty();
        assertThat(inCatalogue(definition(1, upTo.formatted("2025-07-01"), core, ""), second))
                .singleElement()
                .asString()
                .contains("TEST-1@2", "TEST-1@1", "2025-07-01");
    }

    @Test
    void h_endBeforeStart() {
        DefinitionProblem problem = refusal(definition(
                1,
                "\"effectiveFrom\": \"2024-01-01\", \"effectiveTo\": \"2023-12-31\"",
                "{ \"id\": \"core\", \"kind\": \"all-of\", \"units\": [\"U1\"] }",
                ""));
        assertThat(problem.pointer()).isEqualTo("/effectiveTo");
    }
}
