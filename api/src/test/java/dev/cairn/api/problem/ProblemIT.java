package dev.cairn.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnClient.Answer;
import dev.cairn.api.test.CairnIT;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Every failure is a problem that says what was expected, what was found and where; none shows our insides. */
@CairnIT
@Import(ProblemIT.Trials.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemIT {

    record Trial(@NotBlank String name, @Min(1) int count, LocalDate on) {}

    @RestController
    @PreAuthorize("hasRole('REGISTRAR')")
    static class Trials {

        @PostMapping("/api/trials")
        Map<String, Object> take(@Valid @RequestBody Trial trial, CurrentAccount account) {
            return Map.of("name", trial.name(), "by", account.username());
        }

        @GetMapping("/api/trials/{kind}")
        String fail(@PathVariable String kind) {
            throw switch (kind) {
                case "missing" -> new NotFoundProblem("trial", kind);
                case "conflict" ->
                    new ConflictProblem("Expected an open trial, but it is decided.", "/api/trials/7/explanation");
                case "invalid" ->
                    new InvalidInputProblem(
                            List.of(new FieldIssue("a", "Expected one."), new FieldIssue("b", "Expected two.")));
                default -> new IllegalStateException("the secret inside");
            };
        }

        @GetMapping("/trial-page")
        String failOnAPage() {
            throw new IllegalStateException("the secret inside");
        }
    }

    @Autowired
    CairnClient cairn;

    @Test
    void aGoodRequestKnowsWhoAsks() {
        Answer answer = post("{\"name\": \"one\", \"count\": 1, \"on\": \"2026-03-01\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("by").asText()).isEqualTo("registrar");
    }

    @Test
    void everyInvalidFieldIsListed() {
        Answer answer = post("{\"name\": \"\", \"count\": 0}");
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.json().get("issues").findValuesAsText("field")).containsExactly("count", "name");
    }

    @Test
    void whoMayNotIsRefusedBeforeTheInputIsLookedAt() {
        assertProblem(cairn.as("learner").post("/api/trials", "{\"name\": \"\"}"), 403, "not-allowed");
    }

    @Test
    void brokenJsonIsReportedWithItsPlace() {
        Answer answer = post("{\n  \"name\": \"one\"\n  \"count\": 1}");
        assertProblem(answer, 400, "unreadable");
        assertThat(answer.json().get("detail").asText()).contains("line 3, column");
    }

    @Test
    void aDateThatDoesNotExistIsReportedWithItsField() {
        Answer answer = post("{\"name\": \"one\", \"count\": 1, \"on\": \"2026-02-30\"}");
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.json().at("/issues/0/field").asText()).isEqualTo("on");
        assertThat(answer.json().at("/issues/0/message").asText()).contains("a date such as", "2026-02-30");
    }

    @Test
    void anUnknownFieldIsReportedWithTheKnownOnes() {
        Answer answer = post("{\"nmae\": \"one\"}");
        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.json().at("/issues/0/message").asText()).contains("[count, name, on]", "'nmae'");
    }

    @Test
    void noBodyAnotherFormatAnotherMethodAnotherAddress() {
        assertProblem(cairn.as("registrar").send("POST", "/api/trials", "application/json", ""), 400, "unreadable");
        assertProblem(cairn.as("registrar").send("POST", "/api/trials", "text/plain", "x"), 415, "wrong-format");
        Answer wrongMethod = cairn.as("registrar").put("/api/trials", "{}");
        assertProblem(wrongMethod, 405, "wrong-method");
        assertThat(wrongMethod.header("Allow")).contains("POST");
        assertProblem(cairn.as("registrar").get("/api/nowhere"), 404, "not-found");
    }

    @Test
    void filesThatAreNoFormAreNotOurFault() {
        Answer answer = cairn.signedIn("registrar").submit("/", "/imports", Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("multipart/form-data");
    }

    @Test
    void thrownProblemsKeepTheirWords() {
        assertProblem(cairn.as("registrar").get("/api/trials/missing"), 404, "not-found");
        Answer conflict = cairn.as("registrar").get("/api/trials/conflict");
        assertProblem(conflict, 409, "conflict");
        assertThat(conflict.json().get("explanation").asText()).isEqualTo("/api/trials/7/explanation");
        assertThat(cairn.as("registrar").get("/api/trials/invalid").json().get("issues"))
                .hasSize(2);
    }

    @Test
    void whatNobodyExpectedIsLoggedUnderANumberAndNotShown(CapturedOutput log) {
        Answer answer = cairn.as("registrar").get("/api/trials/other");
        assertProblem(answer, 500, "unexpected");
        assertThat(answer.body()).doesNotContain("secret", "Exception", "java.");
        assertThat(log).contains(answer.json().get("reference").asText(), "the secret inside");
    }

    @Test
    void aPersonSeesAPageInstead() {
        Answer failed = cairn.signedIn("registrar").open("/trial-page");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body())
                .contains("Something went wrong here", "Reference number")
                .doesNotContain("secret");
        Answer nowhere = cairn.signedIn("registrar").open("/nowhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.body()).contains("<h1>Not found</h1>", "Rosa Registrar");
        Answer refused = cairn.signedIn("learner").open("/trial-page");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("<h1>Not allowed</h1>");
    }

    @Test
    void aPathThatTriesToLeaveTheSiteIsRefusedByAProblemToo() {
        Answer answer = cairn.anonymously().get("/assets/..%2f..%2fapplication.yml");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "datasource");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAPageBehindItsType(ProblemKind kind) {
        Answer page = cairn.stranger().open("/problems/" + kind.key());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(kind.title().replace("'", "&#39;"), kind.status().value() + "");
    }

    private Answer post(String json) {
        return cairn.as("registrar").post("/api/trials", json);
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.json().get("type").asText()).isEqualTo("http://localhost:8080/problems/" + kind);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().hasNonNull("title")).isTrue();
    }
}
