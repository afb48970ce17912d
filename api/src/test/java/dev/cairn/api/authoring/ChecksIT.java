package dev.cairn.api.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnClient.Answer;
import dev.cairn.api.test.CairnIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that must not be published (edge cases, section H, D5, E8), and decision models that must not decide. */
@CairnIT
class ChecksIT {

    private static final String CREDIT = "dev/cairn/credit/credit-recognition.dmn";
    private static final String ENDORSEMENT = "dev/cairn/endorsement/endorsement-policy.dmn";

    @Autowired
    CairnClient cairn;

    private Author author;

    @BeforeEach
    void people() {
        author = new Author(cairn, "designer");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    minimum above maximum | {'id': 'r', 'kind': 'choose', 'atLeast': 2, 'atMost': 1, 'units': ['SITXFSA005', 'SITXFSA006']} | | form
                    choose 3 of 2 | {'id': 'r', 'kind': 'choose', 'exactly': 3, 'units': ['SITXFSA005', 'SITXFSA006']} | | publishing
                    group minima above the total | {'id': 'r', 'kind': 'group', 'exactly': 1, 'lines': [{'id': 'a', 'kind': 'all-of', 'units': ['SITXFSA005']}, {'id': 'b', 'kind': 'all-of', 'units': ['SITXFSA006']}]} | | publishing
                    unit twice in one list | {'id': 'r', 'kind': 'all-of', 'units': ['SITXFSA005', 'SITXFSA005']} | | form
                    unknown unit | {'id': 'r', 'kind': 'all-of', 'units': ['NOSUCH001']} | | catalogue
                    choose 0 only | {'id': 'r', 'kind': 'choose', 'atLeast': 0, 'units': ['SITXFSA005']} | | publishing
                    end before start | {'id': 'r', 'kind': 'all-of', 'units': ['SITXFSA005']} | , 'effectiveTo': '2025-01-01' | form
                    itself as component | {'id': 'r', 'kind': 'all-of', 'units': ['SITXFSA005']} | , 'components': ['OWN-H'] | catalogue
                    unknown component | {'id': 'r', 'kind': 'all-of', 'units': ['SITXFSA005']} | , 'components': ['NO-SUCH'] | catalogue
                    marked as a draft | {'id': 'r', 'kind': 'all-of', 'units': ['SITXFSA005']} | , 'draftBecause': 'half of it is missing' | version""")
    void whatMustNotBePublishedSaysWhy(String what, String rule, String beside, String check) {
        JsonNode draft =
                author.write("OWN-H", Author.withRule("OWN-H", rule, beside == null ? "" : beside), Author.json("[]"));
        assertThat(Author.problems(draft)).as(what).isNotEmpty().anyMatch(problem -> problem.startsWith(check));
        assertThat(author.submit(draft).status()).isEqualTo(409);
    }

    /** E8: an award whose component has it as component. */
    @Test
    void aCycleOfComponentsIsRefused() {
        String text = Author.skillSet("MC-01", 2, "2030-01-01")
                .replace("\"rule\":", "\"components\": [\"SITSS00069\"], \"rule\":");
        assertThat(Author.problems(author.write(text, Author.json("[]"))))
                .anyMatch(problem -> problem.contains("found a cycle among") && problem.contains("MC-01"));
    }

    @Test
    void aVersionThatIsPublishedIsNotWrittenAnew() {
        JsonNode draft = author.write(Author.skillSet("MC-01", 1, "2030-01-01"), Author.json("[]"));
        assertThat(Author.problems(draft))
                .anyMatch(problem -> problem.startsWith("version /version") && problem.endsWith("Write 2."));
    }

    @Test
    void yamlIsKeptAsItWasWritten() {
        String yaml = """
                # a comment that stays
                code: OWN-YAML
                version: 1
                kind: skill-set
                title: Made up
                source: {publication: Made up}
                about: {description: Made up., criteria: One unit.}
                effectiveFrom: "2026-01-01"
                rule: {id: r, kind: all-of, units: [SITXFSA005]}
                """;
        JsonNode draft = author.write(yaml, Author.json("[]"));
        assertThat(Author.problems(draft)).isEmpty();
        assertThat(draft.get("name").asText()).isEqualTo("OWN-YAML");
        assertThat(author.read(draft).get("text").asText()).isEqualTo(yaml);
    }

    @Test
    void aModelThatAnswersWhatTheApplicationAsksIsClean() {
        JsonNode draft = author.writeModel("endorsement-policy", Author.shipped(ENDORSEMENT));
        assertThat(Author.problems(draft)).isEmpty();
        assertThat(draft.get("number").asInt()).isEqualTo(2);
        assertThat(draft.at("/report/difference/changes")).isEmpty();
        for (DecisionModelKind kind : DecisionModelKind.values()) {
            assertThat(Author.problems(
                            author.writeModel(kind.key(), kind.shipped().text())))
                    .as(kind.key())
                    .isEmpty();
        }
    }

    @Test
    void aChangedRowIsToldAndAScenarioTableIsRun() {
        String changed = Author.shipped(ENDORSEMENT)
                .replaceFirst("_micro-credential_o4\"><text>14<", "_micro-credential_o4\"><text>21<");
        JsonNode draft = author.caller()
                .post(
                        Author.DRAFTS,
                        Author.object()
                                .put("kind", "decision-model")
                                .put("name", "endorsement-policy")
                                .put("effectiveFrom", "2030-01-01")
                                .put("text", changed)
                                .set("examples", Author.json("""
                                                [{'name': 'three weeks', 'inputs': {'kind': 'micro-credential', 'employers': 2,
                                                   'rests on loose results': true, 'components': 0, 'components endorsed and approved': false},
                                                  'expected': {'days': 21, 'approval': 'registrar'}},
                                                 {'name': 'two weeks', 'inputs': {'kind': 'micro-credential', 'employers': 2},
                                                  'expected': {'days': 14}}]""")))
                .json();
        assertThat(draft.at("/report/difference/changes")).hasSize(1);
        assertThat(draft.at("/report/difference/changes/0").asText())
                .contains("endorsement-policy_micro-credential", "21");
        assertThat(Author.problems(draft))
                .singleElement()
                .asString()
                .isEqualTo("example two weeks: Expected days to be 14, but found 21.");
    }

    /** Section H: a quorum larger than its endorsers; decision 20: a veto beside automatic issue. */
    @Test
    void aPolicyThatNobodyCouldFollowIsRefused() {
        String quorum = Author.shipped(ENDORSEMENT)
                .replaceFirst("_micro-credential_o2\"><text>\"all\"", "_micro-credential_o2\"><text>\"40\"");
        assertThat(Author.problems(author.writeModel("endorsement-policy", quorum)))
                .anyMatch(problem -> problem.startsWith("answers") && problem.contains("quorum"));
    }

    @Test
    void whatTheApplicationCouldNotAskIsRefused() {
        String renamed = Author.shipped(CREDIT).replace("already ended", "is over");
        assertThat(Author.problems(author.writeModel("credit-recognition", renamed)))
                .anyMatch(problem -> problem.startsWith("contract"));
        assertThat(Author.problems(author.writeModel("credit-recognition", Author.shipped(ENDORSEMENT))))
                .anyMatch(problem -> problem.startsWith("contract"));
        Answer other = author.caller()
                .post(
                        Author.DRAFTS,
                        Author.object()
                                .put("kind", "decision-model")
                                .put("name", "stacking")
                                .put("text", "rule 1"));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().get("detail").asText())
                .contains("credit-recognition", "endorsement-policy", "validity");
    }

    @Test
    void aWordThatTheApplicationDoesNotKnowIsRefused() {
        String another = Author.shipped(CREDIT).replace("\"open\"", "\"perhaps\"");
        assertThat(Author.problems(author.writeModel("credit-recognition", another)))
                .anyMatch(problem -> problem.startsWith("contract") && problem.contains("perhaps"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Java by name | function(x) external {java: {class: "java.lang.System", method signature: "getProperty(java.lang.String)"}}
                    a loop without end | for i in 1..1000000000 return i
                    the clock | now()
                    a getter | employers.class.name
                    a backtracking pattern | matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")
                    deep brackets | ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))""")
    void aHostileModelHarmsNothingButItself(String what, String expression) {
        String hostile = Author.shipped(ENDORSEMENT)
                .replaceFirst(
                        "<text>components endorsed and approved = true</text>",
                        java.util.regex.Matcher.quoteReplacement(
                                "<text>" + expression.replace("&", "&amp;").replace("<", "&lt;") + "</text>"));
        JsonNode draft = author.writeModel("endorsement-policy", hostile);
        assertThat(Author.problems(draft)).as(what).isNotEmpty();
        assertThat(author.submit(draft).status()).isEqualTo(409);
        assertThat(author.caller().get("/api/awards").status()).isEqualTo(200);
    }

