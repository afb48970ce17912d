package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditAdvice;
import dev.cairn.engine.credit.CreditAsked;
import dev.cairn.engine.credit.CreditBasis;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.MicroCredential;
import dev.cairn.engine.credit.MicroCredentialRecognition;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Total;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a micro-credential of another issuer comes to in an award: from the table to what the learner earns (edge case E10). */
class MicroCredentialRecognitionTest {

    private static final MicroCredentialRecognition TABLE = MicroCredentialRecognition.shipped();
    private static final AwardDefinition DEGREE =
            MadeUpAwards.points("DEGREE@1", 12, 12, MadeUpAwards.numbered("V", 1, 2));
    private static final AwardCode CLOUD = new AwardCode("CLOUD-1");
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final CreditAsked.What BOTH =
            new CreditAsked.What.Units(MadeUpAwards.units(MadeUpAwards.numbered("V", 1, 2)));
    private static final CreditFilter FROM_MICRO_CREDENTIALS =
            new CreditFilter(new TreeSet<>(), null, null, new TreeSet<>(), new TreeSet<>(), null, true);
    private static final CreditAsked.What SIX = new CreditAsked.What.Unspecified(Amount.of(6), Amount.of(6));

    /** E10: recognised for 6 points until 31 December: it counts for what is earned up to that day, not after. */
    @Test
    void e10ItCountsUpToItsLastDay() {
        LocalDate last = LocalDate.of(2025, 12, 31);
        CreditGrant grant = granted(TABLE.advise(until(last), asked(SIX, true)));

        assertThat(grant.fromMicroCredential()).isTrue();
        assertThat(grant.goodUntil()).isEqualTo(last);
        assertThat(grant.basis()).isEqualTo(CreditBasis.AGREEMENT);
        assertThat(grant.from()).isEqualTo(CLOUD);
        assertThat(earned("2025-12-31", grant)).isEqualTo("DEGREE@1");
        assertThat(earned("2026-01-01", grant)).isEmpty();
    }

    /** One that expired before its credit begins does not count at all; on its last day it still does. */
    @Test
    void oneThatExpiredDoesNotCount() {
        assertThat(TABLE.advise(until(FROM.minusDays(1)), asked(SIX, true)))
                .isInstanceOf(CreditAdvice.DoesNotCount.class)
                .extracting(advice -> advice.decidedBy().line())
                .isEqualTo("micro-credential-recognition_expired");
        assertThat(TABLE.advise(until(FROM), asked(SIX, true))).isInstanceOf(CreditAdvice.Granted.class);
    }

    /** Its level goes into unspecified credit only where the award states one too (decision 16). */
    @Test
    void unspecifiedCreditHasTheLevelThatWasCompared() {
        CreditAsked noLevel =
                new CreditAsked(new ResultId("asked"), DEGREE.code(), null, true, SIX, Route.CREDIT_TRANSFER, FROM);

        assertThat(level(granted(TABLE.advise(until(null), asked(SIX, true))))).isEqualTo(7);
        assertThat(level(granted(TABLE.advise(until(null), noLevel)))).isNull();
    }

    /** Specified credit names units, each of which counts as held. */
    @Test
    void specifiedCreditCountsAsItsUnits() {
        CreditGrant grant = granted(TABLE.advise(until(null), asked(BOTH, true)));

        assertThat(grant.units()).hasSize(2);
        assertThat(Stacked.earned(Stacked.stack(ACase.of(DEGREE).credit(grant))))
                .isEqualTo("DEGREE@1");
    }

    /** A ceiling on what comes from micro-credentials holds whether they count as units or as an amount. */
    @Test
    void aCeilingOnMicroCredentialsHoldsForUnitsAndAmounts() {
        AwardDefinition sixAtMost = MadeUpAwards.with(
                DEGREE,
                packaging -> packaging.withConditions(
                        Map.of("micro", new Total(Measure.POINTS, new TreeSet<>(), FROM_MICRO_CREDENTIALS)),
                        List.of(new Condition.AtMost("at-most-6", List.of("micro"), Amount.of(6)))));
        CreditGrant two = granted(TABLE.advise(until(null), asked(BOTH, true)));
        CreditGrant twelve = granted(
                TABLE.advise(until(null), asked(new CreditAsked.What.Unspecified(Amount.of(12), Amount.of(6)), true)));
        String other = MadeUpAwards.numbered("V", 1, 1);

        assertThat(Stacked.earned(Stacked.stack(ACase.of(DEGREE).credit(two)))).isEqualTo("DEGREE@1");
        assertThat(Stacked.stack(ACase.of(sixAtMost).credit(two)).earned()).isEmpty();
        assertThat(Stacked.stack(ACase.of(sixAtMost).credit(twelve)).earned()).isEmpty();
        assertThat(Stacked.earned(
                        Stacked.stack(ACase.of(sixAtMost).results(other).credit(two))))
                .isEqualTo("DEGREE@1");
        assertThat(Stacked.earned(
                        Stacked.stack(ACase.of(sixAtMost).results(other).credit(twelve))))
                .isEqualTo("DEGREE@1");
    }

