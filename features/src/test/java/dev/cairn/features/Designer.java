package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes rules over HTTP as a designer, and has a registrar publish them. What a server has once is not written again. */
final class Designer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFTS = "/api/rules/drafts";
    private static final Set<String> PUBLISHED = new HashSet<>();

    private final World world;

    Designer(World world) {
        this.world = world;
    }

    void publish(LittleAward award) {
        if (isNew(award.version())) {
            publish(write(award));
        }
    }

    /** The policy that is shipped, but for two rows: what no employer endorses is issued without a registrar. */
    void publishAutomaticPolicy() {
        String text = resource("/dev/cairn/endorsement/endorsement-policy.dmn");
        for (String row : List.of("micro-credential-without-employers", "loose-results")) {
            String approval = "endorsement-policy_" + row + "_o5\"><text>\"";
            assertThat(text).contains(approval + "registrar");
            text = text.replace(approval + "registrar", approval + "automatic");
        }
        publish(write(JSON.createObjectNode()
                .put("kind", "decision-model")
                .put("name", "endorsement-policy")
                .put("text", text)
                .put("effectiveFrom", "2020-01-01")));
    }

    private static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(Designer.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mappings and limits: each text once. */
    void publish(String kind, String text) {
        if (isNew(text)) {
            publish(write(kind, text));
        }
    }

    private boolean isNew(String rule) {
        return PUBLISHED.add(world.server().address() + " " + rule);
    }

    /** A draft of an award, whatever the checks say. */
    JsonNode write(LittleAward award) {
        ObjectNode draft = JSON.createObjectNode()
                .put("kind", "award")
                .put("name", award.code())
                .put("text", award.text());
        draft.set("units", JSON.valueToTree(award.titles()));
        return write(draft);
    }

    /** A draft of mappings or limits, whatever the checks say. */
    JsonNode write(String kind, String text) {
        return write(JSON.createObjectNode().put("kind", kind).put("text", text).put("effectiveFrom", "2020-01-01"));
    }

    private JsonNode write(ObjectNode draft) {
        return Cairn.ok(world.as("designer").post(DRAFTS, draft));
    }

    HttpResponse<String> submit(JsonNode draft) {
        return world.as("designer").post(path(draft) + "/submission", revision(draft));
    }

    private void publish(JsonNode draft) {
        assertThat(draft.at("/report/problems")).as(draft.toString()).isEmpty();
        Cairn.ok(submit(draft));
        rehearse(draft);
        Cairn.ok(world.as("registrar").post(path(draft) + "/publication", revision(draft)));
    }

    /** Nothing is published that was not rehearsed against the rules in force. */
    private void rehearse(JsonNode draft) {
        JsonNode begun = Cairn.ok(world.as("designer").post(path(draft) + "/rehearsals", JSON.createObjectNode()));
        String address = "/api/rules/rehearsals/" + begun.get("id").asText();
        Eventually.holds(() -> assertThat(
                        Cairn.ok(world.as("designer").get(address)).get("state").asText())
                .isEqualTo("finished"));
    }

    private static String path(JsonNode draft) {
        return DRAFTS + "/" + draft.get("id").asText();
    }

    private static ObjectNode revision(JsonNode draft) {
        return JSON.createObjectNode().put("revision", draft.get("revision").asInt());
    }

    /** Mappings from lines such as {@code A1 by B1: equivalent} or {@code A1 B1 together by C1: not equivalent}. */
    static String mappings(Iterable<String> lines) {
        ObjectNode text = JSON.createObjectNode();
        ArrayNode mappings = text.putArray("mappings");
        lines.forEach(line -> addMapping(mappings.addObject(), line));
        return text.toPrettyString();
    }

    private static final java.util.regex.Pattern MAPPING = java.util.regex.Pattern.compile(
            "([A-Z0-9 ]+?) by ([A-Z0-9 ]+?)( together)?: (equivalent|not equivalent|unknown)"
                    + "(?:, either accepted from (\\S+) to (\\S+))?(?:, from (\\S+))?");

    private static void addMapping(ObjectNode mapping, String line) {
        java.util.regex.Matcher found = MAPPING.matcher(line);
        if (!found.matches()) {
            throw new IllegalArgumentException("Expected 'OLD by NEW: equivalent', but found: " + line);
        }
        LittleAward.words(found.group(1)).forEach(mapping.withArray("/from")::add);
        LittleAward.words(found.group(2)).forEach(mapping.withArray("/to")::add);
        mapping.put("equivalence", found.group(4).replace(' ', '-'));
        mapping.put("requiresAll", found.group(3) != null);
        if (found.group(5) != null) {
            mapping.putObject("eitherAccepted").put("from", found.group(5)).put("to", found.group(6));
        }
        if (found.group(7) != null) {
            mapping.put("date", found.group(7));
        }
    }

    /** Limits from lines such as {@code EC-P EC-Q}: a unit feeds one of them, the first is preferred. */
    static String limits(Iterable<String> lines) {
        ObjectNode text = JSON.createObjectNode();
        ArrayNode limits = text.putArray("limits");
        lines.forEach(line -> {
            ObjectNode limit = limits.addObject().put("id", "one-of-" + limits.size());
            LittleAward.words(line).forEach(limit.withArray("/awards")::add);
        });
        return text.toPrettyString();
    }
}
