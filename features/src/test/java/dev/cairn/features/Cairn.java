package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What people and systems do with Cairn, over HTTP. With {@link Designer}, the only place in the features that knows paths and fields. */
final class Cairn {

    private static final String REGISTRAR = "registrar";
    private static final String STUDENT_SYSTEM = "integration";

    private static final Map<String, String> MEMBERS = Map.of(
            "harbour-hotels", "erin.harbour",
            "civic-kitchens", "carl.civic",
            "coastline-catering", "cora.coastline",
            "northbridge-retail", "noor.northbridge",
            "fairwater-health", "fay.fairwater");

    private final World world;

    Cairn(World world) {
        this.world = world;
    }

    // ---- the student system

    HttpResponse<String> sendFiles(NatFiles files, String mode) {
        return world.as(STUDENT_SYSTEM)
                .upload("/api/imports", files.bytes(), Map.of("mode", mode, "collectionYear", "2025"));
    }

    HttpResponse<String> postResult(Person person, String unit, String outcome, String key) {
        return world.as(STUDENT_SYSTEM)
                .post(
                        "/api/results",
                        Map.of(
                                "organisation",
                                NatFiles.ORGANISATION,
                                "clientIdentifier",
                                person.client(),
                                "unit",
                                unit,
                                "outcome",
                                outcome,
                                "startedOn",
                                "2025-02-03",
                                "endedOn",
                                "2025-06-27"),
                        Map.of("Idempotency-Key", key));
    }

