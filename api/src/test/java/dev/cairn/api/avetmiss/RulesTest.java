package dev.cairn.api.avetmiss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules that no seeded error touches, and the other side of those that one does. */
class RulesTest {

    private static List<IssueCode> codes(SampleSet set) {
        return set.read().report().issues().stream().map(Issue::code).toList();
    }

    @Test
    void aRetiredOutcomeIsReadWhileItWasInUse() {
        NatFileSet read = SampleSet.clean()
                .set(NatFile.NAT00120, 5, "outcome_identifier_national", "53")
                .set(NatFile.NAT00120, 5, "activity_start_date", "01032017")
                .set(NatFile.NAT00120, 5, "activity_end_date", "15032017")
                .read();
        assertThat(read.report().issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(IssueCode.CODE_RETIRED, IssueCode.START_OLD);
        assertThat(read.activities().get(4).outcome()).isEqualTo("53");
    }

    @Test
    void aStatesOutcomeIsNamedAsOne() {
        Issue issue = SampleSet.clean()
                .set(NatFile.NAT00120, 1, "outcome_identifier_national", "65")
                .read()
                .report()
                .issues()
                .get(0);
        assertThat(issue.message()).contains("65", "Queensland");
    }

    @Test
    void theOldDeliveryModeIsTranslatedInTheCure() {
        Issue issue = SampleSet.clean()
                .set(NatFile.NAT00120, 1, "delivery_mode_identifier", "30")
                .read()
                .report()
                .issues()
                .get(0);
        assertThat(issue.cure()).contains("NNY");
    }

    @Test
    void aUnitCodeInSmallLettersIsReadAndSaid() {
        NatFileSet read = SampleSet.clean()
                .set(NatFile.NAT00120, 1, "subject_identifier", "bsbcrt311")
                .read();
        assertThat(read.report().issues()).extracting(Issue::code).containsExactly(IssueCode.CODE_MENDED);
        assertThat(read.activities().get(0).unit().value()).isEqualTo("BSBCRT311");
    }

    @Test
    void aSupersededUnitIsOfferedItsSuccessorAndAnUnknownOneIsNamed() {
        TrainingProductDirectory directory = code -> switch (code) {
            case "BSBCRT311" -> new TrainingProductDirectory.Standing.Superseded(List.of("BSBCRT411"));
            case "BSBTWK301" -> new TrainingProductDirectory.Standing.Unknown();
            default -> new TrainingProductDirectory.Standing.Current();
        };
        NatFileSet read =
                NatFileSet.read(SampleSet.clean().files(), SampleSet.options().withDirectory(directory));
        assertThat(read.report().issues())
                .extracting(Issue::file, Issue::line, Issue::code, Issue::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "NAT00060", 1, IssueCode.PRODUCT_SUPERSEDED, Severity.NOTICE),
                        org.assertj.core.groups.Tuple.tuple(
                                "NAT00060", 2, IssueCode.PRODUCT_UNKNOWN, Severity.WARNING));
        assertThat(read.report().issues().get(0).message()).contains("superseded by BSBCRT411");
        assertThat(read.activities()).hasSize(6);
    }

    @Test
    void whoWasMovedOnFromASupersededUnitIsEnrolledInItsSuccessor() {
        TrainingProductDirectory directory = code -> code.equals("BSBCRT311")
                ? new TrainingProductDirectory.Standing.Superseded(List.of("BSBXCM301"))
                : new TrainingProductDirectory.Standing.Current();
        ReadOptions options = SampleSet.options().withDirectory(directory);
        SampleSet movedOn = SampleSet.clean().set(NatFile.NAT00120, 1, "outcome_identifier_national", "61");
        assertThat(NatFileSet.read(movedOn.files(), options).report().counts())
                .containsKey(IssueCode.SUCCESSOR_MISSING);
        movedOn.append(
                NatFile.NAT00120,
                SampleSet.replace(
                        NatFile.NAT00120, movedOn.line(NatFile.NAT00120, 1), "subject_identifier", "BSBXCM301"));
        assertThat(NatFileSet.read(movedOn.files(), options).report().counts())
                .doesNotContainKey(IssueCode.SUCCESSOR_MISSING);
    }

