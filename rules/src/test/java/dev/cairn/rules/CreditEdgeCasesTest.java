package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.UnitMapping;
import dev.cairn.engine.packaging.UnitMapping.Equivalence;
import dev.cairn.engine.packaging.UnitMapping.Window;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import dev.cairn.engine.stacking.Review;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section B of the hard cases: what results, repeated, corrected, planned or of superseded units, count for. */
class CreditEdgeCasesTest {

    private static final LocalDate AS_AT = ACase.AS_AT;
    private static final AwardDefinition ONE =
            MadeUpAwards.award("ONE@1", AwardKind.MICRO_CREDENTIAL, MadeUpAwards.allOf("only", "U1"));
    private static final AwardDefinition NEW =
            MadeUpAwards.award("NEW@1", AwardKind.MICRO_CREDENTIAL, MadeUpAwards.allOf("only", "C1"));

    /** B1: failed in March, competent in June: counts once, in June. */
    @Test
    void b1AFailBeforeAPassDoesNotMatter() {
        StackingOutcome outcome =
                stack(ONE, ACase.of(ONE).result("a", "U1", "30", "2025-03-01").result("b", "U1", "20", "2025-06-01"));

        assertThat(outcome.earned()).singleElement().satisfies(earned -> {
            assertThat(earned.earnedOn()).isEqualTo("2025-06-01");
            assertThat(earned.basis().looseResults()).containsExactly(new ResultId("b"));
        });
    }

    /** B2: a correction takes the unit away: it does not count, and the award that rested on it is to be reviewed. */
    @Test
    void b2ACorrectedPassNoLongerCounts() {
        StackingOutcome outcome = stack(ONE, ACase.of(ONE).results("U1=30").issued("ONE", "U1"));

        assertThat(outcome.recognitions()).singleElement().isInstanceOf(Recognition.NotCounted.class);
        assertThat(outcome.reviews())
                .singleElement()
                .extracting(Review::why)
                .asString()
                .contains("r-U1");
    }

    /** B3: another enrolment failed later: the earlier pass still counts. */
    @Test
    void b3AnotherEnrolmentThatFailedTakesNothingAway() {
        StackingOutcome outcome =
                stack(ONE, ACase.of(ONE).result("a", "U1", "20", "2025-03-01").result("b", "U1", "30", "2025-05-01"));

        assertThat(outcome.earned())
                .singleElement()
                .satisfies(earned -> assertThat(earned.earnedOn()).isEqualTo("2025-03-01"));
    }

    /** B4: by assessment and by transfer: counts once, as assessed, although the transfer came first. */
    @Test
    void b4AssessedIsPreferredToTransferred() {
        StackingOutcome outcome =
                stack(ONE, ACase.of(ONE).result("a", "U1", "60", "2025-01-01").result("b", "U1", "20", "2025-05-01"));

        assertThat(outcome.earned().get(0).allocation().placements())
                .singleElement()
                .satisfies(placement -> {
                    assertThat(placement.unit().route()).isEqualTo(Route.ASSESSED);
                    assertThat(placement.unit().result()).isEqualTo(new ResultId("b"));
                });
    }

    /** B5: the old unit counts as the equivalent new one, and the explanation names both. */
    @Test
    void b5AnEquivalentOlderUnitCountsAsTheNewOne() {
        StackingOutcome outcome = stack(NEW, ACase.of(NEW).results("B1"), mapping("B1", "C1", Equivalence.EQUIVALENT));

        assertThat(outcome.earned()).hasSize(1);
        assertThat(ExplanationJson.write(outcome.explanation(NEW.version())))
                .contains("B1")
                .contains("C1");
        assertThat(recognised("B1", "20", mapping("B1", "C1", Equivalence.EQUIVALENT))
                        .as())
                .extracting(RecognisedUnit::unit)
                .containsExactly(new UnitCode("B1"), new UnitCode("C1"));
    }

    /** B6: old and new both held: the place is held once. */
    @Test
    void b6OldAndNewCountOnce() {
        StackingOutcome outcome =
                stack(NEW, ACase.of(NEW).results("B1 C1"), mapping("B1", "C1", Equivalence.EQUIVALENT));

        assertThat(outcome.earned().get(0).allocation().placements()).hasSize(1);
        assertThat(outcome.earned().get(0).basis().looseResults()).hasSize(1);
    }

    /** B7: not equivalent does not count and names relation and source; unknown is undetermined. */
    @Test
    void b7NotEquivalentDoesNotCountAndUnknownIsUndetermined() {
        Recognition.Excluded no = recognised("B1", "20", mapping("B1", "C1", Equivalence.NOT_EQUIVALENT))
                .notAs()
                .get(0);
        StackingOutcome unknown = stack(NEW, ACase.of(NEW).results("B1"), mapping("B1", "C1", Equivalence.UNKNOWN));

        assertThat(no.undetermined()).isFalse();
        assertThat(no.reason()).contains("B1-C1: not equivalent");
        assertThat(no.decidedBy().line()).isEqualTo("credit-recognition_not-equivalent");
        assertThat(unknown.earned()).isEmpty();
        assertThat(unknown.explanation(NEW.version()).verdict().word()).isEqualTo("undetermined");
    }

