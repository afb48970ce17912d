package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.AwardDefinitionReader;
import dev.cairn.engine.packaging.FaultyDefinitionException;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Standard;
import dev.cairn.engine.packaging.TeachOut;
import dev.cairn.engine.packaging.VersionChoice;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section C of the hard cases: ages of results, versions, teach-out, and the day on which an award was earned. */
class TimeEdgeCasesTest {

    private static final AwardDefinition YOUNG = MadeUpAwards.with(
            MadeUpAwards.award("YOUNG@1", AwardKind.QUALIFICATION, MadeUpAwards.allOf("all", "U1 U2")),
            packaging ->
                    packaging.withStandards(List.of(new Standard("three-years", MadeUpAwards.units("U1"), 3, null))));
    private static final AwardDefinition LICENSED = MadeUpAwards.award(
            "LICENSED@1",
            AwardKind.QUALIFICATION,
            MadeUpAwards.group(
                    "both",
                    1,
                    MadeUpAwards.allOf("unit", "U1"),
                    new PackagingRule.Shown("licence", "driver-licence", Amount.of(1), Measure.EVIDENCE)));
    private static final AwardDefinition OLD = version(1, "2020-01-01", "2024-06-30", "U1");
    private static final AwardDefinition REPLACEMENT = version(2, "2024-07-01", null, "U1 U2");

    /** C1: a result of 29 February 2020 that may be three years old is good to 28 February 2023, that day included. */
    @Test
    void c1ThreeYearsFromALeapDay() {
        assertThat(earnedOn(YOUNG, "U1@2020-02-29 U2@2023-02-28")).contains(LocalDate.of(2023, 2, 28));
        assertThat(earnedOn(YOUNG, "U1@2020-02-29 U2@2023-03-01")).isEmpty();
    }

    /** C2: a result of 1 March 2021 is good for an award of 1 March 2024, and too old a day later. */
    @Test
    void c2TheAgeIsJudgedOnTheDayOfTheAward() {
        StackingOutcome dayAfter = Stacked.stack(ACase.of(YOUNG).results("U1@2021-03-01 U2@2024-03-02"));

        assertThat(earnedOn(YOUNG, "U1@2021-03-01 U2@2024-03-01")).contains(LocalDate.of(2024, 3, 1));
        assertThat(dayAfter.earned()).isEmpty();
        assertThat(Stacked.json(dayAfter, YOUNG)).contains("too-old").contains("good to 2024-03-01");
    }

    /** C2, decision 6: what was young enough on the day on which the award was earned may grow as old as it likes. */
    @Test
    void c2AnAwardThatWasEarnedStaysEarned() {
        ACase longAgo = ACase.of(YOUNG).results("U1@2015-03-01 U2@2016-03-01");

        assertThat(Stacked.stack(longAgo).earned())
                .singleElement()
                .satisfies(earned -> assertThat(earned.earnedOn()).isEqualTo("2016-03-01"));
        assertThat(Stacked.json(Stacked.stack(longAgo), YOUNG))
                .contains("judged as at")
                .contains("2016-03-01");
        assertThat(Stacked.stack(longAgo.issuedOn("YOUNG", "2016-03-01", "U1 U2"))
                        .reviews())
                .isEmpty();
    }

    /** C2: a second result renews what grew too old; the award is earned on the day on which it was first met. */
    @Test
    void c2ANewerResultOpensTheAwardAgain() {
        ACase renewed = ACase.of(YOUNG)
                .result("old", "U1", "20", "2015-03-01")
                .result("new", "U1", "20", "2022-05-05")
                .results("U2@2020-03-01");

        assertThat(Stacked.stack(renewed).earned()).singleElement().satisfies(earned -> {
            assertThat(earned.earnedOn()).isEqualTo("2022-05-05");
            assertThat(earned.basis().looseResults())
                    .extracting(Object::toString)
                    .containsExactly("new", "r-U2");
        });
    }

