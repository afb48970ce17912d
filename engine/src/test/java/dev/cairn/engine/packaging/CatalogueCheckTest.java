package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardCode;
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

    /** Awards that nest each other would close each other for ever. */
    @Test
    void nestsInACircleAreNamed() {
        AwardDefinition a = nesting("A", "B");
        AwardDefinition b = nesting("B", "A");

        assertThat(problems(a, b)).singleElement().asString().contains("[A, B]");
        assertThat(problems(a, award("B", ""))).isEmpty();
    }

    /** A sharing limit about an award that nobody knows would never be asked. */
    @Test
    void aSharingLimitOnAnUnknownAwardIsNamed() {
        Catalogue catalogue = Catalogue.of(
                        List.of(award("A", "")), List.of(new Unit(new UnitCode("U1"), "A unit")), UnitMappings.none())
                .under(new SharingLimits(List.of(SharingLimit.oneOf("one", new AwardCode("A"), new AwardCode("X")))));

        assertThat(new CatalogueCheck(catalogue).problems())
                .containsExactly("Sharing limit 'one': expected awards of the catalogue, but found X.");
    }

    private static AwardDefinition nesting(String code, String nested) {
        AwardDefinition plain = award(code, "");
        return new AwardDefinition(
                plain.award(),
                plain.design(),
                plain.packaging(),
                plain.components(),
                new Nesting(List.of(new AwardCode(nested)), Nesting.OnTaking.HAND_BACK),
                plain.entry(),
                plain.employers(),
                plain.doubtful(),
                plain.notJudged(),
                plain.effectiveFrom(),
                plain.effectiveTo(),
                plain.draftBecause());
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
