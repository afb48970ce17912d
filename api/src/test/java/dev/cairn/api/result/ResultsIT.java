package dev.cairn.api.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.learner.ClientKey;
import dev.cairn.api.learner.LearnerDetails;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CairnIT
class ResultsIT {

    private static final LocalDate START = LocalDate.of(2025, 2, 3);
    private static final LocalDate END = LocalDate.of(2025, 6, 27);

    @Autowired
    Results results;

    @Autowired
    Learners learners;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CairnClient cairn;

    private final String client = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatIsOnRecordJustSoStaysAsItIs() {
        LearnerId learner = learner();
        record(entry(learner, "20"));

        RecordedResults again = record(entry(learner, "20"));

        assertThat(again.added()).isZero();
        assertThat(again.corrected()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.learners()).isEmpty();
    }

    @Test
    void aCorrectionKeepsWhatItReplaces() {
        LearnerId learner = learner();
        record(entry(learner, "20"));

        RecordedResults corrected = record(entry(learner, "30"));

        assertThat(corrected.corrected()).isEqualTo(1);
        assertThat(corrected.learners()).containsExactly(learner);
        assertThat(results.listCurrent(learner)).extracting(Result::outcome).containsExactly("30");
        assertThat(jdbc.sql("select outcome from result where learner_id = ? and replaced_at is not null")
                        .param(UUID.fromString(learner.value()))
                        .query(String.class)
                        .list())
                .containsExactly("20");
    }

    @Test
    void ofTwoEntriesWithOneKeyTheLastCounts() {
        LearnerId learner = learner();

        record(entry(learner, "70"), entry(learner, "20"));

        assertThat(results.listCurrent(learner)).extracting(Result::outcome).containsExactly("20");
    }

    @Test
    void everyFaultOfASingleResultIsNamedAtOnce() {
        CairnClient.Answer answer = cairn.as("integration")
                .with("Idempotency-Key", client)
                .post(
                        "/api/results",
                        Map.of(
                                "organisation", "99901",
                                "clientIdentifier", "nobody",
                                "unit", "NO/SUCH",
                                "outcome", "99",
                                "startedOn", "2025-06-27",
                                "endedOn", "2025-02-03"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("issues"))
                .extracting(issue -> issue.get("field").asText())
                .containsExactlyInAnyOrder("clientIdentifier", "unit", "outcome", "endedOn");
    }

    @Test
    void aUnitThatTheCatalogueDoesNotHaveIsKeptAsAnImportKeepsItAndNoticed() {
        LearnerId learner = learner();
        CairnClient.Answer answer = cairn.as("integration")
                .with("Idempotency-Key", client)
                .post(
                        "/api/results",
                        Map.of(
                                "organisation", "99901",
                                "clientIdentifier", client,
                                "unit", "NOSUCH999",
                                "programme", "NOSUCH",
                                "outcome", "20",
                                "startedOn", "2025-02-03",
                                "endedOn", "2025-06-27"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("notice").asText())
                .contains("unit NOSUCH999 is neither")
                .contains("programme NOSUCH is not in the catalogue");
        assertThat(results.listCurrent(learner)).hasSize(1);
    }

    @Test
    void aCodeInSmallLettersIsReadAndNoticed() {
        learner();
        CairnClient.Answer answer = cairn.as("integration")
                .with("Idempotency-Key", client)
                .post(
                        "/api/results",
                        Map.of(
                                "organisation", "99901",
                                "clientIdentifier", client,
                                "unit", "bsbtwk502 ",
                                "outcome", "20",
                                "startedOn", "2025-02-03",
                                "endedOn", "2025-06-27"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("notice").asText()).contains("read as BSBTWK502");
    }

    private LearnerId learner() {
        ClientKey key = new ClientKey("99901", client);
        List<LearnerDetails> people = List.of(new LearnerDetails(key, "Test", "Person", null, null, null));
        return Objects.requireNonNull(Objects.requireNonNull(transaction.execute(status -> learners.record(people)))
                .get(key));
    }

    private RecordedResults record(ResultEntry... entries) {
        return Objects.requireNonNull(transaction.execute(status -> results.record("test", List.of(entries))));
    }

    private static ResultEntry entry(LearnerId learner, String outcome) {
        return new ResultEntry(learner, new UnitCode("BSBPEF502"), null, null, outcome, START, END);
    }
}