    @Test
    void linesOfALeftOutClientAreLeftOutWithoutAFindingOfTheirOwn() {
        NatFileSet read =
                SampleSet.clean().set(NatFile.NAT00080, 1, "gender", "U").read();
        assertThat(read.report().issues()).hasSize(1);
        assertThat(read.activities()).extracting(TrainingActivity::client).doesNotContain("C0001");
        assertThat(read.report().leftOut())
                .contains(new LeftOutLine("NAT00120", 1, "its client, NAT00080 line 1, is left out"));
    }

    @Test
    void everyProblemOfALineIsReported() {
        assertThat(codes(SampleSet.clean()
                        .set(NatFile.NAT00120, 1, "funding_source_national", "99")
                        .set(NatFile.NAT00120, 1, "activity_end_date", "31012025")
                        .set(NatFile.NAT00120, 1, "vet_in_schools_flag", "")))
                .containsExactly(IssueCode.END_BEFORE_START, IssueCode.CODE_UNKNOWN, IssueCode.FIELD_BLANK);
    }

    @Test
    void filesThatOthersReferToAreMissedOnceAndNotAtEveryLine() {
        NatFileSet read = SampleSet.clean()
                .without(NatFile.NAT00060)
                .without(NatFile.NAT00020)
                .read();
        assertThat(read.report().issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.FILE_MISSING, IssueCode.FILE_MISSING);
        assertThat(read.activities()).hasSize(6);
    }

    @Test
    void withoutAClientFileNoActivityIsUsed() {
        NatFileSet read = SampleSet.clean().without(NatFile.NAT00080).read();
        assertThat(read.report().counts()).containsKey(IssueCode.CLIENT_FILE_MISSING);
        assertThat(read.activities()).isEmpty();
        assertThat(read.report().isWhollyUsable()).isFalse();
    }

    @Test
    void withoutActivityTheFilesAboutItMayBeMissing() {
        assertThat(codes(SampleSet.clean()
                        .without(NatFile.NAT00020)
                        .without(NatFile.NAT00060)
                        .without(NatFile.NAT00120)))
                .doesNotContain(IssueCode.FILE_MISSING)
                .allMatch(code -> code == IssueCode.CLIENT_UNUSED);
    }