    /** B7: inside its window, on the first and the last day, either unit is accepted; the day after it is not. */
    @Test
    void b7EitherUnitIsAcceptedInItsWindow() {
        UnitMapping window = new UnitMapping(
                MadeUpAwards.units("B1"),
                MadeUpAwards.units("C1"),
                Equivalence.NOT_EQUIVALENT,
                false,
                null,
                new Window(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)),
                true,
                null);

        assertThat(countsAsNew(window, "2025-02-28")).isFalse();
        assertThat(countsAsNew(window, "2025-03-01")).isTrue();
        assertThat(countsAsNew(window, "2025-03-31")).isTrue();
        assertThat(countsAsNew(window, "2025-04-01")).isFalse();
    }

    /** B8: A counts for B, and not for C, which is not equivalent to B. */
    @Test
    void b8AChainEndsAtALinkThatIsNotEquivalent() {
        Recognition.Recognised recognised = recognised(
                "A1",
                "20",
                mapping("A1", "B1", Equivalence.EQUIVALENT),
                mapping("B1", "C1", Equivalence.NOT_EQUIVALENT));

        assertThat(recognised.as()).extracting(unit -> unit.unit().value()).containsExactly("A1", "B1");
        assertThat(recognised.notAs())
                .extracting(excluded -> excluded.unit().value())
                .containsExactly("C1");
    }

    /** B9: A counts for C by a chain of equivalent links, unless a link is dated after the day judged. */
    @Test
    void b9AChainOfEquivalentLinksCounts() {
        UnitMapping first = mapping("A1", "B1", Equivalence.EQUIVALENT);
        UnitMapping onTheDay = dated("B1", "C1", AS_AT);
        UnitMapping dayAfter = dated("B1", "C1", AS_AT.plusDays(1));

        assertThat(recognised("A1", "20", first, onTheDay).as())
                .extracting(unit -> unit.unit().value())
                .contains("C1");
        assertThat(recognised("A1", "20", first, dayAfter).as())
                .extracting(unit -> unit.unit().value())
                .doesNotContain("C1");
        assertThat(stack(NEW, ACase.of(NEW).results("A1"), first, onTheDay).earned())
                .hasSize(1);
    }

    /** B10: a unit superseded by two together fills the places of both, where its mapping says so. */
    @Test
    void b10AUnitSupersededByTwoTogetherFillsBothPlaces() {
        AwardDefinition both =
                MadeUpAwards.award("NEW@1", AwardKind.MICRO_CREDENTIAL, MadeUpAwards.allOf("both", "B1 C1"));

        StackingOutcome mapped = stack(both, ACase.of(both).results("A1"), split(Equivalence.EQUIVALENT, true));
        assertThat(mapped.earned()).singleElement().satisfies(earned -> {
            assertThat(earned.allocation().placements())
                    .extracting(placement -> placement.unit().unit().value())
                    .containsExactly("B1", "C1");
            assertThat(earned.basis().looseResults()).containsExactly(new ResultId("r-A1"));
        });
        assertThat(stack(both, ACase.of(both).results("A1"), split(Equivalence.EQUIVALENT, false))
                        .earned())
                .as("equivalent to each of them: one result, one place")
                .isEmpty();
    }

    /** B10: where its mapping does not say so, it counts for neither. */
    @Test
    void b10AUnitSupersededByTwoCountsForNeitherUnlessMapped() {
        assertThat(stack(NEW, ACase.of(NEW).results("A1"), split(Equivalence.NOT_EQUIVALENT, true))
                        .earned())
                .isEmpty();
        StackingOutcome unknown = stack(NEW, ACase.of(NEW).results("A1"), split(Equivalence.UNKNOWN, true));
        assertThat(unknown.earned()).isEmpty();
        assertThat(unknown.explanation(NEW.version()).verdict().word()).isEqualTo("undetermined");
    }

    /** B11: merged units count as the new one only together; the newest of their results stands for it. */
    @Test
    void b11MergedUnitsCountOnlyTogether() {
        UnitMapping merge = new UnitMapping(
                MadeUpAwards.units("A1 B1"),
                MadeUpAwards.units("C1"),
                Equivalence.EQUIVALENT,
                true,
                null,
                null,
                true,
                null);

        assertThat(stack(NEW, ACase.of(NEW).results("A1"), merge).earned()).isEmpty();
        assertThat(stack(NEW, ACase.of(NEW).results("A1@2025-05-01 B1"), merge).earned())
                .singleElement()
                .satisfies(earned -> assertThat(earned.basis().looseResults()).containsExactly(new ResultId("r-A1")));
    }

    /** B13: a result dated after the day judged is planned; on its own day it counts. */
    @Test
    void b13AResultDatedLaterIsPlanned() {
        ACase planned = ACase.of(ONE).results("U1@2025-06-15");

        assertThat(stack(ONE, planned.asAt("2025-06-14")).recognitions())
                .singleElement()
                .satisfies(recognition -> {
                    assertThat(recognition).isInstanceOf(Recognition.Open.class);
                    assertThat(recognition.reason()).contains("planned");
                });
        assertThat(stack(ONE, planned.asAt("2025-06-15")).earned()).hasSize(1);
    }

    /** B14: in progress is open, and never yields an award. */
    @Test
    void b14ContinuingActivityIsOpen() {
        StackingOutcome outcome = stack(ONE, ACase.of(ONE).results("U1=70"));

        assertThat(outcome.recognitions()).singleElement().isInstanceOf(Recognition.Open.class);
        assertThat(outcome.earned()).isEmpty();
    }

    /** B15: a code as people type it is read, and whoever has to tell the sender sees that it was mended. */
    @Test
    void b15ATypedCodeIsMendedAndNoticed() {
        String typed = "bsbtwk502 ";
        UnitCode read = UnitCode.parse(typed);

        assertThat(read).isEqualTo(new UnitCode("BSBTWK502"));
        assertThat(read.value()).as("it was mended").isNotEqualTo(typed);
        assertThat(UnitCode.parse("BSBTWK502").value()).isEqualTo("BSBTWK502");
    }

    /** A mark is carried to where it is judged, and where a unit was taken is said or follows from its route. */
    @Test
    void aResultCarriesItsMarkAndWhereItWasTaken() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        Result marked =
                new Result(new ResultId("m"), new UnitCode("U1"), null, "20", day, day, new BigDecimal("67.5"), false);
        RecognisedUnit elsewhere =
                ((Recognition.Recognised) recognition(marked)).as().get(0);

        assertThat(elsewhere.mark()).isEqualTo(new BigDecimal("67.5"));
        assertThat(elsewhere.ownProvider()).isFalse();
        assertThat(recognised("U1", "20").as().get(0).ownProvider()).isTrue();
        assertThat(recognised("U1", "60").as().get(0).ownProvider()).isFalse();
    }

    /** Decision 17: code 53 is read as achieved up to the last day of 2017 and is an error from the first day of 2018. */
    @Test
    void code53IsAchievedBefore2018Only() {
        assertThat(recognition(result("U1", "53", "2017-12-31"))).isInstanceOf(Recognition.Recognised.class);
        assertThat(recognition(result("U1", "53", "2018-01-01"))).isInstanceOf(Recognition.Undetermined.class);
    }

    private static boolean countsAsNew(UnitMapping mapping, String endedOn) {
        Recognition recognition = recognition(result("B1", "20", endedOn), mapping);
        return ((Recognition.Recognised) recognition)
                .as().stream().anyMatch(unit -> unit.unit().value().equals("C1"));
    }

    private static Recognition.Recognised recognised(String unit, String outcome, UnitMapping... mappings) {
        return (Recognition.Recognised) recognition(result(unit, outcome, "2025-03-01"), mappings);
    }

    private static Recognition recognition(Result result, UnitMapping... mappings) {
        return CreditRecognition.shipped(UnitMappings.of(List.of(mappings))).recognise(result, AS_AT);
    }

    private static Result result(String unit, String outcome, String endedOn) {
        LocalDate ended = LocalDate.parse(endedOn);
        return new Result(new ResultId("r-" + unit), new UnitCode(unit), null, outcome, ended.minusDays(30), ended);
    }

    private static StackingOutcome stack(AwardDefinition award, ACase described, UnitMapping... mappings) {
        UnitMappings all = UnitMappings.of(List.of(mappings));
        Stacker stacker = new Stacker(
                CreditRecognition.shipped(all),
                new Allocator(Catalogue.of(List.of(award), List.of(), all)),
                RuleAsset.fromClassPath("dev/cairn/stacking/stacking.drl"));
        return stacker.stack(described.build());
    }

    private static UnitMapping split(Equivalence equivalence, boolean together) {
        return new UnitMapping(
                MadeUpAwards.units("A1"), MadeUpAwards.units("B1 C1"), equivalence, together, null, null, true, null);
    }

    private static UnitMapping mapping(String from, String to, Equivalence equivalence) {
        return mapping(from, to, equivalence, null);
    }

    private static UnitMapping dated(String from, String to, LocalDate date) {
        return mapping(from, to, Equivalence.EQUIVALENT, date);
    }

    private static UnitMapping mapping(String from, String to, Equivalence equivalence, @Nullable LocalDate date) {
        return new UnitMapping(
                new TreeSet<>(MadeUpAwards.units(from)),
                MadeUpAwards.units(to),
                equivalence,
                false,
                date,
                null,
                true,
                null);
    }
}
