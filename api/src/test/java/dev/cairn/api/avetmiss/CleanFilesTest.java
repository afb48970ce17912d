package dev.cairn.api.avetmiss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is read from files that are as they should be, in the forms in which they come. */
class CleanFilesTest {

    @Test
    void theSampleSetGivesNoFinding() {
        NatFileSet read = SampleSet.clean().read();
        assertThat(read.report().issues()).isEmpty();
        assertThat(read.report().leftOut()).isEmpty();
        assertThat(read.report().isWhollyUsable()).isTrue();
        assertThat(read.report().files()).hasSize(10).allMatch(f -> f.leftOut() == 0);
    }

    @Test
    void activityIsReadFieldByField() {
        TrainingActivity activity = SampleSet.clean().read().activities().get(2);
        assertThat(activity)
                .isEqualTo(new TrainingActivity(
                        3,
                        "99901",
                        "PTA01",
                        "C0002",
                        new UnitCode("BSBWHS311"),
                        new AwardCode("BSB30120"),
                        LocalDate.of(2025, 7, 14),
                        LocalDate.of(2026, 6, 30),
                        "YNY",
                        "70",
                        "11",
                        "3",
                        "TC0042",
                        "01",
                        false,
                        null,
                        ""));
    }

    @Test
    void aUnitOnlyEnrolmentHasNoProgramme() {
        assertThat(SampleSet.clean().read().activities().get(4).programme()).isNull();
    }

    @Test
    void clientsAreReadWithTheirUsiOrItsExemption() {
        NatFileSet read = SampleSet.clean().read();
        Client first = read.clients().get(0);
        assertThat(first.familyName()).isEqualTo("Ferrante");
        assertThat(first.givenNames()).isEqualTo("Odalys Wren");
        assertThat(first.bornOn()).isEqualTo(LocalDate.of(1998, 4, 9));
        assertThat(first.usi()).isEqualTo("H4M7QK9TXN");
        Client overseas = read.clients().get(2);
        assertThat(overseas.usi()).isNull();
        assertThat(overseas.usiExemption()).isEqualTo("INTOFF");
        assertThat(overseas.givenNames()).isEmpty();
    }

    @Test
    void recordsOfPersonsDoNotPrintThem() {
        NatFileSet read = SampleSet.clean().read();
        assertThat(read.clients().get(0)).hasToString("Client[C0001]");
        assertThat(read.contacts().get(0)).hasToString("ClientContact[C0001]");
        assertThat(read.toString()).isEqualTo("NatFileSet[5 clients, 6 activities, 5 completions]");
    }

    @Test
    void aCompletionIsAClaimOfAnAwardOnlyWhenIssued() {
        assertThat(SampleSet.clean().read().completions())
                .extracting(CompletedProgramme::isClaimOfAward)
                .containsExactly(true, true, false, true, true);
    }

    @Test
    void lineEndsMayBeLineFeedsAndTheLastMayBeMissing() {
        assertThat(SampleSet.clean().withLineEnd("\n", false).read())
                .isEqualTo(SampleSet.clean().read());
        assertThat(SampleSet.clean().withLineEnd("\r", true).read())
                .isEqualTo(SampleSet.clean().read());
    }

    @Test
    void namesComeInAnyCaseWithFoldersAndInAnArchive() throws IOException {
        Map<String, byte[]> renamed = new HashMap<>();
        SampleSet.clean()
                .files()
                .forEach((name, bytes) -> renamed.put("export\\" + name.toLowerCase(Locale.ROOT), bytes));
        assertThat(NatFileSet.read(renamed, SampleSet.options()))
                .isEqualTo(SampleSet.clean().read());
        assertThat(NatFileSet.read(Map.of("nat.zip", zip(renamed)), SampleSet.options()))
                .isEqualTo(SampleSet.clean().read());
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void theSupplementFileStandsForTheProgramFile() {
        Map<String, byte[]> files = SampleSet.clean().files();
        byte[] programs = files.remove("NAT00030.txt");
        files.put("NAT00030A.txt", programs);
        NatFileSet read = NatFileSet.read(files, SampleSet.options());
        assertThat(read.report().issues()).isEmpty();
        assertThat(read.programmes()).hasSize(5);
    }

    @Test
    void anAccentedNameIsReadInEitherEncodingAndTold() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            NatFileSet read = SampleSet.clean()
                    .in(charset)
                    .change(NatFile.NAT00080, 2, t -> t.replace("Okoro-", "Ökoro-"))
                    .read();
            assertThat(read.clients().get(1).familyName()).isEqualTo("Ökoro-Haines");
            assertThat(read.report().issues()).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo(IssueCode.STRUCT_CHAR);
                assertThat(issue.column()).isEqualTo(11);
                assertThat(issue.message())
                        .contains("name for encryption", charset.name().equals("UTF-8") ? "UTF-8" : "Windows-1252");
            });
        }
    }

    @Test
    void aRecordPaddedByBytesIsNotReadShiftedAndTheCauseIsSaid() {
        NatFileSet read = SampleSet.clean()
                .change(NatFile.NAT00080, 2, t -> t.replace("Okoro-Haines, Tobias ", "Ökoro-Haines, Tobias"))
                .read();
        assertThat(read.report().issues())
                .filteredOn(i -> i.code() == IssueCode.STRUCT_LEN)
                .singleElement()
                .satisfies(i -> assertThat(i.cure()).contains("counted bytes"));
        assertThat(read.clients()).hasSize(4);
    }

    @Test
    void blanksCutAtAFieldBorderAreFilledInWithAWarning() {
        NatFileSet read = SampleSet.clean()
                .change(NatFile.NAT00120, 1, t -> t.substring(0, 99))
                .read();
        assertThat(read.report().issues()).extracting(Issue::code).containsExactly(IssueCode.STRUCT_PADDED);
        assertThat(read.activities()).isEqualTo(SampleSet.clean().read().activities());
    }

    @Test
    void aCompulsoryFieldThatWasCutOffIsAnError() {
        NatFileSet read = SampleSet.clean()
                .change(NatFile.NAT00120, 1, t -> t.substring(0, 96))
                .read();
        assertThat(read.report().issues()).extracting(Issue::code).contains(IssueCode.STRUCT_LEN);
        assertThat(read.activities()).hasSize(5);
    }

    @Test
    void theStateTailIsKept() {
        NatFileSet read = SampleSet.clean()
                .change(NatFile.NAT00120, 1, t -> t + "D  11 00250" + " ".repeat(182))
                .read();
        assertThat(read.report().issues()).isEmpty();
        assertThat(read.activities().get(0).stateTail()).isEqualTo("D  11 00250");
    }

    @Test
    void theCollectionYearIsFoundFromTheFiles() {
        NatFileSet read = NatFileSet.read(SampleSet.clean().files(), ReadOptions.importedOn(SampleSet.DAY_OF_IMPORT));
        assertThat(read.report().collectionYear()).isEqualTo(2025);
        assertThat(read.report().issues()).isEmpty();
    }
}
