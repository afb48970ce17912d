package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What does not fit together in one catalogue is named. */
class CatalogueCheckTest {

    private static AwardDefinition award(String code, String components) {
        return AwardDefinitionReader.read("""
                { "code": "%s", "version": 1, "kind": "skill-set", "title": "A test",
                  "source": { "publication": "made up" },
                  "about": { "description": "A test.", "criteria": "Meet the rule." },
                  "effectiveFrom": "2024-01-01", "components": [%s],
                  "rule": { "id": "core", "kind": "all-of", "units": ["U1"] } }
                """.formatted(code, components));
    }

    private static List<String> problems(AwardDefinition... awards) {
        List<Unit> units = List.of(new Unit(new UnitCode("U1"), "A unit"));
        return new CatalogueCheck(Catalogue.of(List.of(awards), units, UnitMappings.none())).problems();
    }

    @Test
    void aCatalogueThatFitsHasNone() {
        assertThat(problems(award("A", ""), award("B", "\"A\""), award("C", "\"A\", \"B\"")))
                .isEmpty();
    }

    /** E8: A has component B, B has component A. */
    @Test
    void e08_componentsInACircleAreNamed() {
        assertThat(problems(award("A", "\"B\""), award("B", "\"A\""), award("C", "")))
                .singleElement()
                .asString()
                .contains("[A, B]");
    }

    @Test
    void anUnknownComponentAndAnUnknownUnitAreNamed() {
        assertThat(problems(award("A", "\"X\""))).singleElement().asString().contains("X");
        assertThat(Stream.of(new CatalogueCheck(Catalogue.of(List.of(award("A", "")), List.of(), UnitMappings.none()))
                                .problems())
                        .flatMap(List::stream))
                .singleElement()
                .asString()
                .contains("U1");
    }
}
