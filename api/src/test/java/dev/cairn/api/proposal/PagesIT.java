package dev.cairn.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.demonstration.CohortGenerator;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The pages, as the people they are for walk through them: from an upload to a credential that a stranger opens. */
@CairnIT
@DirtiesContext
// An application of its own: whoever opens "the first task" wants no other test's tasks before it.
@TestPropertySource(properties = "cairn.decision.threads=3")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT {

    private static final Pattern TASK = Pattern.compile("href=\"(/inbox/[0-9a-f-]{36})\"");
    private static final Pattern CREDENTIAL = Pattern.compile("href=\"(http[^\"]*/credentials/[0-9a-f-]{36})\"");

    @Autowired
    CairnClient cairn;

    @Autowired
    RulesInForce rules;

    @Autowired
    DecisionProgress progress;

    CairnClient.Person registrar;

    @BeforeEach
    void signIn() {
        registrar = cairn.signedIn("registrar");
    }

    @Test
    @Order(1)
    void pagesThatAreStillEmptySaySo() {
        assertThat(cairn.signedIn("tom.tallwood").open("/inbox").body()).contains("Nothing waits for you");
        assertThat(cairn.signedIn("learner").open("/my-awards").body()).contains("not yet joined");
    }

    @Test
    @Order(2)
    void aRegistrarUploadsFilesAndReadsTheReport() {
        CairnClient.Answer answer = registrar.submitFiles(
                "/imports",
                "/imports",
                "files",
                new CohortGenerator(rules.current().catalogue()).generate(2, 7, 2025),
                Map.of("mode", "all-or-nothing"));

        assertThat(answer.status()).isEqualTo(302);
        CairnClient.Answer report =
                registrar.open(pathOf(answer.header("Location").orElseThrow()));
        assertThat(report.body()).contains("results added").contains("Findings");
        assertThat(registrar.open("/imports").body()).contains("loaded");
        progress.awaitDecided();
    }

    @Test
    @Order(3)
    void employersEndorseAndTheRegistrarApproves() {
        for (String member : new String[] {"erin.harbour", "carl.civic", "cora.coastline"}) {
            CairnClient.Person person = cairn.signedIn(member);
            String task = firstTask(person);
            assertThat(person.open(task).body())
                    .contains("Do you endorse this?")
                    .contains("Registrar:");
            assertThat(person.submit(
                                    task,
                                    task + "/endorsement",
                                    Map.of("outcome", "endorsed", "comment", "Seen at <work>"))
                            .header("Location")
                            .orElseThrow())
                    .endsWith("/inbox");
        }
        String task = firstTask(registrar);
        assertThat(registrar.open(task).body())
                .contains("Do you approve this?")
                .contains("Seen at &lt;work&gt;")
                .doesNotContain("<work>");
        registrar.submit(task, task + "/approval", Map.of("outcome", "approved", "comment", ""));
        assertThat(registrar.open(task).body()).contains("issued");
    }

    @Test
    @Order(4)
    void sayingNoWithoutAReasonIsSentBack() {
        CairnClient.Person erin = cairn.signedIn("erin.harbour");
        String task = firstTask(erin);

        assertThat(erin.submit(task, task + "/endorsement", Map.of("outcome", "declined", "comment", " "))
                        .header("Location")
                        .orElseThrow())
                .endsWith(task);
        assertThat(erin.open(task).body()).contains("Please give a reason");
    }

    @Test
    @Order(4)
    void anAnswerThatIsNeitherYesNorNoIsNoConsent() {
        CairnClient.Person erin = cairn.signedIn("erin.harbour");
        String task = firstTask(erin);

        assertThat(erin.submit(task, task + "/endorsement", Map.of("outcome", "reject", "comment", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(erin.open(task).body()).contains("Do you endorse this?");
    }

    @Test
    @Order(5)
    void aLearnerSeesTheirAwardsAndAStrangerTheCredential() {
        progress.awaitDecided();
        JsonNode learners = cairn.as("registrar").get("/api/learners").json().get("items");
        String page = "";
        for (JsonNode learner : learners) {
            page += registrar.open("/learners/" + learner.get("id").asText()).body();
        }
        assertThat(page).contains("Food Safety Supervisor").contains("Not earned yet");

        Matcher credential = CREDENTIAL.matcher(page);
        assertThat(credential.find()).isTrue();
        CairnClient.Answer answer = cairn.stranger().open(pathOf(credential.group(1)));
        assertThat(answer.body()).contains("data-verdict=\"valid\"").contains("This credential is valid");
        assertThat(answer.body()).contains("Harbour Hotels Group");
    }

    @Test
    @Order(6)
    void everyAwardOfTheCatalogueHasAPageThatSaysWhereItComesFrom() {
        assertThat(cairn.signedIn("designer").open("/catalogue").body())
                .contains("draft")
                .contains("checked");
        rules.current().catalogue().listAwards().forEach(award -> {
            CairnClient.Answer page = cairn.stranger()
                    .open("/achievements/" + award.code() + "/"
                            + award.version().number());
            assertThat(page.status()).as(award.code().value()).isEqualTo(200);
            assertThat(page.body()).contains("Where this comes from");
        });
    }

    @Test
    @Order(7)
    void whatIsNotThereIsNotFound() {
        assertThat(cairn.stranger().open("/credentials/x").status()).isEqualTo(404);
        assertThat(cairn.stranger().open("/achievements/NOPE/1").status()).isEqualTo(404);
        assertThat(cairn.stranger().open("/achievements/MC-01/x").status()).isEqualTo(404);
        assertThat(registrar.open("/learners/x").status()).isEqualTo(404);
        assertThat(registrar.open("/inbox/x").status()).isIn(400, 404);
        assertThat(registrar.open("/learners?after=x").status()).isEqualTo(400);
    }

    private String firstTask(CairnClient.Person person) {
        Matcher task = TASK.matcher(person.open("/inbox").body());
        assertThat(task.find()).as("a task in the inbox").isTrue();
        return task.group(1);
    }

    private static String pathOf(String location) {
        return URI.create(location).getPath();
    }
}