    @Test
    void aDocumentTypeAndARequestOutOfMeasureAreRefused() {
        String entity = Author.shipped(ENDORSEMENT)
                .replaceFirst("<definitions ", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions ");
        assertThat(Author.problems(author.writeModel("endorsement-policy", entity)))
                .isNotEmpty();
        Answer large = author.caller()
                .post(Author.DRAFTS, Author.object().put("kind", "award").put("text", "x".repeat(17 << 20)));
        assertThat(large.status()).isEqualTo(413);
        Answer long_ = author.caller()
                .post(
                        Author.DRAFTS,
                        Author.object()
                                .put("kind", "award")
                                .put("name", "OWN-LONG")
                                .put("text", "x".repeat(1_000_001)));
        assertThat(long_.status()).isEqualTo(400);
        assertThat(author.caller().get("/api/awards").status()).isEqualTo(200);
    }

    /** B12: a unit that would supersede itself, together with what the register has already. */
    @Test
    void mappingsInACircleAreRefused() {
        JsonNode draft = register("unit-mappings", """
                {'source': 'made up', 'mappings': [
                  {'from': ['SITXFSA005'], 'to': ['SITXFSA006'], 'equivalence': 'equivalent'},
                  {'from': ['SITXFSA006'], 'to': ['SITXFSA005'], 'equivalence': 'equivalent'}]}""");
        assertThat(Author.problems(draft)).singleElement().asString().contains("SITXFSA005", "SITXFSA006");
    }

    @Test
    void limitsNameAwardsThatThereAre() {
        JsonNode draft = register(
                "sharing-limits", "{'limits': [{'id': 'made-up', 'awards': ['MC-01', 'NO-SUCH'], 'feeds': 1}]}");
        assertThat(Author.problems(draft)).anyMatch(problem -> problem.contains("NO-SUCH"));
    }

    private JsonNode register(String kind, String text) {
        return author.caller()
                .post(
                        Author.DRAFTS,
                        Author.object()
                                .put("kind", kind)
                                .put("effectiveFrom", "2026-01-01")
                                .put("text", text.replace('\'', '"')))
                .json();
    }
}