    /** One result under a key of its own. */
    HttpResponse<String> postResult(Person person, Person.Passed result) {
        Map<String, String> body = new HashMap<>(Map.of(
                "organisation", NatFiles.ORGANISATION,
                "clientIdentifier", person.client(),
                "unit", result.unit(),
                "outcome", result.outcome(),
                "startedOn", result.startedOn().toString(),
                "endedOn", result.endedOn().toString()));
        if (!result.programme().isEmpty()) {
            body.put("programme", result.programme());
        }
        return world.as(STUDENT_SYSTEM)
                .post(
                        "/api/results",
                        body,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    // ---- awards

    /** The units of an award's line; of the whole award where no line is named. */
    List<String> units(String award, String... lines) {
        JsonNode definition = ok(world.as(REGISTRAR).get("/api/awards/" + award));
        List<String> wanted = List.of(lines);
        List<String> units = new ArrayList<>();
        for (JsonNode line : definition.get("lines")) {
            if (wanted.isEmpty() || wanted.contains(line.get("id").asText())) {
                line.get("units").forEach(unit -> units.add(unit.get("code").asText()));
            }
        }
        return units;
    }

    List<String> components(String award, String kind) {
        List<String> components = new ArrayList<>();
        for (JsonNode component :
                ok(world.as(REGISTRAR).get("/api/awards/" + award)).get("components")) {
            if (component.get("kind").asText().equals(kind)) {
                components.add(component.get("code").asText());
            }
        }
        return components;
    }

    // ---- learners

    Optional<String> findLearner(Person person) {
        JsonNode found = ok(world.as(REGISTRAR)
                .get("/api/learners?organisation=" + NatFiles.ORGANISATION + "&clientIdentifier=" + person.client()));
        return stream(found.get("items"))
                .map(learner -> learner.get("id").asText())
                .findFirst();
    }

    String learner(Person person) {
        return findLearner(person).orElseThrow(() -> new AssertionError("no learner " + person.client()));
    }

    /** The results on record, as told today. */
    List<JsonNode> results(Person person) {
        return stream(ok(world.as(REGISTRAR).get("/api/learners/" + learner(person) + "/results"))
                        .get("items"))
                .toList();
    }

    List<JsonNode> awards(Person person) {
        return stream(ok(world.as(REGISTRAR).get("/api/learners/" + learner(person) + "/awards"))
                        .get("items"))
                .toList();
    }

    JsonNode award(Person person, String award) {
        return awards(person).stream()
                .filter(one -> one.get("award").asText().startsWith(award + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has nothing about %s".formatted(person.name(), award)));
    }

    List<JsonNode> proposals(Person person, String award) {
        return stream(ok(world.as(REGISTRAR).get("/api/learners/" + learner(person) + "/proposals"))
                        .get("items"))
                .filter(proposal -> proposal.get("award").asText().startsWith(award + "@"))
                .toList();
    }

    /** The latest proposal of an award. */
    JsonNode proposal(Person person, String award) {
        List<JsonNode> proposals = proposals(person, award);
        assertThat(proposals).as("proposals of %s for %s", award, person.name()).isNotEmpty();
        return proposals.get(proposals.size() - 1);
    }

    List<JsonNode> credentials(Person person) {
        return stream(ok(world.as(REGISTRAR).get("/api/learners/" + learner(person) + "/credentials"))
                        .get("items"))
                .toList();
    }

    JsonNode explanation(Person person, String award) {
        return ok(world.as(REGISTRAR)
                .get("/api/learners/" + learner(person) + "/awards/"
                        + award(person, award).get("award").asText()));
    }

    /** The explanation of any version, whether the learner is judged for it or only asked about. */
    HttpResponse<String> explain(Person person, String version, String query) {
        HttpResponse<String> answer =
                world.as(REGISTRAR).get("/api/learners/" + learner(person) + "/awards/" + version + query);
        ok(answer);
        return answer;
    }

    HttpResponse<String> decideAbout(String account, Person person, Map<String, Object> form, boolean acknowledged) {
        return world.as(account)
                .post(
                        "/api/learners/" + learner(person) + "/decisions",
                        Map.of("decision", form, "reason", "a hard case", "acknowledged", acknowledged));
    }

    HttpResponse<String> takeBack(Person person, String decision) {
        return world.as(REGISTRAR)
                .post(
                        "/api/learners/" + learner(person) + "/decisions/" + decision + "/take-back",
                        Map.of("reason", "it was a mistake"));
    }

    /** Records that may be one person's, that look alike, that were merged. */
    List<JsonNode> merges() {
        return stream(ok(world.as(REGISTRAR).get("/api/learner-merges")).get("items"))
                .toList();
    }

    JsonNode merge(Person keep, Person merge) {
        return ok(world.as(REGISTRAR)
                .post(
                        "/api/learner-merges",
                        Map.of("keep", learner(keep), "merge", learner(merge), "reason", "one person")));
    }

    void split(String merge) {
        ok(world.as(REGISTRAR)
                .post("/api/learner-merges/" + merge + "/split", Map.of("reason", "two people after all")));
    }

    // ---- people who decide

    static String member(String organisation) {
        return MEMBERS.get(organisation);
    }

    HttpResponse<String> endorse(String account, Person person, String award, String outcome, String comment) {
        return decide(account, person, award, "endorsement", outcome, comment);
    }

    HttpResponse<String> approve(Person person, String award, String outcome, String comment) {
        return decide(REGISTRAR, person, award, "approval", outcome, comment);
    }

    HttpResponse<String> decide(
            String account, Person person, String award, String what, String outcome, String comment) {
        String id = proposal(person, award).get("id").asText();
        Map<String, String> body =
                comment == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "comment", comment);
        return world.as(account).post("/api/proposals/" + id + "/" + what, body);
    }

    HttpResponse<String> reopen(Person person, String award, String reason) {
        String id = proposal(person, award).get("id").asText();
        return world.as(REGISTRAR).post("/api/proposals/" + id + "/reopening", Map.of("reason", reason));
    }

    HttpResponse<String> postpone(String account, Person person, String award) {
        return postpone(account, person, award, "");
    }

    HttpResponse<String> endPostponement(String account, Person person, String award) {
        return postpone(account, person, award, "/end");
    }

    private HttpResponse<String> postpone(String account, Person person, String award, String path) {
        String id = proposal(person, award).get("id").asText();
        return world.as(account)
                .post("/api/proposals/" + id + "/postponement" + path, Map.of("reason", "the larger one comes first"));
    }

    /** What an award would come to, also with further units. */
    JsonNode outlook(Person person, String version, List<String> further) {
        String query = further.isEmpty() ? "" : "?unit=" + String.join("&unit=", further);
        return ok(world.as(REGISTRAR)
                .get("/api/learners/" + learner(person) + "/awards/" + version + "/outlook" + query));
    }

    /** Whether the inbox of an account holds a task about this award of this learner. */
    boolean hasTask(String account, Person person, String award) {
        String id = proposal(person, award).get("id").asText();
        return stream(ok(world.as(account).get("/api/tasks?limit=200")).get("items"))
                .anyMatch(task -> task.get("proposal").get("id").asText().equals(id));
    }

    boolean registrarHasTask(Person person, String award) {
        return hasTask(REGISTRAR, person, award);
    }

    // ---- an administrator

    /** An account of a learner, who may also belong to an organisation. */
    HttpResponse<String> addAccount(String name, String role, String organisation, String learner) {
        Map<String, Object> account = new HashMap<>(Map.of(
                "username", name,
                "displayName", name,
                "password", "stone",
                "roles", List.of(role),
                "learner", learner));
        if (organisation != null) {
            account.put("organisation", organisation);
        }
        return world.as("administrator").post("/api/accounts", account);
    }

    static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isBetween(200, 299);
        return Client.json(response);
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