    @Test
    void twoProvidersAreNotMixed() {
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00120, 1, "training_organisation_identifier", "31337")))
                .containsExactly(IssueCode.REF_ORGANISATION);
    }

    @Test
    void agesAreJudgedInTheCollectionYear() {
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00080, 1, "date_of_birth", "09042015")))
                .containsExactly(IssueCode.NOT_AT_SCHOOL);
        assertThat(codes(born("09042011"))).containsExactly(IssueCode.NOT_AT_SCHOOL);
        assertThat(codes(born("09042010"))).isEmpty();
        assertThat(codes(born("01011926"))).isEmpty();
        assertThat(codes(born("31121925"))).containsExactly(IssueCode.OVER_99);
        assertThat(codes(born("01012025"))).containsExactly(IssueCode.BORN_TOO_LATE);
        assertThat(codes(born("@@@@@@@@"))).isEmpty();
    }

    private static SampleSet born(String day) {
        return SampleSet.clean().set(NatFile.NAT00080, 1, "date_of_birth", day);
    }

    @Test
    void boundariesOfDates() {
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00120, 1, "activity_start_date", "01012020")))
                .as("five years before the period is early enough; longer than five years")
                .containsExactly(IssueCode.SPAN_OVER_5_YEARS);
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00120, 3, "activity_end_date", "14072030")))
                .as("five years to the day")
                .isEmpty();
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00120, 3, "activity_end_date", "01012026")))
                .isEmpty();
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00120, 3, "activity_end_date", "31122025")))
                .containsExactly(IssueCode.CONTINUING_ENDED);
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00130, 3, "date_program_completed", "28022026")))
                .isEmpty();
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00130, 3, "date_program_completed", "01032026")))
                .containsExactly(IssueCode.COMPLETED_FUTURE);
    }

    @Test
    void aCompletionBeforeItsLastPassedUnitIsAWarning() {
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00130, 1, "date_program_completed", "26062025")))
                .containsExactly(IssueCode.COMPLETED_BEFORE_UNITS);
    }

    @Test
    void twoCompletionsOnDifferentDatesAreAWarning() {
        SampleSet set = SampleSet.clean();
        set.append(
                NatFile.NAT00130,
                SampleSet.replace(
                        NatFile.NAT00130, set.line(NatFile.NAT00130, 2), "date_program_completed", "13122025"));
        assertThat(codes(set)).containsExactly(IssueCode.COMPLETED_TWICE);
    }

    @Test
    void aMissingParchmentNumberIsToldWhereOthersHaveOne() {
        String tail = "30062025" + "P-00001" + " ".repeat(18);
        assertThat(codes(SampleSet.clean().change(NatFile.NAT00130, 1, t -> t + tail)))
                .containsOnly(IssueCode.PARCHMENT_MISSING)
                .hasSize(3);
    }

    @Test
    void onshoreFundingNeedsALocationInAustralia() {
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00120, 4, "funding_source_national", "31")))
                .containsExactly(IssueCode.FUNDING_ONSHORE);
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00120, 1, "funding_source_national", "31")))
                .isEmpty();
    }

    @Test
    void postcodesAndStatesAgree() {
        Map<String, String> good =
                Map.of("2600", "08", "2540", "09", "0872", "05", "4383", "01", "OSPC", "99", "@@@@", "01");
        good.forEach((postcode, state) -> assertThat(Layouts.postcodes().agree(postcode, state))
                .as(postcode)
                .isTrue());
        assertThat(Layouts.postcodes().agree("OSPC", "01")).isFalse();
        assertThat(Layouts.postcodes().agree("3000", "99")).isFalse();
    }

    @Test
    void theUsiCheckCharacterAgreesWithPublishedNumbers() {
        assertThat(List.of("BNGH7C75FN", "BP6LKB3C7X", "DG6K5YHPP3", "QFJEGFSBC4", "R5HQLSWS9Y", "223456789N"))
                .allMatch(Usi::isValid);
        assertThat(Usi.isValid("ZZZZ9999ZZ")).isFalse();
        assertThat(Usi.checkCharacter("BNGH7C75F")).isEqualTo('N');
    }

    @Test
    void aShortExemptionEndedWithRelease7() {
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00080, 1, "unique_student_identifier", "SHORT")))
                .containsExactly(IssueCode.USI_INVALID);
        assertThat(codes(SampleSet.clean().set(NatFile.NAT00080, 1, "unique_student_identifier", "")))
                .containsExactly(IssueCode.USI_BLANK);
    }

    @Test
    void olderReleasesOfOtherFilesAreKnownByTheirLengthAndNotReadShifted() {
        assertThat(codes(SampleSet.clean().change(NatFile.NAT00060, 1, t -> "C" + t)))
                .containsOnly(IssueCode.RELEASE_7, IssueCode.REF_SUBJECT);
        assertThat(codes(SampleSet.clean()
                        .change(NatFile.NAT00080, 2, t -> t.substring(0, 72) + "2023" + t.substring(72, 327))))
                .contains(IssueCode.RELEASE_7)
                .doesNotContain(IssueCode.FMT_D);
        assertThat(codes(SampleSet.clean().change(NatFile.NAT00130, 2, t -> t.substring(0, 30) + "2025Y")))
                .contains(IssueCode.RELEASE_7);
    }

    @Test
    void tabsAndOtherControlCharactersAreErrors() {
        Issue tab = SampleSet.clean()
                .change(NatFile.NAT00060, 1, t -> t.replaceFirst("  ", " \t"))
                .read()
                .report()
                .issues()
                .get(0);
        assertThat(tab.code()).isEqualTo(IssueCode.STRUCT_CONTROL);
        assertThat(tab.column()).isEqualTo(11);
    }
}
