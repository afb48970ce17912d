package dev.cairn.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An explanation is data with one canonical text, and words for people beside it. */
class ExplanationTest {

    private static final RuleRef TOTAL = new RuleRef("BSB50420@1", "total");
    private static final RuleRef LISTED = new RuleRef("BSB50420@1", "listed");
    private static final Verdict SHORT = new Verdict.Unsatisfied(
            List.of(new Shortfall(LISTED, 1, Measure.UNITS, List.of("BSBOPS504", "BSBTWK503"))));

    private static Explanation explanation(Verdict verdict) {
        Finding listed = new Finding(LISTED, verdict, List.of(new Fact("counts", "BSBCMM412 by r-\"1\"")), List.of());
        return new Explanation(
                AwardVersion.parse("BSB50420@1"),
                LocalDate.parse("2026-03-01"),
                Instant.parse("2026-03-02T01:02:03Z"),
                new Finding(TOTAL, verdict, List.of(), List.of(listed)));
    }

    @Test
    void itsTextIsCanonical() {
        assertThat(ExplanationJson.write(explanation(SHORT)))
                .isEqualTo("{\"award\":\"BSB50420@1\",\"asAt\":\"2026-03-01\",\"asKnownAt\":\"2026-03-02T01:02:03Z\","
                        + "\"finding\":{\"rule\":\"BSB50420@1#total\",\"verdict\":\"unsatisfied\","
                        + "\"missing\":[{\"line\":\"BSB50420@1#listed\",\"missing\":1,\"measure\":\"units\","
                        + "\"anyOf\":[\"BSBOPS504\",\"BSBTWK503\"]}],"
                        + "\"because\":[{\"rule\":\"BSB50420@1#listed\",\"verdict\":\"unsatisfied\","
                        + "\"missing\":[{\"line\":\"BSB50420@1#listed\",\"missing\":1,\"measure\":\"units\","
                        + "\"anyOf\":[\"BSBOPS504\",\"BSBTWK503\"]}],"
                        + "\"facts\":[{\"name\":\"counts\",\"value\":\"BSBCMM412 by r-\\\"1\\\"\"}]}]}}");
    }

    @Test
    void equalExplanationsHaveEqualTexts() {
        assertThat(ExplanationJson.write(explanation(Verdict.satisfied())))
                .isEqualTo(ExplanationJson.write(explanation(new Verdict.Satisfied())));
        assertThat(explanation(SHORT)).isEqualTo(explanation(SHORT));
    }

    @Test
    void peopleReadWhatIsMissing() {
        assertThat(explanation(SHORT).summarise())
                .startsWith("BSB50420@1: not met as at 2026-03-01.")
                .contains("listed: 1 unit missing, of BSBOPS504, BSBTWK503");
        Verdict doubt = new Verdict.Undetermined(
                List.of(new Doubt(Doubt.Kind.FACT_MISSING, LISTED, "the level of U1 is not known")));
        assertThat(explanation(doubt).summarise()).contains("cannot be said", "the level of U1 is not known");
        assertThat(ExplanationJson.write(explanation(doubt))).contains("\"kind\":\"fact-missing\"");
    }
}
