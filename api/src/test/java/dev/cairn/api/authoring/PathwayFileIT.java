package dev.cairn.api.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnClient.Answer;
import dev.cairn.api.test.CairnIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A pathway with its tables and examples as one file. */
@CairnIT
class PathwayFileIT {

    @Autowired
    CairnClient cairn;

    @Autowired
    JdbcTemplate jdbc;

    private Author author;

    @BeforeEach
    void people() {
        author = new Author(cairn, "designer");
    }

    @Test
    void exportAndImportGiveTheSameBytes() {
        JsonNode draft = author.write(Author.skillSet("OWN-FILE", 1, "2026-01-01"), Author.goodExamples());
        String file = author.caller().get(Author.path(draft) + "/export").body();
        assertThat(Author.parse(file).get("format").asText()).isEqualTo("cairn-pathway/1");
        assertThat(Author.parse(file).get("tables")).isNotEmpty();

        Answer imported = load(file);
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        JsonNode made = imported.json().get("draft");
        assertThat(made.get("state").asText()).isEqualTo("draft");
        assertThat(imported.json().get("tables"))
                .as("those in force are left alone")
                .isEmpty();
        assertThat(author.caller().get(Author.path(made) + "/export").body()).isEqualTo(file);
    }

    @Test
    void aTableThatIsNotInForceHereTravelsAsADraft() {
        JsonNode draft = author.write(Author.skillSet("OWN-TABLE", 1, "2026-01-01"), Author.goodExamples());
        String file = author.caller()
                .get(Author.path(draft) + "/export")
                .body()
                .replaceFirst("_micro-credential_o4\\\\\"><text>14<", "_micro-credential_o4\\\\\"><text>30<");
        Answer imported = load(file);
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(imported.json().get("tables")).hasSize(1);
        assertThat(imported.json().at("/tables/0/name").asText()).isEqualTo("endorsement-policy");
        assertThat(author.caller()
                        .get(Author.path(imported.json().get("draft")) + "/export")
                        .body())
                .isEqualTo(file);
    }

    @Test
    void whatIsShippedCanBeExportedAndTriedAnew() {
        String file = author.caller().get("/api/rules/versions/MC-01@1/export").body();
        Answer imported = load(file);
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(Author.problems(imported.json().get("draft")))
                .as("a published version is not written anew")
                .anyMatch(problem -> problem.startsWith("version"));
        assertThat(author.caller()
                        .get("/api/rules/versions/credit-recognition@1/export")
                        .status())
                .isEqualTo(200);
        assertThat(author.caller()
                        .get("/api/rules/versions/..%2Findex@1/export")
                        .status())
                .isIn(400, 404);
        assertThat(author.caller().get("/api/rules/versions/NO-SUCH@1/export").status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    no JSON | hello | found
                    another format | {'format': 'cairn-pathway/9', 'pathway': {'kind': 'award', 'name': 'X', 'text': 'y', 'examples': []}, 'tables': []} | /format
                    an unknown field | {'format': 'cairn-pathway/1', 'publish': true, 'pathway': {'kind': 'award', 'name': 'X', 'text': 'y', 'examples': []}, 'tables': []} | /publish
                    a field twice | {'format': 'cairn-pathway/1', 'format': 'cairn-pathway/1', 'tables': []} | Duplicate
                    no pathway | {'format': 'cairn-pathway/1', 'tables': []} | /pathway
                    another kind | {'format': 'cairn-pathway/1', 'pathway': {'kind': 'drl', 'name': 'X', 'text': 'rule', 'examples': []}, 'tables': []} | /pathway/kind
                    a table that nobody asks | {'format': 'cairn-pathway/1', 'pathway': {'kind': 'award', 'name': 'X', 'text': 'y', 'examples': []}, 'tables': [{'kind': 'decision-model', 'name': 'stacking', 'text': 'y', 'examples': []}]} | /tables/0
                    a path as name | {'format': 'cairn-pathway/1', 'pathway': {'kind': 'award', 'name': '../../etc', 'text': 'y', 'examples': []}, 'tables': []} | /pathway
                    no day | {'format': 'cairn-pathway/1', 'pathway': {'kind': 'award', 'name': 'X', 'text': 'y', 'examples': [], 'previous': {'lastCommencement': 'soon'}}, 'tables': []} | /pathway/previous/lastCommencement""")
    void aFaultyFileIsRefusedWholeWithEveryPlace(String what, String file, String place) {
        long before = count();
        Answer refused = load(file.replace('\'', '"'));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(place);
        assertThat(count()).as(what).isEqualTo(before);
    }

    @Test
    void aFileOutOfMeasureIsRefused() {
        long before = count();
        String deep = "{\"format\": \"cairn-pathway/1\", \"pathway\": " + "[".repeat(100_000);
        assertThat(load(deep).status()).isEqualTo(400);
        assertThat(load("{\"format\": \"" + "x".repeat(7_000_000) + "\"}").status())
                .isEqualTo(400);
        assertThat(load("x".repeat(17 << 20)).status()).isEqualTo(413);
        assertThat(count()).isEqualTo(before);
        assertThat(author.caller().get("/api/awards").status()).isEqualTo(200);
    }

    /** The pathway is good, its table is not a model: nothing of either is made, or both with what is wrong. */
    @Test
    void aHostileTableIsADraftWithProblemsAndNothingElse() {
        JsonNode draft = author.write(Author.skillSet("OWN-HOSTILE", 1, "2026-01-01"), Author.goodExamples());
        String file = author.caller()
                .get(Author.path(draft) + "/export")
                .body()
                .replace("components endorsed and approved = true", "for i in 1..1000000000 return i");
        Answer imported = load(file);
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(Author.problems(imported.json().at("/tables/0"))).isNotEmpty();
        assertThat(author.caller().get("/api/awards").status()).isEqualTo(200);
    }

    private Answer load(String file) {
        return author.caller().post("/api/rules/imports", file);
    }

    private long count() {
        Long count = jdbc.queryForObject("select count(*) from cairn.rule_draft", Long.class);
        return count == null ? 0 : count;
    }
}
