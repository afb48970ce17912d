package dev.cairn.api.learner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.result.Results;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import dev.cairn.api.test.MadeUpRecords;
import dev.cairn.api.test.MadeUpRecords.MadeUpAward;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B16 and B17 of the hard cases: who is one person is decided by a person, and can be taken back. */
@CairnIT
class LearnerMergesIT {

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
    Clock clock;

    private final String usi = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "XY";
    private final String family = "Family " + usi;

    @Test
    void b17OnePersonUnderTwoIdentifiersIsMergedByAPersonAndSplitAgain() {
        MadeUpAward award = made.publish(BOTH);
        LearnerId keep = person(usi);
        LearnerId merge = person(usi);
        made.record(keep, award, "U1", "20");
        made.record(merge, award, "U2", "20");
        progress.awaitDecided();
        String before = finding(keep, award);
        assertThat(states(keep, merge)).containsExactly("proposed");

        JsonNode effect = registrar()
                .post("/api/learner-merges/preview", body(keep, merge))
                .json();
        assertThat(effect.at("/learners/0/awards")).hasSize(1);
        assertThat(effect.at("/learners/0/awards/0/award").asText()).isEqualTo(award.version(1));
        assertThat(effect.at("/learners/0/awards/0/after/verdict").asText()).isEqualTo("satisfied");
        assertThat(states(keep, merge)).as("nothing is recorded").containsExactly("proposed");

        CairnClient.Answer merged = registrar().post("/api/learner-merges", body(keep, merge));
        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        progress.awaitDecided();

        assertThat(proposals(keep)).containsExactly(award.version(1) + " in-process");
        assertThat(proposals(merge)).as("both names mean one person").isEqualTo(proposals(keep));
        assertThat(results.listCurrent(keep)).hasSize(2);
        assertThat(registrar().get("/api/learners/" + keep).json().get("identifiers"))
                .hasSize(2);
        JsonNode other = registrar().get("/api/learners/" + merge).json();
        assertThat(other.get("mergedInto").asText()).isEqualTo(keep.value());
        assertThat(other.get("awaitingMerge").asBoolean()).isFalse();
        assertThat(states(keep, merge)).containsExactly("merged");
        Instant whileMerged = clock.instant();

        // What comes under an identifier while the merge stands belongs to the person, and on a split to that
        // identifier's record.
        made.record(merge, award, "U3", "20");
        assertThat(results.listCurrent(keep)).hasSize(3);

        String id = merged.json().get("id").asText();
        CairnClient.Answer split =
                registrar().post("/api/learner-merges/" + id + "/split", Map.of("reason", "they are twins"));
        assertThat(split.status()).as(split.body()).isEqualTo(200);
        progress.awaitDecided();

        assertThat(proposals(keep)).containsExactly(award.version(1) + " withdrawn");
        assertThat(proposals(merge)).isEmpty();
        assertThat(finding(keep, award)).isEqualTo(before);
        assertThat(finding(merge, award))
                .as("judged on its own results, what came meanwhile among them")
                .contains("\"unsatisfied\"")
                .contains(award.unit("U2"))
                .contains(award.unit("U3"));
        assertThat(units(merge)).containsExactlyInAnyOrder(award.unit("U2"), award.unit("U3"));
        assertThat(registrar()
                        .get("/api/learners/" + merge)
                        .json()
                        .get("awaitingMerge")
                        .asBoolean())
                .isTrue();
        assertThat(results.listAsKnownAt(keep, whileMerged))
                .as("as it was known then")
                .hasSize(2);
        assertThat(states(keep, merge)).containsExactlyInAnyOrder("proposed", "split");
        assertThat(registrar()
                        .post("/api/learner-merges/" + id + "/split", Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatBothRecordsHaveOnTheWayIsAskedForOnce() {
        MadeUpAward award = made.publish(BOTH);
        LearnerId keep = person(usi);
        LearnerId merge = person(usi);
        made.record(keep, award, "U1 U2", "20");
        made.record(merge, award, "U1 U2", "20");
        progress.awaitDecided();
        assertThat(proposals(merge)).containsExactly(award.version(1) + " in-process");

        assertThat(registrar().post("/api/learner-merges", body(keep, merge)).status())
                .isEqualTo(201);
        progress.awaitDecided();

        assertThat(proposals(keep))
                .containsExactlyInAnyOrder(award.version(1) + " in-process", award.version(1) + " withdrawn");
        assertThat(results.listCurrent(keep).stream().map(Result::id).distinct())
                .hasSize(4);
    }

    @Test
    void b16OneNameAndBirthDateWithTwoUsisAreTwoLearnersAndAWarning() {
        LearnerId one = person(usi);
        LearnerId other = person("Z" + usi.substring(1));

        assertThat(states(one, other)).containsExactly("alike");
        CairnClient.Answer refused = registrar().post("/api/learner-merges", body(one, other));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("two USIs");
    }

    @Test
    void aRecordIsPartOfOneMergeAndNobodyMergesTheirOwn() {
        LearnerId keep = person(usi);
        LearnerId merge = person(usi);
        LearnerId third = person(usi);
        assertThat(registrar().post("/api/learner-merges", body(keep, merge)).status())
                .isEqualTo(201);

        assertThat(registrar().post("/api/learner-merges", body(merge, third)).status())
                .isEqualTo(409);
        assertThat(registrar().post("/api/learner-merges", body(third, keep)).status())
                .isEqualTo(409);
        assertThat(cairn.withAccount("REGISTRAR", merge.value())
                        .post("/api/learner-merges", body(keep, third))
                        .status())
                .as("merged with one's own record")
                .isEqualTo(403);
        assertThat(registrar().post("/api/learner-merges", body(keep, third)).status())
                .isEqualTo(201);
    }

    private LearnerId person(String hisUsi) {
        return made.learner(new LearnerDetails(made.key(), "Sam", family, LocalDate.of(1990, 4, 1), hisUsi, null));
    }

    private CairnClient.Caller registrar() {
        return cairn.as("registrar");
    }

    private static Map<String, Object> body(LearnerId keep, LearnerId merge) {
        return Map.of("keep", keep.value(), "merge", merge.value(), "reason", "one person, two identifiers");
    }

    private List<String> states(LearnerId keep, LearnerId merge) {
        List<String> states = new java.util.ArrayList<>();
        for (JsonNode one : registrar().get("/api/learner-merges").json().get("items")) {
            List<String> both =
                    List.of(one.get("keep").asText(), one.get("merge").asText());
            if (both.contains(keep.value()) && both.contains(merge.value())) {
                states.add(one.get("state").asText());
            }
        }
        return states;
    }

    private List<String> proposals(LearnerId learner) {
        List<String> found = new java.util.ArrayList<>();
        for (JsonNode proposal : registrar()
                .get("/api/learners/" + learner + "/proposals")
                .json()
                .get("items")) {
            found.add(
                    proposal.get("award").asText() + " " + proposal.get("state").asText());
        }
        return found;
    }

    private List<String> units(LearnerId learner) {
        return results.listCurrent(learner).stream()
                .map(result -> result.unit().value())
                .collect(Collectors.toList());
    }

    private String finding(LearnerId learner, MadeUpAward award) {
        return registrar()
                .get("/api/learners/" + learner + "/awards/" + award.version(1))
                .json()
                .get("finding")
                .toString();
    }
}
