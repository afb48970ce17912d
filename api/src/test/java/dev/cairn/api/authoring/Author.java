package dev.cairn.api.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Writes rules over HTTP as a designer, and reads them as a registrar. */
final class Author {

    static final String DRAFTS = "/api/rules/drafts";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CairnClient cairn;
    private final String username;

    Author(CairnClient cairn, String username) {
        this.cairn = cairn;
        this.username = username;
    }

    CairnClient.Caller caller() {
        return cairn.as(username);
    }

    /** A skill set of two units of the catalogue. */
    static String skillSet(String code, int version, String from) {
        return """
            {
              "code": "%s", "version": %d, "kind": "skill-set", "title": "Made up for a test",
              "source": {"publication": "Made up", "checked": false, "illustrative": true},
              "about": {"description": "Made up.", "criteria": "Two units."},
              "effectiveFrom": "%s",
              "rule": {"id": "units", "kind": "all-of", "units": ["SITXFSA005", "SITXFSA006"]}
            }
            """.formatted(code, version, from);
    }

    /** The same with another rule and whatever else stands beside it. */
    static String withRule(String code, String rule, String beside) {
        return skillSet(code, 1, "2026-01-01")
                .replaceFirst(
                        "\"rule\": .*\\n", "\"rule\": " + rule.replace('\'', '"') + beside.replace('\'', '"') + "\n");
    }

    /** One learner who has both units, and one who lacks one. */
    static JsonNode goodExamples() {
        return json("""
                [{'name': 'both units', 'asAt': '2026-07-01',
                  'learner': {'results': [{'unit': 'SITXFSA005', 'outcome': '20', 'endedOn': '2026-03-01'},
                                          {'unit': 'SITXFSA006', 'outcome': '20', 'endedOn': '2026-04-01'}]},
                  'expected': {'verdict': 'satisfied', 'earnedOn': '2026-04-01'}},
                 {'name': 'one unit', 'asAt': '2026-07-01',
                  'learner': {'results': [{'unit': 'SITXFSA005', 'outcome': '20', 'endedOn': '2026-03-01'}]},
                  'expected': {'verdict': 'unsatisfied', 'missing': {'units': 1}}}]""");
    }

    /** JSON written with single quotes. */
    static JsonNode json(String text) {
        return parse(text.replace('\'', '"'));
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String shipped(String model) {
        try {
            return new ClassPathResource(model).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft of an award whose text says its code. */
    JsonNode write(String text, JsonNode examples) {
        return write(null, text, examples);
    }

    JsonNode write(@Nullable String name, String text, JsonNode examples) {
        ObjectNode body = object().put("kind", "award").put("name", name).put("text", text);
        body.set("examples", examples);
        return created(body);
    }

    JsonNode writeModel(String name, String text) {
        return created(object().put("kind", "decision-model")
                .put("name", name)
                .put("text", text)
                .put("effectiveFrom", "2030-01-01"));
    }

    private JsonNode created(ObjectNode body) {
        Answer answer = caller().post(DRAFTS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Answer save(JsonNode draft, String text, JsonNode examples) {
        ObjectNode body =
                object().put("revision", draft.get("revision").asInt()).put("text", text);
        body.set("examples", examples);
        return caller().put(path(draft), body);
    }

    Answer submit(JsonNode draft) {
        return caller().post(
                        path(draft) + "/submission",
                        object().put("revision", draft.get("revision").asInt()));
    }

    /** Rehearses and publishes; a draft that cannot be rehearsed is tried all the same. */
    Answer publish(JsonNode draft) {
        rehearse(draft);
        return publishUnrehearsed(draft);
    }

    /** Waits until the rehearsal has ended. */
    Answer rehearse(JsonNode draft) {
        Answer begun = caller().post(path(draft) + "/rehearsals", object());
        Answer now = begun;
        for (int looks = 0; looks < 600 && now.body().contains("\"running\""); looks++) {
            LockSupport.parkNanos(50_000_000);
            now = caller().get("/api/rules/rehearsals/" + begun.json().get("id").asText());
        }
        return now;
    }

    Answer publishUnrehearsed(JsonNode draft) {
        return caller().post(
                        path(draft) + "/publication",
                        object().put("revision", draft.get("revision").asInt()));
    }

    JsonNode read(JsonNode draft) {
        Answer answer = caller().get(path(draft));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static String path(JsonNode draft) {
        return DRAFTS + "/" + draft.get("id").asText();
    }

    /** The problems of a draft's report, each with its check and place. */
    static List<String> problems(JsonNode draft) {
        List<String> found = new ArrayList<>();
        draft.at("/report/problems")
                .forEach(problem -> found.add("%s %s: %s"
                        .formatted(
                                problem.get("check").asText(),
                                problem.get("where").asText(),
                                problem.get("message").asText())));
        return found;
    }
}
