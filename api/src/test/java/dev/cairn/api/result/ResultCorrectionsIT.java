package dev.cairn.api.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import dev.cairn.api.test.MadeUpRecords;
import dev.cairn.api.test.MadeUpRecords.MadeUpAward;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B2 of the hard cases, decided by a registrar: a result is corrected, and the correction taken back. */
@CairnIT
class ResultCorrectionsIT {

    private static final String BOTH = "{\"id\": \"core\", \"kind\": \"all-of\", \"units\": [\"U1\", \"U2\"]}";

    @Autowired
    MadeUpRecords made;

    @Autowired
    CairnClient cairn;

    @Autowired
    DecisionProgress progress;

    @Autowired
    Results results;

    @Autowired
    JdbcClient jdbc;

    @Test
    void b2ACorrectionOpensAReviewAndTakenBackClosesIt() {
        MadeUpAward award = made.publish(BOTH);
        LearnerId learner = made.learner(award, "U1 U2");
        progress.awaitDecided();
        String proposal = proposal(learner).get("id").asText();
        registrar().post("/api/proposals/" + proposal + "/approval", Map.of("outcome", "approved"));
        progress.awaitDecided();
        String before = finding(learner, award);

        JsonNode effect =
                registrar().post(path(learner) + "/preview", body(award, "30")).json();
        assertThat(effect.at("/learners/0/awards")).hasSize(1);
        assertThat(effect.at("/learners/0/awards/0/after/follows").asText()).startsWith("to be reviewed");
        assertThat(outcome(learner, award)).as("nothing is recorded").isEqualTo("20");
        CairnClient.Answer corrected = registrar().post(path(learner), body(award, "30"));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        progress.awaitDecided();
        assertThat(proposal(learner).get("review").isNull()).isFalse();

        made.record(learner, award, "U1 U2", "20");
        assertThat(outcome(learner, award))
                .as("who repeats what was corrected does not undo it")
                .isEqualTo("30");

        String id = corrected.json().get("id").asText();
        assertThat(registrar()
                        .post(path(learner) + "/" + id + "/take-back", Map.of("reason", "the paper was found"))
                        .status())
                .isEqualTo(200);
        progress.awaitDecided();

        assertThat(proposal(learner).get("review").isNull()).isTrue();
        assertThat(finding(learner, award)).isEqualTo(before);
        assertThat(jdbc.sql("select outcome from result where learner_id = ? and unit_code = ? order by id")
                        .params(UUID.fromString(learner.value()), award.unit("U1"))
                        .query(String.class)
                        .list())
                .as("nothing is overwritten")
                .containsExactly("20", "30", "20");
        assertThat(registrar()
                        .get(path(learner))
                        .json()
                        .at("/items/0/takenBackReason")
                        .asText())
                .isEqualTo("the paper was found");
        assertThat(registrar()
                        .post(path(learner) + "/" + id + "/take-back", Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatASenderTellsNewlyStandsAndTheCorrectionCannotBeTakenBackAnyMore() {
        MadeUpAward award = made.publish(BOTH);
        LearnerId learner = made.learner(award, "U1");
        String id = registrar()
                .post(path(learner), body(award, "30"))
                .json()
                .get("id")
                .asText();

        made.record(learner, award, "U1", "40");

        assertThat(outcome(learner, award)).isEqualTo("40");
        assertThat(registrar()
                        .post(path(learner) + "/" + id + "/take-back", Map.of("reason", "late"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeRightIsRefused() {
        MadeUpAward award = made.publish(BOTH);
        LearnerId learner = made.learner(award, "U1");

        assertThat(registrar().post(path(learner), body(award, "99")).status()).isEqualTo(400);
        assertThat(registrar().post(path(learner), body(award, "20")).status())
                .as("no correction at all")
                .isEqualTo(400);
        assertThat(registrar()
                        .post(
                                path(learner),
                                Map.of(
                                        "result",
                                        "NOSUCH/-/2024-01-01",
                                        "outcome",
                                        "30",
                                        "endedOn",
                                        "2024-06-28",
                                        "reason",
                                        "?"))
                        .status())
                .isEqualTo(404);
        assertThat(cairn.as("integration")
                        .post(path(learner), body(award, "30"))
                        .status())
                .isEqualTo(403);
    }

    private CairnClient.Caller registrar() {
        return cairn.as("registrar");
    }

    private static String path(LearnerId learner) {
        return "/api/learners/" + learner + "/result-corrections";
    }

    private static Map<String, Object> body(MadeUpAward award, String outcome) {
        return Map.of(
                "result",
                MadeUpRecords.resultId(award, "U1"),
                "outcome",
                outcome,
                "endedOn",
                MadeUpRecords.endedOn(),
                "reason",
                "the assessor withdrew it");
    }

    private String outcome(LearnerId learner, MadeUpAward award) {
        return results.listCurrent(learner).stream()
                .filter(result -> result.unit().value().equals(award.unit("U1")))
                .map(Result::outcome)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode proposal(LearnerId learner) {
        return registrar()
                .get("/api/learners/" + learner + "/proposals")
                .json()
                .get("items")
                .get(0);
    }

    private String finding(LearnerId learner, MadeUpAward award) {
        return registrar()
                .get("/api/learners/" + learner + "/awards/" + award.version(1))
                .json()
                .get("finding")
                .toString();
    }
}