    /** C3: who commenced on 30 June is judged by the version in force until then, who commenced on 1 July by the next. */
    @Test
    void c3TheVersionIsThatOfTheCommencement() {
        assertThat(choice("2024-06-30", null, "2025-03-16").judgedBy()).isEqualTo(OLD);
        assertThat(choice("2024-07-01", null, "2025-03-16").judgedBy()).isEqualTo(REPLACEMENT);
        assertThat(choice("2024-06-30", null, "2025-03-16").because()).isEqualTo(VersionChoice.Because.COMMENCEMENT);
        assertThat(choice(null, null, "2024-06-30").judgedBy()).isEqualTo(OLD);
        assertThat(choice(null, null, "2024-07-01").judgedBy()).isEqualTo(REPLACEMENT);
        assertThat(choice(null, null, "2024-07-01").because().phrase()).contains("day judged");
        assertThat(VersionChoice.among(
                        List.of(REPLACEMENT, OLD), LocalDate.of(2019, 12, 31), null, LocalDate.of(2025, 1, 1)))
                .isEmpty();
        assertThatThrownBy(() -> VersionChoice.among(List.of(OLD, YOUNG), null, null, LocalDate.of(2025, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("V");
    }

    /** C3, decision 9: who did not commence is judged by the version in force on the day on which the award was earned. */
    @Test
    void c3WithoutACommencementTheDayEarnedDecides() {
        assertThat(versionsEarned("U1@2024-06-30")).as("earned in its time").containsExactly("V@1 2024-06-30");
        assertThat(versionsEarned("U1@2024-06-30 U2@2024-08-01"))
                .as("earned in its time, whatever came later")
                .containsExactly("V@1 2024-06-30");
        assertThat(versionsEarned("U1@2024-07-01"))
                .as("too late for the first, too little for the second")
                .isEmpty();
        assertThat(versionsEarned("U1@2024-07-01 U2@2024-02-01"))
                .as("completed under the second")
                .containsExactly("V@2 2024-07-01");
    }

    /** C3: a result that came later takes no place from the one by which the award was earned in time. */
    @Test
    void c3WhatCameLaterDoesNotMakeAnAwardLate() {
        AwardDefinition either =
                ending(MadeUpAwards.award("W@1", AwardKind.SKILL_SET, MadeUpAwards.two("two", "U1 U2 U3")));
        AwardDefinition next = MadeUpAwards.award("W@2", AwardKind.SKILL_SET, MadeUpAwards.allOf("all", "U1 U9"));

        StackingOutcome outcome =
                Stacked.stack(ACase.of(next).results("U2@2024-05-01 U3@2024-06-30 U1@2024-08-01"), List.of(either));

        assertThat(outcome.proposals()).singleElement().satisfies(proposed -> {
            assertThat(proposed.award()).hasToString("W@1");
            assertThat(proposed.earned().earnedOn()).isEqualTo("2024-06-30");
        });
    }

    private static AwardDefinition ending(AwardDefinition award) {
        return award.endingOn(LocalDate.of(2024, 6, 30));
    }

    /** C3: what is in process or issued stays, and no other version is proposed beside it. */
    @Test
    void c3AVersionOnRecordStays() {
        ACase issued =
                ACase.of(REPLACEMENT).results("U1@2024-06-30 U2@2024-06-30").issuedOn("V@2", "2024-06-30", "U1 U2");

        StackingOutcome outcome = Stacked.stack(issued, List.of(OLD));

        assertThat(outcome.proposals()).isEmpty();
        assertThat(outcome.reviews()).isEmpty();
        assertThat(outcome.kept()).hasSize(1);
    }

    private static List<String> versionsEarned(String results) {
        return Stacked.stack(ACase.of(REPLACEMENT).results(results), List.of(OLD)).proposals().stream()
                .map(proposed -> proposed.award() + " " + proposed.earned().earnedOn())
                .toList();
    }

    /** C4: earned on the last day of the teach-out, whenever it is signed; a day later it is not, and the replacement is shown. */
    @Test
    void c4TheTeachOutEndsWithItsLastDay() {
        AwardDefinition taughtOut = OLD.taughtOut(TeachOut.until(LocalDate.of(2025, 3, 15)));
        StackingOutcome inTime = Stacked.stack(ACase.of(taughtOut).results("U1@2025-03-15"));
        StackingOutcome late = Stacked.stack(ACase.of(taughtOut).results("U1@2025-03-16"));
        VersionChoice choice = VersionChoice.among(
                        List.of(REPLACEMENT, taughtOut), LocalDate.of(2024, 1, 1), null, LocalDate.of(2025, 3, 16))
                .orElseThrow();

        assertThat(inTime.proposals())
                .singleElement()
                .satisfies(proposed -> assertThat(proposed.earned().earnedOn()).isEqualTo("2025-03-15"));
        assertThat(late.earned()).isEmpty();
        assertThat(Stacked.json(late, taughtOut)).contains("judged as at").contains("2025-03-15");
        assertThat(choice.judgedBy()).isEqualTo(taughtOut);
        assertThat(choice.shown()).containsExactly(REPLACEMENT);
        assertThat(Stacked.verdict(Stacked.stack(ACase.of(REPLACEMENT).results("U1@2025-03-16")), REPLACEMENT))
                .isEqualTo("unsatisfied");
    }

    /** C4: under the rule of 2015 the credential had to be signed inside the teach-out as well. */
    @Test
    void c4TheRuleOf2015AskedForSigningInside() {
        AwardDefinition signed = OLD.taughtOut(new TeachOut(LocalDate.of(2025, 3, 15), true));
        ACase inTime = ACase.of(signed).results("U1@2025-03-15");

        assertThat(Stacked.stack(inTime.asAt("2025-03-15")).proposals()).hasSize(1);
        StackingOutcome dayAfter = Stacked.stack(inTime.asAt("2025-03-16"));
        assertThat(Stacked.earned(dayAfter)).isEqualTo("V@1");
        assertThat(dayAfter.proposals()).isEmpty();
        assertThat(Stacked.json(dayAfter, signed)).contains("to be signed by 2025-03-15");
    }

    /** C4: the end of a teach-out is read from a definition, and one before the first day is refused with its pointer. */
    @Test
    void c4TheTeachOutIsReadFromADefinition() {
        String text = resource("dev/cairn/catalogue/awards/HLTSS00066.json");
        String from = AwardDefinitionReader.read(text).effectiveFrom().toString();
        String known = text.replaceFirst(
                "\"effectiveFrom\"",
                "\"teachOut\": {\"until\": \"2099-03-15\", \"signedInside\": true}, \"effectiveFrom\"");
        assertThat(AwardDefinitionReader.read(known).say())
                .contains("Taught out: to be earned and signed by 2099-03-15.");
        String early =
                known.replace("2099-03-15", LocalDate.parse(from).minusDays(1).toString());

        assertThat(AwardDefinitionReader.read(known).teachOut())
                .isEqualTo(new TeachOut(LocalDate.of(2099, 3, 15), true));
        assertThat(AwardDefinitionReader.read(text).teachOut()).isNull();
        assertThatThrownBy(() -> AwardDefinitionReader.read(early))
                .isInstanceOfSatisfying(
                        FaultyDefinitionException.class,
                        faulty -> assertThat(faulty.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.pointer()).isEqualTo("/teachOut/until")));
    }

    /** C5: the same question about the same day has the same answer, byte by byte, after two changes of the rule. */
    @Test
    void c5TheSameQuestionHasTheSameAnswerAfterTwoChanges() {
        Stacker stacker = Stacked.stacker();
        ACase asked = ACase.of(OLD).results("U1@2024-05-01 U2@2024-09-01").asAt("2024-06-15");
        String first = Stacked.bytes(Stacked.stack(stacker, asked));

        Stacked.stack(stacker, ACase.of(REPLACEMENT).results("U1 U2"));
        Stacked.stack(
                stacker,
                ACase.of(version(3, "2025-01-01", null, "U1 U2 U3"), REPLACEMENT, OLD)
                        .results("U1"));

        assertThat(Stacked.bytes(Stacked.stack(stacker, asked))).isEqualTo(first);
        assertThat(Stacked.bytes(Stacked.stack(Stacked.stacker(), asked))).isEqualTo(first);
    }

    /** C6: a licence that expires on the day of the award counts on that day, and not on the next. */
    @Test
    void c6ALicenceCountsOnItsLastDay() {
        ACase onTheDay =
                ACase.of(LICENSED).results("U1@2025-06-30").shows("driver-licence", "2020-07-01", "2025-06-30");
        ACase dayAfter =
                ACase.of(LICENSED).results("U1@2025-07-01").shows("driver-licence", "2020-07-01", "2025-06-30");

        assertThat(Stacked.stack(onTheDay).earned())
                .singleElement()
                .satisfies(earned -> assertThat(earned.earnedOn()).isEqualTo("2025-06-30"));
        assertThat(Stacked.stack(dayAfter).earned()).isEmpty();
    }

    /** C6, decision 6: a requirement that is met last by the licence is earned on the day of the licence. */
    @Test
    void c6TheLicenceMayComeLast() {
        ACase licenceLast =
                ACase.of(LICENSED).results("U1@2025-01-10").shows("driver-licence", "2025-02-20", "2030-02-19");

        assertThat(Stacked.stack(licenceLast).earned())
                .singleElement()
                .satisfies(earned -> assertThat(earned.earnedOn()).isEqualTo("2025-02-20"));
    }

    /** C7: after a transfer the replacement judges; the verdict under the version that was left can still be shown. */
    @Test
    void c7ATransferIsDecidedUnderTheReplacement() {
        VersionChoice.Transfer transfer = new VersionChoice.Transfer(REPLACEMENT.version(), LocalDate.of(2025, 2, 1));
        VersionChoice before = choice("2024-01-01", transfer, "2025-01-31");
        VersionChoice after = choice("2024-01-01", transfer, "2025-02-01");

        assertThat(before.judgedBy()).isEqualTo(OLD);
        assertThat(after.judgedBy()).isEqualTo(REPLACEMENT);
        assertThat(after.because()).isEqualTo(VersionChoice.Because.TRANSFER);
        assertThat(after.shown()).containsExactly(OLD);
        assertThat(Stacked.verdict(Stacked.stack(ACase.of(after.judgedBy()).results("U1")), REPLACEMENT))
                .isEqualTo("unsatisfied");
        assertThat(Stacked.verdict(Stacked.stack(ACase.of(after.shown().get(0)).results("U1")), OLD))
                .isEqualTo("satisfied");
    }

    private static String resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(TimeEdgeCasesTest.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VersionChoice choice(
            @Nullable String commencedOn, VersionChoice.@Nullable Transfer transfer, String asAt) {
        return VersionChoice.among(
                        List.of(REPLACEMENT, OLD),
                        commencedOn == null ? null : LocalDate.parse(commencedOn),
                        transfer,
                        LocalDate.parse(asAt))
                .orElseThrow();
    }

    private static Optional<LocalDate> earnedOn(AwardDefinition award, String results) {
        return Stacked.stack(ACase.of(award).results(results)).earned().stream()
                .map(Earned::earnedOn)
                .findFirst();
    }

    private static AwardDefinition version(int number, String from, @Nullable String to, String units) {
        AwardDefinition open =
                MadeUpAwards.award("V@" + number, AwardKind.QUALIFICATION, MadeUpAwards.allOf("all", units));
        return new AwardDefinition(
                open.award(),
                open.design(),
                open.packaging(),
                open.components(),
                open.nesting(),
                open.entry(),
                open.employers(),
                open.doubtful(),
                open.notJudged(),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null);
    }
}
