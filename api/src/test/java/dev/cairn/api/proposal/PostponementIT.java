package dev.cairn.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import dev.cairn.api.test.MadeUpRecords;
import dev.cairn.api.test.MadeUpRecords.MadeUpAward;
import dev.cairn.engine.result.LearnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** E7 of the hard cases, the second half: a learner waits with an award that is proposed, and ends that. */
@CairnIT
class PostponementIT {

    private static final Map<String, String> REASON = Map.of("reason", "the larger one comes first");

    @Autowired
    MadeUpRecords made;

    @Autowired
    CairnClient cairn;

    @Autowired
    DecisionProgress progress;

    @Test
    void aLearnerWaitsAndTheAwardIsProposedAgainWhenThatEnds() {
        MadeUpAward award = award();
        LearnerId learner = made.learner(award, "U1");
        CairnClient.Caller themselves = cairn.withAccount("LEARNER", learner.value());
        progress.awaitDecided();
        String first = path(proposals(learner).get(0));

        JsonNode waiting = themselves.post(first + "/postponement", REASON).json();
        progress.awaitDecided();

        assertThat(waiting.get("state").asText()).isEqualTo("withdrawn");
        assertThat(waiting.get("postponed").asBoolean()).isTrue();
        assertThat(waiting.at("/links/end-postponement/href").asText()).isEqualTo(first + "/postponement/end");
        assertThat(proposals(learner)).as("not proposed again by the next run").hasSize(1);
        assertThat(themselves.post(first + "/postponement", REASON).status()).isEqualTo(409);

        assertThat(themselves.post(first + "/postponement/end", REASON).status())
                .isEqualTo(200);
        progress.awaitDecided();

        assertThat(proposals(learner)).hasSize(2);
        assertThat(proposals(learner).get(1).get("state").asText()).isEqualTo("in-process");
        assertThat(themselves.post(first + "/postponement/end", REASON).status())
                .isEqualTo(409);
    }

    @Test
    void onlyTheLearnerOrARegistrarForThemWaits() {
        MadeUpAward award = award();
        LearnerId learner = made.learner(award, "U1");
        CairnClient.Caller another =
                cairn.withAccount("LEARNER", made.learner(award, "U2").value());
        progress.awaitDecided();
        String proposal = path(proposals(learner).get(0));

        assertThat(another.post(proposal + "/postponement", REASON).status()).isEqualTo(403);
        assertThat(registrar().post(proposal + "/postponement", REASON).status())
                .isEqualTo(200);
        assertThat(another.post(proposal + "/postponement/end", REASON).status())
                .isEqualTo(403);
        assertThat(registrar().post(proposal + "/reopening", REASON).status())
                .as("what the learner waits with is ended, not reopened")
                .isEqualTo(409);
    }

    private MadeUpAward award() {
        return made.publish("{\"id\": \"core\", \"kind\": \"all-of\", \"units\": [\"U1\"]}");
    }

    private List<JsonNode> proposals(LearnerId learner) {
        List<JsonNode> found = new ArrayList<>();
        registrar()
                .get("/api/learners/" + learner + "/proposals")
                .json()
                .get("items")
                .forEach(found::add);
        return found;
    }

    private static String path(JsonNode proposal) {
        return "/api/proposals/" + proposal.get("id").asText();
    }

    private CairnClient.Caller registrar() {
        return cairn.as("registrar");
    }
}
