package dev.cairn.api.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.avetmiss.Client;
import dev.cairn.api.avetmiss.ClientContact;
import dev.cairn.api.avetmiss.CompletedProgramme;
import dev.cairn.api.avetmiss.IssueCode;
import dev.cairn.api.avetmiss.NatFileSet;
import dev.cairn.api.avetmiss.ReadOptions;
import dev.cairn.api.avetmiss.TrainingActivity;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortGeneratorTest {

    private static final LocalDate DAY_OF_IMPORT = LocalDate.of(2026, 2, 28);
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final CohortGenerator GENERATOR = new CohortGenerator(CATALOGUE);

    private static NatFileSet read(int learners, long seed, int year) {
        return NatFileSet.read(
                GENERATOR.generate(learners, seed, year),
                ReadOptions.importedOn(DAY_OF_IMPORT).withCollectionYear(year));
    }

    @ParameterizedTest
    @CsvSource({"200, 1, 2024", "200, 1, 2025", "200, 2, 2025", "777, 3, 2024", "777, 3, 2025", "1, 4, 2025"})
    void theFilesPassTheReaderWithoutAFinding(int learners, long seed, int year) {
        assertThat(read(learners, seed, year).report().issues()).isEmpty();
    }

    @Test
    void theYearIsFoundFromTheFilesThemselves() {
        for (int year : new int[] {2024, 2025}) {
            NatFileSet read = NatFileSet.read(GENERATOR.generate(200, 1, year), ReadOptions.importedOn(DAY_OF_IMPORT));
            assertThat(read.report().collectionYear()).isEqualTo(year);
        }
    }

    @Test
    void theSameNumbersGiveTheSameBytes() {
        Map<String, byte[]> first = GENERATOR.generate(60, 7, 2025);
        Map<String, byte[]> second = new CohortGenerator(Catalogue.load()).generate(60, 7, 2025);
        assertThat(first.keySet()).isEqualTo(second.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
        assertThat(GENERATOR.generate(60, 8, 2025).get("NAT00080.txt")).isNotEqualTo(first.get("NAT00080.txt"));
    }

    @Test
    void writingToAFolderGivesTheSameBytes(@TempDir Path folder) throws IOException {
        GENERATOR.write(60, 7, 2025, folder);
        for (Map.Entry<String, byte[]> file : GENERATOR.generate(60, 7, 2025).entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
    }

    @Test
    void aLearnerIsTheSamePersonInEveryYearAndInACohortOfAnySize() {
        List<Client> small = read(40, 5, 2025).clients();
        List<Client> large = read(400, 5, 2025).clients();
        assertThat(small)
                .extracting(Client::usi)
                .isEqualTo(large.stream().limit(small.size()).map(Client::usi).toList());
        Map<String, String> usis =
                large.stream().collect(Collectors.toMap(Client::identifier, CohortGeneratorTest::usi));
        List<Client> both = read(400, 5, 2024).clients().stream()
                .filter(c -> usis.containsKey(c.identifier()))
                .toList();
        assertThat(both).isNotEmpty().allMatch(c -> usi(c).equals(usis.get(c.identifier())));
    }

    private static String usi(Client client) {
        return Objects.requireNonNull(client.usi());
    }

    @Test
    void nobodyIsReachableAndNoNumberComesTwice() {
        NatFileSet read = read(2000, 11, 2025);
        assertThat(read.clients()).extracting(Client::usi).doesNotHaveDuplicates();
        assertThat(read.contacts())
                .extracting(ClientContact::email)
                .allMatch(email -> email.matches(".+@example\\.(com|org|net)"));
    }

    @Test
    void anImportOf200LearnersHasSomeFourThousandLines() {
        int lines = read(200, 1, 2025).activities().size()
                + read(200, 1, 2024).activities().size();
        assertThat(lines).isBetween(3_400, 5_000);
    }

    @Test
    void everyKindOfOutcomeOccurs() {
        List<TrainingActivity> activities = read(200, 1, 2025).activities();
        assertThat(activities).extracting(TrainingActivity::outcome).contains("20", "30", "40", "51", "60", "70");
        assertThat(activities).extracting(a -> a.unit().value()).contains("SITXFSA001");
        assertThat(activities).anyMatch(a -> a.programme() == null);
    }

    @Test
    void anEnrolmentThatContinuesComesAgainWithItsOutcome() {
        Set<String> continuing = read(200, 1, 2024).activities().stream()
                .filter(a -> a.outcome().equals("70"))
                .map(CohortGeneratorTest::key)
                .collect(Collectors.toSet());
        Set<String> next = read(200, 1, 2025).activities().stream()
                .map(CohortGeneratorTest::key)
                .collect(Collectors.toSet());
        assertThat(continuing).isNotEmpty().isSubsetOf(next);
    }

    private static String key(TrainingActivity a) {
        return a.client() + '|' + a.unit() + '|' + a.programme() + '|' + a.startedOn();
    }

    /** The rules that decide in the product are asked, not a copy of them. */
    @Test
    void whoIsReportedAsHavingCompletedHasEarnedIt() {
        NatFileSet first = read(200, 1, 2024);
        NatFileSet second = read(200, 1, 2025);
        List<TrainingActivity> activities = new ArrayList<>(second.activities());
        activities.addAll(first.activities());
        Map<String, List<TrainingActivity>> byClient =
                activities.stream().collect(Collectors.groupingBy(TrainingActivity::client));
        CreditRecognition recognition = CreditRecognition.shipped(CATALOGUE.mappings());
        Allocator allocator = new Allocator(CATALOGUE);
        assertThat(second.completions()).hasSizeGreaterThan(100);
        for (CompletedProgramme completion : second.completions()) {
            List<RecognisedUnit> units = recognise(recognition, byClient.getOrDefault(completion.client(), List.of()));
            AwardDefinition award = CATALOGUE
                    .findVersion(completion.programme(), LocalDate.of(2024, 7, 1))
                    .orElseThrow();
            assertThat(allocator.allocate(award, units, Set.of()).verdict())
                    .as(completion.client() + " " + completion.programme())
                    .isInstanceOf(Verdict.Satisfied.class);
        }
        assertThat(second.completions())
                .extracting(CompletedProgramme::programme)
                .contains(new AwardCode("SIT30821"), new AwardCode("BSB40520"), new AwardCode("CHC33021"));
    }

    private static List<RecognisedUnit> recognise(CreditRecognition recognition, List<TrainingActivity> activities) {
        List<Result> results = new ArrayList<>();
        for (TrainingActivity a : activities) {
            results.add(new Result(
                    new ResultId("r" + results.size()),
                    a.unit(),
                    a.programme(),
                    a.outcome(),
                    a.startedOn(),
                    a.endedOn()));
        }
        return recognition.recogniseAll(results, DAY_OF_IMPORT).stream()
                .filter(Recognition.Recognised.class::isInstance)
                .flatMap(r -> ((Recognition.Recognised) r).as().stream())
                .toList();
    }

    @Test
    void anErrorInGeneratedFilesWouldBeSeen() {
        Map<String, byte[]> files = new HashMap<>(GENERATOR.generate(40, 1, 2025));
        byte[] activity = Objects.requireNonNull(files.get("NAT00120.txt")).clone();
        activity[71] = '9';
        files.put("NAT00120.txt", activity);
        assertThat(NatFileSet.read(files, ReadOptions.importedOn(DAY_OF_IMPORT))
                        .report()
                        .counts())
                .containsKey(IssueCode.CODE_UNKNOWN);
    }
}