    /** Every compulsory item that is missing is named. */
    @Test
    void whatIsMissingIsNamed() {
        SortedSet<String> some = new TreeSet<>(TABLE.requiredInformation());
        some.removeAll(List.of("learning outcomes", "credit recognition"));
        MicroCredential booster = new MicroCredential(
                CLOUD,
                some,
                true,
                BigDecimal.TEN,
                MicroCredential.Quality.REGULATED_PROVIDER,
                true,
                7,
                MicroCredential.Term.UNLIMITED);

        assertThat(TABLE.advise(booster, asked(SIX, true)))
                .isInstanceOfSatisfying(CreditAdvice.DoesNotCount.class, advice -> {
                    assertThat(advice.missing()).containsExactly("credit recognition", "learning outcomes");
                    assertThat(advice.reason())
                            .isEqualTo("critical information is missing: credit recognition, learning outcomes");
                });
    }

    /** Nothing recorded is no default: a fact is missing; what nobody agreed is for a person. */
    @Test
    void whatIsNotRecordedIsUndetermined() {
        MicroCredential nothing = new MicroCredential(CLOUD, null, null, null, null, null, null, null);

        assertThat(kind(TABLE.advise(nothing, asked(SIX, true)))).isEqualTo(Doubt.Kind.FACT_MISSING);
        assertThat(kind(TABLE.advise(until(null), asked(null, true)))).isEqualTo(Doubt.Kind.FACT_MISSING);
        assertThat(kind(TABLE.advise(until(null), asked(SIX, null)))).isEqualTo(Doubt.Kind.FACT_MISSING);
        assertThat(kind(TABLE.advise(until(null), asked(SIX, false)))).isEqualTo(Doubt.Kind.DECISION_MISSING);
    }

    /** Recognised, and no credit asked. */
    @Test
    void itMayBeRecognisedWithoutCredit() {
        assertThat(TABLE.advise(until(null), asked(new CreditAsked.What.Nothing(), true)))
                .isInstanceOf(CreditAdvice.WithoutCredit.class);
    }

    private static MicroCredential until(@Nullable LocalDate last) {
        return new MicroCredential(
                CLOUD,
                TABLE.requiredInformation(),
                true,
                BigDecimal.valueOf(40),
                MicroCredential.Quality.STATEMENT,
                true,
                7,
                new MicroCredential.Term(last));
    }

    private static CreditAsked asked(CreditAsked.@Nullable What what, @Nullable Boolean agreed) {
        return new CreditAsked(new ResultId("asked"), DEGREE.code(), 7, agreed, what, Route.CREDIT_TRANSFER, FROM);
    }

    private static CreditGrant granted(CreditAdvice advice) {
        assertThat(advice).isInstanceOf(CreditAdvice.Granted.class);
        return ((CreditAdvice.Granted) advice).grant();
    }

    private static Doubt.Kind kind(CreditAdvice advice) {
        assertThat(advice).isInstanceOf(CreditAdvice.Undetermined.class);
        return ((CreditAdvice.Undetermined) advice).kind();
    }

    private static @Nullable Integer level(CreditGrant grant) {
        BlockCredit block = grant.block();
        return block == null ? null : block.level();
    }

    /** What is earned where the other unit is passed on a day. */
    private static String earned(String day, CreditGrant grant) {
        String unit = MadeUpAwards.numbered("V", 1, 1);
        return Stacked.earned(Stacked.stack(
                ACase.of(DEGREE).results(unit + "@" + day).credit(grant).asAt("2026-07-01")));
    }
}
