package dev.cairn.api.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.decision.LearnerDecisions;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import dev.cairn.api.test.MadeUpRecords;
import dev.cairn.api.test.MadeUpRecords.MadeUpAward;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sections F and G of the hard cases, C7 and E13, as far as they are decisions: taken, shown before, and taken back over HTTP. */
@CairnIT
class DecisionsAboutLearnersIT {

    /** Core U1 and U3; three of A; one of B. */
    private static final String LARGE = """
            {"id": "d", "kind": "group", "exactly": 6, "lines": [
              {"id": "core", "kind": "all-of", "units": ["U1", "U3"]},
              {"id": "a", "kind": "choose", "exactly": 3, "units": ["U1", "U4", "U5", "U6"]},
              {"id": "b", "kind": "choose", "exactly": 1, "units": ["U1", "U7"]}]}""";

    private static final String LOOSE = """
            {"id": "d", "kind": "group", "atLeast": 4, "atMost": 6, "lines": [
              {"id": "core", "kind": "all-of", "units": ["U1", "U3"]},
              {"id": "a", "kind": "choose", "exactly": 3, "units": ["U4", "U5", "U6"]},
              {"id": "b", "kind": "choose", "atLeast": 0, "atMost": 1, "units": ["U7"]}]}""";

    private static final String SMALL = """
            {"id": "d", "kind": "group", "exactly": 2, "lines": [
              {"id": "a", "kind": "choose", "exactly": 1, "units": ["U1", "U2"]},
              {"id": "b", "kind": "choose", "exactly": 1, "units": ["U1", "U7"]}]}""";

    @Autowired
    MadeUpRecords made;

    @Autowired
    CairnClient cairn;

    @Autowired
    DecisionProgress progress;

    @Autowired
    LearnerDecisions decisions;

