package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Succession.Standing;
import dev.cairn.engine.packaging.UnitMapping.Equivalence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an old unit is worth, numbered as the hard cases are. */
class UnitMappingsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-07-01");

    private static SortedSet<UnitCode> units(String list) {
        return Arrays.stream(list.split(" ")).map(UnitCode::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static UnitMapping mapping(String from, String to, Equivalence equivalence) {
        return mapping(from, to, equivalence, null);
    }

    private static UnitMapping mapping(String from, String to, Equivalence equivalence, @Nullable LocalDate date) {
        return new UnitMapping(units(from), units(to), equivalence, false, date, null, true, null);
    }

    private static Map<String, Standing> worth(UnitMappings mappings, String held) {
        Map<String, Standing> worth = new TreeMap<>();
        mappings.successionsOf(units(held), DAY)
                .forEach((unit, succession) -> worth.put(unit.value(), succession.standing()));
        return worth;
    }

    private static List<UnitMapping> chain(UnitMappings mappings, String held, String reached) {
        return mappings.successionsOf(units(held), DAY).entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(reached))
                .flatMap(entry -> entry.getValue().through().stream())
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = UnitMappingsTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void b05_anEquivalentUnitCountsAsTheNewOne() {
        UnitMappings mappings = UnitMappings.of(List.of(mapping("A", "B", Equivalence.EQUIVALENT)));
        assertThat(worth(mappings, "A")).containsExactly(Map.entry("B", Standing.EQUIVALENT));
        assertThat(chain(mappings, "A", "B")).extracting(UnitMapping::id).containsExactly("A-B");
    }

    @Test
    void b07_notEquivalentAndUnknownAreToldApart() {
        UnitMappings mappings = UnitMappings.of(
                List.of(mapping("A", "B", Equivalence.NOT_EQUIVALENT), mapping("C", "D", Equivalence.UNKNOWN)));
        assertThat(worth(mappings, "A C"))
                .containsExactly(Map.entry("B", Standing.NOT_EQUIVALENT), Map.entry("D", Standing.UNKNOWN));
    }

    @Test
    void b07_aWindowInWhichEitherWasAcceptedIsNamed() {
        UnitMapping.Window window =
                new UnitMapping.Window(LocalDate.parse("2023-03-01"), LocalDate.parse("2023-06-30"));
        UnitMappings mappings = UnitMappings.of(List.of(
                new UnitMapping(units("A"), units("B"), Equivalence.NOT_EQUIVALENT, false, null, window, true, null)));
        assertThat(worth(mappings, "A")).containsExactly(Map.entry("B", Standing.EITHER_ACCEPTED));
        assertThat(window.covers(LocalDate.parse("2023-03-01"))).isTrue();
        assertThat(window.covers(LocalDate.parse("2023-06-30"))).isTrue();
        assertThat(window.covers(LocalDate.parse("2023-02-28"))).isFalse();
        assertThat(window.covers(LocalDate.parse("2023-07-01"))).isFalse();
    }

    @Test
    void b08_aChainIsWorthItsWeakestLink() {
        UnitMappings mappings = UnitMappings.of(
                List.of(mapping("A", "B", Equivalence.EQUIVALENT), mapping("B", "C", Equivalence.NOT_EQUIVALENT)));
        assertThat(worth(mappings, "A"))
                .containsExactly(Map.entry("B", Standing.EQUIVALENT), Map.entry("C", Standing.NOT_EQUIVALENT));
    }

    @Test
    void b09_aChainOfEquivalentLinksCountsUnlessDatedAfterTheDay() {
        List<UnitMapping> links =
                List.of(mapping("A", "B", Equivalence.EQUIVALENT), mapping("B", "C", Equivalence.EQUIVALENT, DAY));
        assertThat(worth(UnitMappings.of(links), "A")).containsEntry("C", Standing.EQUIVALENT);
        List<UnitMapping> later = List.of(
                mapping("A", "B", Equivalence.EQUIVALENT), mapping("B", "C", Equivalence.EQUIVALENT, DAY.plusDays(1)));
        assertThat(worth(UnitMappings.of(later), "A")).containsOnlyKeys("B");
    }

    @Test
    void b10_aSplitGivesWhatItsMappingSays() throws IOException {
        UnitMappings mappings = UnitMappingsReader.read(resource("illustrative-mappings.json"));
        assertThat(worth(mappings, "ILLU101"))
                .containsOnly(
                        Map.entry("ILLU111", Standing.NOT_EQUIVALENT), Map.entry("ILLU112", Standing.NOT_EQUIVALENT));
        assertThat(worth(mappings, "ILLU201"))
                .containsOnly(Map.entry("ILLU211", Standing.EQUIVALENT), Map.entry("ILLU212", Standing.EQUIVALENT));
        assertThat(chain(mappings, "ILLU201", "ILLU211")).allMatch(UnitMapping::fillsAll);
    }

    @Test
    void b11_aMergeCountsOnlyWithAllItsParts() throws IOException {
        UnitMappings mappings = UnitMappingsReader.read(resource("illustrative-mappings.json"));
        assertThat(worth(mappings, "ILLU301")).containsExactly(Map.entry("ILLU311", Standing.NOT_EQUIVALENT));
        assertThat(worth(mappings, "ILLU301 ILLU302")).containsExactly(Map.entry("ILLU311", Standing.EQUIVALENT));
    }

    @Test
    void b12_aCycleIsRefusedAndNamed() throws IOException {
        String cycle = resource("mapping-cycle.json");
        assertThatThrownBy(() -> UnitMappingsReader.read(cycle))
                .isInstanceOf(FaultyDefinitionException.class)
                .hasMessageContaining("ILLU501 -> ILLU502 -> ILLU501");
        String loop = resource("mapping-of-a-unit-to-itself.json");
        assertThatThrownBy(() -> UnitMappingsReader.read(loop))
                .isInstanceOf(FaultyDefinitionException.class)
                .hasMessageContaining("ILLU401 -> ILLU401");
    }

    @Test
    void everyProblemOfAMappingFileIsTold() {
        assertThatThrownBy(() -> UnitMappingsReader.read(
                        "{'mappings':[{'from':['A'],'to':[],'equivalence':'maybe'},{'from':['b'],'to':['C'],'equivalence':'unknown','date':'2024-02-30','who':1}]}"
                                .replace('\'', '"')))
                .isInstanceOfSatisfying(
                        FaultyDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(DefinitionProblem::pointer)
                                .containsExactly(
                                        "/mappings/0/to",
                                        "/mappings/0/equivalence",
                                        "/mappings/1/who",
                                        "/mappings/1/from/0",
                                        "/mappings/1/date"));
    }
}
