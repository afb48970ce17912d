package dev.cairn.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.allocation.PublishingCheck;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.AwardDefinitionReader;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.DefinitionProblem;
import dev.cairn.engine.packaging.FaultyDefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped catalogue holds. */
class CatalogueTest {

    private static final Path AWARDS = Path.of("src/main/resources/dev/cairn/catalogue/awards");
    private static final Path SAID = Path.of("src/test/resources/dev/cairn/catalogue/said.txt");

    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void everyFileIsInTheIndexAndLoads() throws IOException {
        try (Stream<Path> files = Files.list(AWARDS)) {
            assertThat(CATALOGUE.listAwards())
                    .extracting(award -> award.code() + ".json")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void everyDefinitionSaysWhereItComesFrom() {
        assertThat(CATALOGUE.listAwards())
                .allSatisfy(
                        award -> assertThat(award.award().provenance().source()).isNotBlank());
    }

    @Test
    void draftsAreThoseThatCannotBeJudgedOrMet() {
        assertThat(CATALOGUE.listAwards().stream()
                        .filter(AwardDefinition::isDraft)
                        .map(award -> award.code().value()))
                .containsExactly("ILLUS-MLEAD", "UEE30820");
    }

    /** Decision 18: a draft says which branch cannot be met. */
    @Test
    void theDraftMasterNamesItsBranch() {
        assertThat(CATALOGUE.findVersion(new AwardCode("ILLUS-MLEAD"), LocalDate.parse("2026-01-01")))
                .hasValueSatisfying(award -> assertThat(award.draftBecause()).contains("[industry]", "90 of the 96"));
    }

    /** Whoever is published can be met by somebody on every way, and not by everybody; the draft master is refused for its branch. */
    @Test
    void theAllocatorItselfFindsNothingAgainstPublishing() {
        PublishingCheck check = new PublishingCheck(CATALOGUE);
        for (AwardDefinition award : CATALOGUE.listAwards()) {
            if (!award.isDraft()) {
                assertThat(check.problems(award)).as(award.code().value()).isEmpty();
            }
        }
        AwardDefinition master = CATALOGUE
                .findVersion(new AwardCode("ILLUS-MLEAD"), LocalDate.parse("2026-01-01"))
                .orElseThrow();
        assertThat(check.problems(master)).singleElement().asString().contains("industry");
    }

    @Test
    void partialListsAreMarked() {
        assertThat(CATALOGUE.listAwards().stream()
                        .filter(award -> award.award().kind() == AwardKind.QUALIFICATION && !award.hasPartialLists())
                        .map(award -> award.code().value())
                        .filter(code -> !code.startsWith("ILLUS")))
                .containsExactly("BSB40520", "CHC33021", "CHC43121");
    }

    @Test
    void everyComponentCanStandInItsParent() {
        for (AwardDefinition parent : CATALOGUE.listAwards()) {
            for (AwardCode code : parent.components()) {
                AwardDefinition component = CATALOGUE
                        .findVersion(code, LocalDate.parse("2026-01-01"))
                        .orElseThrow();
                assertThat(component.rule().listedUnits())
                        .as("%s in %s", code, parent.code())
                        .anyMatch(unit -> parent.rule().listedUnits().contains(unit));
            }
        }
    }

    @Test
    void certificateFourInLeadershipIsWhollyMadeOfItsMicroCredentials() {
        AwardDefinition parent = CATALOGUE
                .findVersion(new AwardCode("BSB40520"), LocalDate.parse("2026-01-01"))
                .orElseThrow();
        List<UnitCode> units = parent.components().stream()
                .flatMap(code -> CATALOGUE.findVersion(code, LocalDate.parse("2026-01-01")).stream())
                .flatMap(component -> component.rule().listedUnits().stream())
                .toList();
        assertThat(units).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void everyMicroCredentialHasEmployers() {
        assertThat(CATALOGUE.listAwards().stream().filter(award -> award.award().kind() == AwardKind.MICRO_CREDENTIAL))
                .hasSize(16)
                .allSatisfy(award -> assertThat(award.employers()).isNotEmpty());
        assertThat(CATALOGUE
                        .findVersion(new AwardCode("MC-01"), LocalDate.parse("2026-01-01"))
                        .orElseThrow()
                        .employers())
                .containsExactly("civic-kitchens", "coastline-catering", "harbour-hotels");
    }

    /** One text for a reader to check each rule against its source. Delete it and run the test to write it anew. */
    @Test
    void everyDefinitionIsSaidInPlainEnglish() throws IOException {
        String said = CATALOGUE.listAwards().stream().map(AwardDefinition::say).collect(Collectors.joining("\n"));
        if (!Files.exists(SAID)) {
            Files.writeString(SAID, said);
        }
        assertThat(said).isEqualTo(Files.readString(SAID));
    }

    @ParameterizedTest
    @CsvSource({
        "MC-R1, /about/assessment/assessed",
        "MC-R2, /about/outcomes",
        "MC-R2, /about/volumeOfLearningHours",
        "MC-R2, /about/creditTowards",
        "MC-R3, /about/volumeOfLearningHours",
        "MC-R3, /about/qualityAssurance/statement"
    })
    void whatIsNoMicroCredentialIsRefusedWithEveryReason(String code, String pointer) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/dev/cairn/catalogue/refused/" + code + ".json"));
        assertThatThrownBy(() -> AwardDefinitionReader.read(text))
                .isInstanceOfSatisfying(
                        FaultyDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(DefinitionProblem::pointer)
                                .contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BSB40520", "CHC33021", "MEM31922", "MC-01"})
    void aDamagedFileIsRefusedWhole(String code) throws IOException {
        String text = Files.readString(AWARDS.resolve(code + ".json"));
        List<String> damaged = new ArrayList<>(List.of(
                text.substring(0, text.length() / 2),
                text.replace("\"version\": 1", "\"version\": 0"),
                text.replaceFirst("\"units\": ", "\"unit\": "),
                text + "{}"));
        assertThat(damaged)
                .allSatisfy(one -> assertThatThrownBy(() -> AwardDefinitionReader.read(one))
                        .isInstanceOf(FaultyDefinitionException.class));
    }
}