    @Autowired
    LearnerDecisionsOnRecord onRecord;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void g1ASubstituteTakenBackLeavesTheBytesAsBefore() {
        MadeUpAward award = made.publish(LARGE);
        LearnerId learner = made.learner(award, "U1 U9 U4 U5 U6 U7");
        String before = finding(learner, award);

        JsonNode decided = decide(
                learner,
                Map.of(
                        "kind",
                        "substitute",
                        "award",
                        award.code(),
                        "wanted",
                        award.unit("U3"),
                        "instead",
                        award.unit("U9")));
        String with = finding(learner, award);
        assertThat(verdict(learner, award)).isEqualTo("satisfied");
        assertThat(with).contains(decided.get("id").asText());
        progress.awaitDecided();
        takeBack(learner, decided);

        assertThat(finding(learner, award)).isEqualTo(before);
        JsonNode history = registrar().get(path(learner)).json().get("items");
        assertThat(history).hasSize(1);
        assertThat(history.get(0).get("reason").asText()).isEqualTo("as the committee found");
        assertThat(history.get(0).get("takenBack").get("reason").asText()).isEqualTo("it was a mistake");
        assertThat(registrar()
                        .post(
                                path(learner) + "/" + decided.get("id").asText() + "/take-back",
                                Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatWasDecidedCanBeAskedAsItWasKnownAtAnyInstant() {
        MadeUpAward award = made.publish(LARGE);
        LearnerId learner = made.learner(award, "U1 U9 U4 U5 U6 U7");
        Instant first = clock.instant();
        JsonNode decided = decide(
                learner,
                Map.of(
                        "kind",
                        "substitute",
                        "award",
                        award.code(),
                        "wanted",
                        award.unit("U3"),
                        "instead",
                        award.unit("U9")));
        Instant second = clock.instant();
        String then = replay(learner, award, second);
        takeBack(learner, decided);

        assertThat(onRecord.ofLearner(learner, first)).isEqualTo(DecisionsInForce.NONE);
        assertThat(onRecord.ofLearner(learner, second).adjustments()).hasSize(1);
        assertThat(onRecord.ofLearner(learner, clock.instant())).isEqualTo(DecisionsInForce.NONE);
        assertThat(replay(learner, award, second)).isEqualTo(then).contains("\"satisfied\"");
    }

    @Test
    void g2AWaiverIsShownBeforeItIsTakenAndChangesItsLineAlone() {
        MadeUpAward award = made.publish(LOOSE);
        LearnerId learner = made.learner(award, "U1 U3 U4 U5");
        Map<String, Object> waiver =
                Map.of("kind", "waive", "award", award.code(), "line", "a", "atLeast", 2, "atMost", 3);
        String before = finding(learner, award);

        JsonNode effect = preview(learner, waiver);

        assertThat(finding(learner, award)).as("nothing is recorded").isEqualTo(before);
        assertThat(registrar().get(path(learner)).json().get("items")).isEmpty();
        JsonNode change = change(effect, award.version(1));
        assertThat(change.at("/before/verdict").asText()).isEqualTo("unsatisfied");
        assertThat(change.at("/before/missing").toString()).contains("a: 1 unit missing");
        assertThat(change.at("/after/verdict").asText()).isEqualTo("satisfied");
        assertThat(change.at("/after/follows").asText()).isEqualTo("proposed");
        decide(learner, waiver);
        assertThat(verdict(learner, award)).isEqualTo("satisfied");
        assertThat(summary(learner, award))
                .isEqualTo(change.at("/after/follows").asText());
    }

    @Test
    void g3AForceWhoseResultIsWithdrawnLiesIdleAndSaysSo() {
        MadeUpAward award = made.publish(SMALL);
        LearnerId learner = made.learner(award, "U1 U2");
        decide(learner, Map.of("kind", "force", "award", award.code(), "unit", award.unit("U1"), "line", "b"));
        assertThat(verdict(learner, award)).isEqualTo("satisfied");

        made.record(learner, award, "U1", "30");

        assertThat(verdict(learner, award)).isEqualTo("unsatisfied");
        assertThat(finding(learner, award)).contains("lies idle");
    }

    @Test
    void g4ABarLeavesTheNextBestAllocation() {
        MadeUpAward award = made.publish(SMALL);
        LearnerId learner = made.learner(award, "U1 U2 U7");

        JsonNode effect =
                preview(learner, Map.of("kind", "bar", "award", award.code(), "unit", award.unit("U1"), "line", "a"));

        JsonNode change = change(effect, award.version(1));
        assertThat(change.at("/before/placements").toString()).contains("a: " + award.unit("U1"));
        assertThat(change.at("/after/placements").toString())
                .contains("a: " + award.unit("U2"))
                .contains("b: " + award.unit("U1"));
    }

    @Test
    void g5WhatMakesAnAwardImpossibleWantsAnAcknowledgement() {
        MadeUpAward award = made.publish(LARGE);
        LearnerId learner = made.learner(award, "U1 U3 U4 U5 U6 U7");
        Map<String, Object> force =
                Map.of("kind", "force", "award", award.code(), "unit", award.unit("U1"), "line", "b");

        assertThat(preview(learner, force).get("warnings").toString()).contains("can then not be met whatever is held");
        CairnClient.Answer refused = registrar().post(path(learner), body(force));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText())
                .contains("acknowledged")
                .contains("now: met; then: not met, core: 1 unit missing");
        assertThat(registrar().get(path(learner)).json().get("items")).isEmpty();
        assertThat(cairn.as("designer").post(path(learner), body(force)).status())
                .isEqualTo(403);

        Map<String, Object> acknowledged = new TreeMap<>(body(force));
        acknowledged.put("acknowledged", true);
        assertThat(registrar().post(path(learner), acknowledged).status()).isEqualTo(201);
        assertThat(verdict(learner, award)).isEqualTo("unsatisfied");
    }

    @Test
    void g6NobodyDecidesAboutTheirOwnRecord() {
        MadeUpAward award = made.publish(SMALL);
        LearnerId learner = made.learner(award, "U1 U2");
        Map<String, Object> bar =
                body(Map.of("kind", "bar", "award", award.code(), "unit", award.unit("U1"), "line", "a"));
        CairnClient.Caller registrarThemselves = cairn.withAccount("REGISTRAR", learner.value());
        CairnClient.Caller themselves = cairn.withAccount("LEARNER", learner.value());
        JsonNode decided = decide(learner, Map.of("kind", "attribute", "name", "stream", "value", "trade"));

        assertThat(registrarThemselves.post(path(learner), bar).status()).isEqualTo(403);
        assertThat(registrarThemselves.post(path(learner) + "/preview", bar).status())
                .isEqualTo(403);
        assertThat(registrarThemselves
                        .post(path(learner) + "/" + decided.get("id").asText() + "/take-back", Map.of("reason", "mine"))
                        .status())
                .isEqualTo(403);
        assertThat(themselves.post(path(learner), bar).status()).isEqualTo(403);
        assertThat(themselves.get(path(learner)).json().get("items")).hasSize(1);
    }

    @Test
    void f6CreditTakenBackLeavesAReviewThatAPersonCloses() {
        MadeUpAward award = made.publish(SMALL);
        LearnerId learner = made.learner(award, "U2");
        JsonNode credit = decide(
                learner,
                Map.of(
                        "kind", "credit",
                        "award", award.code(),
                        "units", List.of(award.unit("U7")),
                        "way", "credit-transfer",
                        "ground", "decision",
                        "grantedOn", "2024-07-01"));
        progress.awaitDecided();
        String proposal = proposal(learner, award).get("id").asText();
        assertThat(registrar()
                        .post("/api/proposals/" + proposal + "/approval", Map.of("outcome", "approved"))
                        .status())
                .isEqualTo(200);

        takeBack(learner, credit);
        progress.awaitDecided();

        assertThat(proposal(learner, award).get("state").asText()).isEqualTo("issued");
        String ground = proposal(learner, award).get("review").asText();
        assertThat(uphold(proposal, "what stood there before").status())
                .as("a review that changed since it was looked at stays open")
                .isEqualTo(409);
        assertThat(proposal(learner, award).get("review").isNull()).isFalse();
        assertThat(uphold(proposal, ground).status()).isEqualTo(200);
        progress.awaitDecided();
        made.record(learner, award, "U8", "20");
        progress.awaitDecided();
        assertThat(proposal(learner, award).get("review").isNull())
                .as("what was upheld is not put before anybody again")
                .isTrue();
        assertThat(uphold(proposal, ground).status()).as("it is closed").isEqualTo(409);
    }

    private CairnClient.Answer uphold(String proposal, String against) {
        return registrar()
                .post(
                        "/api/proposals/" + proposal + "/review/close",
                        Map.of("outcome", "upheld", "against", against, "reason", "it was in good faith"));
    }

    @Test
    void e13AnAwardByEndorsementIsProposedByRequestAndFallsWithIt() {
        MadeUpAward award = made.publish("{\"id\": \"r\", \"kind\": \"by-endorsement\"}");
        LearnerId learner = made.learner(award, "U1");
        assertThat(verdict(learner, award)).isEqualTo("unsatisfied");

        JsonNode request = decide(learner, Map.of("kind", "request", "award", award.code(), "on", "2025-06-10"));
        progress.awaitDecided();

        assertThat(proposal(learner, award).get("state").asText()).isEqualTo("in-process");
        assertThat(proposal(learner, award).get("earnedOn").asText()).isEqualTo("2025-06-10");
        takeBack(learner, request);
        progress.awaitDecided();
        assertThat(proposal(learner, award).get("state").asText()).isEqualTo("withdrawn");
    }

    @Test
    void c7AfterATransferTheOtherVersionDecides() {
        MadeUpAward award = made.publish(SMALL);
        made.publish(award, 2, "\"effectiveFrom\": \"2024-01-01\"", SMALL.replace("U7", "U8"));
        LearnerId learner = made.learner(award, "U9");

        JsonNode effect = preview(learner, Map.of("kind", "transfer", "to", award.version(1), "on", "2025-01-01"));

        assertThat(change(effect, award.version(2)).get("after").isNull()).isTrue();
        assertThat(change(effect, award.version(1)).get("before").isNull()).isTrue();
        decide(learner, Map.of("kind", "transfer", "to", award.version(1), "on", "2025-01-01"));
        assertThat(registrar()
                        .get("/api/learners/" + learner + "/awards/" + award.version(1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void c7ATransferTakenBackTakesWithItWhatItStarted() {
        MadeUpAward award = made.publish(SMALL);
        String past = "\"effectiveFrom\": \"2023-01-01\", \"effectiveTo\": \"2023-12-31\"";
        made.publish(award, 2, past, SMALL.replace("U7", "U8"));
        LearnerId learner = made.learner(award, "U2 U8");
        assertThat(verdict(learner, award)).isEqualTo("unsatisfied");

        JsonNode transfer = decide(learner, Map.of("kind", "transfer", "to", award.version(2), "on", "2024-06-01"));
        progress.awaitDecided();
        assertThat(proposals(learner, award.version(2)))
                .extracting(proposal -> proposal.get("state").asText())
                .containsExactly("in-process");
        takeBack(learner, transfer);

        assertThat(proposals(learner, award.version(2)))
                .extracting(proposal -> proposal.get("state").asText())
                .containsExactly("withdrawn");
    }

    @Test
    void aGroupIsDecidedAboutAsAWholeOrNotAtAll() {
        MadeUpAward award = made.publish(SMALL);
        LearnerId one = made.learner(award, "U1");
        LearnerId other = made.learner(award, "U2");
        Map<String, Object> evidence =
                Map.of("kind", "evidence", "shows", "work-placement", "amount", 40, "from", "2024-03-01");
        Map<String, Object> both = group(List.of(one.value(), other.value()), evidence);

        assertThat(registrar()
                        .post(
                                "/api/learner-groups/decisions",
                                group(List.of(one.value(), UUID.randomUUID().toString()), evidence))
                        .status())
                .isEqualTo(404);
        assertThat(registrar().get(path(one)).json().get("items")).isEmpty();

        JsonNode decided =
                registrar().post("/api/learner-groups/decisions", both).json().get("items");
        assertThat(decided).hasSize(2);
        String group = decided.get(0).get("group").asText();
        assertThat(onRecord.ofLearner(other, clock.instant()).facts().evidence())
                .hasSize(1);
        CairnClient.Answer back = registrar()
                .post("/api/learner-groups/decisions/" + group + "/take-back", Map.of("reason", "wrong cohort"));
        assertThat(back.status()).isEqualTo(200);
        assertThat(onRecord.ofLearner(one, clock.instant())).isEqualTo(DecisionsInForce.NONE);
        assertThat(onRecord.ofLearner(other, clock.instant())).isEqualTo(DecisionsInForce.NONE);
    }

    @Test
    void aSlipOfThePenIsNamed() {
        MadeUpAward award = made.publish(SMALL);
        LearnerId learner = made.learner(award, "U1");

        CairnClient.Answer noLine = registrar()
                .post(
                        path(learner),
                        body(Map.of("kind", "force", "award", award.code(), "unit", award.unit("U1"), "line", "c")));
        CairnClient.Answer noReason = registrar()
                .post(
                        path(learner),
                        Map.of("decision", Map.of("kind", "attribute", "name", "stream", "value", "x"), "reason", " "));

        assertThat(noLine.status()).isEqualTo(400);
        assertThat(noLine.body()).contains("decision.line");
        assertThat(noReason.status()).isEqualTo(400);
    }

    @Test
    void whatIsOnRecordIsNeverChangedAndTheAuditLogTellsOfIt() {
        MadeUpAward award = made.publish(SMALL);
        LearnerId learner = made.learner(award, "U1");
        String id = decide(learner, Map.of("kind", "attribute", "name", "stream", "value", "trade"))
                .get("id")
                .asText();

        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? and detail like ?")
                        .params(learner.value(), "%" + id + "%")
                        .query(String.class)
                        .list())
                .containsExactly("decide-about-learner");
        assertThatThrownBy(() -> jdbc.sql("delete from learner_decision where id = ?")
                        .param(UUID.fromString(id))
                        .update())
                .hasMessageContaining("appended only");
    }

    private static Map<String, Object> group(List<String> learners, Map<String, Object> decision) {
        return Map.of("group", "2024 cohort", "learners", learners, "decision", decision, "reason", "agreed for all");
    }

    private CairnClient.Caller registrar() {
        return cairn.as("registrar");
    }

    private static String path(LearnerId learner) {
        return "/api/learners/" + learner + "/decisions";
    }

    private static Map<String, Object> body(Map<String, Object> decision) {
        return Map.of("decision", decision, "reason", "as the committee found");
    }

    private JsonNode decide(LearnerId learner, Map<String, Object> decision) {
        CairnClient.Answer answer = registrar().post(path(learner), body(decision));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode preview(LearnerId learner, Map<String, Object> decision) {
        CairnClient.Answer answer = registrar().post(path(learner) + "/preview", body(decision));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void takeBack(LearnerId learner, JsonNode decided) {
        CairnClient.Answer answer = registrar()
                .post(
                        path(learner) + "/" + decided.get("id").asText() + "/take-back",
                        Map.of("reason", "it was a mistake"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        progress.awaitDecided();
    }

    private static JsonNode change(JsonNode effect, String award) {
        for (JsonNode change : effect.at("/learners/0/awards")) {
            if (change.get("award").asText().equals(award)) {
                return change;
            }
        }
        throw new AssertionError("Expected a change of " + award + ", but found " + effect);
    }

    private JsonNode explanation(LearnerId learner, MadeUpAward award) {
        return registrar()
                .get("/api/learners/" + learner + "/awards/" + award.version(1))
                .json();
    }

    private String finding(LearnerId learner, MadeUpAward award) {
        return explanation(learner, award).get("finding").toString();
    }

    private String verdict(LearnerId learner, MadeUpAward award) {
        return explanation(learner, award).at("/finding/verdict").asText();
    }

    private String summary(LearnerId learner, MadeUpAward award) {
        return explanation(learner, award).at("/finding/facts/0/value").asText().replace("kept", "proposed");
    }

    private String replay(LearnerId learner, MadeUpAward award, Instant asKnownAt) {
        return ExplanationJson.write(decisions
                .judgeAsKnownAt(learner, decisions.today(), asKnownAt)
                .explanation(AwardVersion.parse(award.version(1))));
    }

    private JsonNode proposal(LearnerId learner, MadeUpAward award) {
        List<JsonNode> found = proposals(learner, award.version(1));
        assertThat(found).as("proposal of " + award.version(1)).isNotEmpty();
        return found.get(found.size() - 1);
    }

    private List<JsonNode> proposals(LearnerId learner, String version) {
        List<JsonNode> found = new ArrayList<>();
        registrar()
                .get("/api/learners/" + learner + "/proposals")
                .json()
                .get("items")
                .forEach(proposal -> {
                    if (proposal.get("award").asText().equals(version)) {
                        found.add(proposal);
                    }
                });
        return found;
    }
}
