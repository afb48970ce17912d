package dev.cairn.api.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.account.Accounts;
import dev.cairn.api.account.DemonstrationAccounts;
import dev.cairn.api.account.NewAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnClient.Answer;
import dev.cairn.api.test.CairnIT;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the first line of a draft to a version that judges, and who may do what on the way. */
@CairnIT
class LifeCycleIT {

    @Autowired
    CairnClient cairn;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private Author author;
    private Author colleague;
    private Author registrar;

    @BeforeEach
    void people() {
        author = new Author(cairn, "designer");
        colleague = new Author(cairn, "second.designer");
        registrar = new Author(cairn, "registrar");
        if (accounts.findAccount("second.designer").isEmpty()) {
            accounts.add(new NewAccount(
                    "second.designer",
                    DemonstrationAccounts.PASSWORD,
                    "Doris Designer",
                    Set.of(Role.DESIGNER),
                    null,
                    null,
                    true));
        }
    }

    @Test
    void aDraftBecomesAVersionThatNeverChanges() {
        String text = Author.skillSet("OWN-LIFE", 1, "2026-01-01");
        JsonNode draft = author.write(text, Author.goodExamples());
        assertThat(Author.problems(draft)).isEmpty();
        assertThat(draft.get("publishable").asBoolean()).isTrue();
        assertThat(draft.get("text").asText()).isEqualTo(text);
        assertThat(draft.at("/report/says").asText()).contains("SITXFSA005");
        assertThat(draft.at("/report/examples/0/asExpected").asBoolean()).isTrue();
        assertThat(draft.at("/report/examples/1/found/missing units").asText()).isEqualTo("1 unit");

        assertThat(author.submit(draft).json().get("state").asText()).isEqualTo("submitted");
        Answer unrehearsed = registrar.publishUnrehearsed(draft);
        assertThat(unrehearsed.status()).isEqualTo(409);
        assertThat(unrehearsed.json().get("detail").asText()).contains("Rehearse it first");
        JsonNode rehearsal = registrar.rehearse(draft).json();
        assertThat(rehearsal.get("state").asText()).isEqualTo("finished");
        assertThat(rehearsal.get("done")).isEqualTo(rehearsal.get("learners"));
        Answer published = registrar.publishUnrehearsed(draft);
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        assertThat(published.json().get("state").asText()).isEqualTo("published");

        JsonNode version =
                registrar.caller().get("/api/rules/versions/OWN-LIFE@1").json();
        assertThat(version.at("/published/draft").asText())
                .isEqualTo(draft.get("id").asText());
        assertThat(version.at("/published/editors")).hasSize(1);
        assertThat(registrar
                        .caller()
                        .get("/api/awards/OWN-LIFE")
                        .json()
                        .get("version")
                        .asText())
                .isEqualTo("OWN-LIFE@1");
        Answer again = author.save(draft, text + " ", Author.goodExamples());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("detail").asText()).contains("OWN-LIFE@1 is published and never changes");
        assertThat(jdbc.queryForList(
                        "select action from cairn.audit_entry where subject_id in (?, 'OWN-LIFE@1') order by id",
                        String.class,
                        draft.get("id").asText()))
                .containsExactly("create-draft", "submit-draft", "publish-rule-version");
    }

    @Test
    void theNextVersionEndsTheOneBeforeAndTeachesItOut() {
        publish(Author.skillSet("OWN-NEXT", 1, "2026-01-01"));
        JsonNode second = author.write(Author.skillSet("OWN-NEXT", 2, "2026-07-01"), Author.goodExamples());
        assertThat(Author.problems(second)).singleElement().asString().contains("days of their own", "'previous'");
        assertThat(second.at("/report/difference/from").asText()).isEqualTo("OWN-NEXT@1");

        JsonNode ending = author.caller()
                .put(
                        Author.path(second),
                        Author.object()
                                .put("revision", 1)
                                .put("text", Author.skillSet("OWN-NEXT", 2, "2026-07-01"))
                                .<com.fasterxml.jackson.databind.node.ObjectNode>set("examples", Author.goodExamples())
                                .set(
                                        "previous",
                                        Author.json(
                                                "{'lastCommencement': '2026-06-30', 'teachOutUntil': '2028-06-30'}")))
                .json();
        assertThat(Author.problems(ending)).isEmpty();
        assertThat(author.submit(ending).status()).isEqualTo(200);
        Answer published = registrar.publish(ending);
        assertThat(published.status()).as(published.body()).isEqualTo(200);

        JsonNode first =
                registrar.caller().get("/api/rules/versions/OWN-NEXT@1").json();
        assertThat(first.get("effectiveTo").asText()).isEqualTo("2026-06-30");
        assertThat(first.get("teachOutUntil").asText()).isEqualTo("2028-06-30");
        assertThat(registrar
                        .caller()
                        .get("/api/rules/versions/OWN-NEXT@2")
                        .json()
                        .get("effectiveTo")
                        .isNull())
                .isTrue();
    }

    @Test
    void nobodyPublishesWhatTheyEdited() {
        JsonNode draft = author.write(Author.skillSet("OWN-EYES", 1, "2026-01-01"), Author.goodExamples());
        JsonNode edited = colleague
                .save(draft, Author.skillSet("OWN-EYES", 1, "2026-02-01"), Author.goodExamples())
                .json();
        assertThat(edited.get("editors")).hasSize(2);
        assertThat(author.submit(edited).status()).isEqualTo(200);
        for (Author editor : List.of(author, colleague)) {
            Answer refused = editor.publish(edited);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().get("detail").asText()).contains("four eyes");
            assertThat(editor.read(edited).get("links").has("publish")).isFalse();
        }
        assertThat(registrar.read(edited).get("links").has("publish")).isTrue();
        assertThat(registrar.publish(edited).status()).isEqualTo(200);
    }

    /** Giving a draft up and writing the same version anew makes nobody a second pair of eyes. */
    @Test
    void whoEditedAnotherDraftOfTheVersionEditedTheVersion() {
        JsonNode first = author.write(Author.skillSet("OWN-AGAIN", 1, "2026-01-01"), Author.goodExamples());
        assertThat(author.caller()
                        .send("DELETE", Author.path(first) + "?revision=1", null, "")
                        .status())
                .isEqualTo(204);
        assertThat(author.caller().get(Author.path(first)).status()).isEqualTo(404);
        JsonNode second = colleague.write(Author.skillSet("OWN-AGAIN", 1, "2026-01-01"), Author.goodExamples());
        assertThat(colleague.submit(second).status()).isEqualTo(200);
        assertThat(author.publish(second).status()).isEqualTo(409);
        assertThat(registrar.publish(second).status()).isEqualTo(200);
    }

    @Test
    void anEditVoidsASubmissionAndSoDoesWithdrawing() {
        JsonNode draft = author.write(Author.skillSet("OWN-VOID", 1, "2026-01-01"), Author.goodExamples());
        assertThat(registrar.publish(draft).status()).as("not submitted").isEqualTo(409);
        assertThat(author.submit(draft).status()).isEqualTo(200);
        JsonNode edited = colleague
                .save(draft, Author.skillSet("OWN-VOID", 1, "2026-03-01"), Author.goodExamples())
                .json();
        assertThat(edited.get("state").asText()).isEqualTo("draft");
        Answer stale = registrar.publish(draft);
        assertThat(stale.json().get("type").asText()).endsWith("/problems/stale");
        assertThat(author.submit(edited).status()).isEqualTo(200);
        assertThat(registrar
                        .caller()
                        .send("DELETE", Author.path(edited) + "/submission", null, "")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("draft");
        assertThat(registrar.publish(edited).status()).isEqualTo(409);
    }

    @Test
    void aSaveOnAnOldRevisionIsStaleAndEverySaveIsKept() {
        String text = Author.skillSet("OWN-STALE", 1, "2026-01-01");
        JsonNode draft = author.write(text, Author.goodExamples());
        assertThat(author.save(draft, text + "\n", Author.goodExamples()).status())
                .isEqualTo(200);
        Answer stale = colleague.save(draft, text + "\n\n", Author.goodExamples());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("type").asText()).endsWith("/problems/stale");
        JsonNode saves =
                author.caller().get(Author.path(draft) + "/saves").json().get("items");
        assertThat(saves).hasSize(2);
        assertThat(saves.get(0).get("text").asText()).isEqualTo(text + "\n");
        assertThat(saves.get(1).get("text").asText()).isEqualTo(text);
    }

    @Test
    void aFailingExampleKeepsARuleFromBeingPublished() {
        JsonNode examples = Author.parse(
                Author.goodExamples().toString().replace("\"earnedOn\":\"2026-04-01\"", "\"earnedOn\":\"2026-03-01\""));
        JsonNode draft = author.write(Author.skillSet("OWN-EXAMPLE", 1, "2026-01-01"), examples);
        assertThat(Author.problems(draft)).singleElement().asString().startsWith("example both units: ");
        assertThat(draft.at("/report/examples/0/explanation").asText()).contains("OWN-EXAMPLE@1");
        Answer refused = author.submit(draft);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("explanation").asText()).isEqualTo(Author.path(draft));
    }

    @Test
    void withoutExamplesTheReportWarns() {
        JsonNode draft = author.write(Author.skillSet("OWN-NONE", 1, "2099-01-01"), Author.json("[]"));
        assertThat(Author.problems(draft)).isEmpty();
        assertThat(draft.at("/report/warnings")).hasSize(2);
    }

    @Test
    void aTextThatCannotBeReadIsKeptWithEveryProblem() {
        JsonNode draft = author.caller()
                .post(
                        Author.DRAFTS,
                        Author.object()
                                .put("kind", "award")
                                .put("name", "OWN-BROKEN")
                                .put("text", Author.skillSet("own broken", 1, "yesterday")))
                .json();
        assertThat(Author.problems(draft))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(problem -> problem.startsWith("form /"));
        assertThat(author.read(draft).get("text").asText()).contains("own broken");
        JsonNode nothing = author.caller()
                .post(
                        Author.DRAFTS,
                        Author.object()
                                .put("kind", "award")
                                .put("name", "OWN-BROKEN2")
                                .put("text", "- not\n: yaml ["))
                .json();
        assertThat(Author.problems(nothing)).isNotEmpty();
    }

    private void publish(String text) {
        JsonNode draft = author.write(text, Author.goodExamples());
        assertThat(author.submit(draft).status()).isEqualTo(200);
        Answer published = registrar.publish(draft);
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }
}
