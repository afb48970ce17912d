package dev.cairn.credentials.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.Samples;
import dev.cairn.credentials.Vectors;
import dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicaliserTest {
    private final Canonicaliser canonicaliser = new Canonicaliser(LinkedDataContexts.shipped());

    /** Each way to leave the statements as they are, or to have something dropped, is refused. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("unsound")
    void unsoundDocumentsAreRefused(String what, Fault fault, Consumer<ObjectNode> change) {
        ObjectNode document = Samples.endorsedCredential();
        change.accept(document);
        assertThatThrownBy(() -> canonicaliser.canonicalise(document))
                .isInstanceOfSatisfying(
                        UnsoundDocumentException.class,
                        e -> assertThat(e.fault()).isEqualTo(fault));
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                unsound(
                        "an unknown context",
                        Fault.UNKNOWN_CONTEXT,
                        d -> contexts(d).add("https://evil.example/context")),
                unsound(
                        "a context written in place",
                        Fault.MALFORMED,
                        d -> contexts(d).addObject().put("nick", "https://evil.example/nick")),
                unsound(
                        "a context in an inner node",
                        Fault.MALFORMED,
                        d -> achievement(d).put("@context", LinkedDataContexts.CREDENTIALS_V2)),
                unsound("an undefined property", Fault.UNDEFINED_TERM, d -> d.put("favouriteColour", "green")),
                unsound(
                        "an undefined property in an inner node",
                        Fault.UNDEFINED_TERM,
                        d -> achievement(d).put("favouriteColour", "green")),
                unsound("an unknown type", Fault.UNKNOWN_TYPE, d -> ((ArrayNode) d.get("type")).add("Nobility")),
                unsound(
                        "an unknown type in an inner node",
                        Fault.UNKNOWN_TYPE,
                        d -> ((ArrayNode) achievement(d).get("type")).add("Nobility")),
                unsound(
                        "a type in the form of a keyword",
                        Fault.RELATIVE_ID,
                        d -> ((ArrayNode) d.get("type")).add("@nobility")),
                unsound("a relative id", Fault.RELATIVE_ID, d -> d.put("id", "credentials/1")),
                unsound(
                        "a relative id of an inner node",
                        Fault.RELATIVE_ID,
                        d -> achievement(d).put("id", "mc-1")),
                unsound("an id with a blank", Fault.RELATIVE_ID, d -> d.put("id", "https://institute.example/a b")),
                unsound("a blank node id", Fault.RELATIVE_ID, d -> d.put("id", "_:b0")),
                unsound("a null", Fault.MALFORMED, d -> d.putNull("description")),
                unsound("an empty list", Fault.MALFORMED, d -> d.putArray("termsOfUse")),
                unsound(
                        "a list in a list",
                        Fault.MALFORMED,
                        d -> d.putArray("description").addArray().add("x")),
                unsound("half a character pair", Fault.MALFORMED, d -> d.put("name", "smile \ud83d")),
                unsound("a property by its full address", Fault.MALFORMED, d -> {
                    JsonNode end = d.remove("validUntil");
                    d.set("https://www.w3.org/2018/credentials#validUntil", end);
                }),
                unsound("an id by its keyword", Fault.MALFORMED, d -> d.set("@id", d.remove("id"))),
                unsound("an expiry moved into an endorsement's subject", Fault.MALFORMED, d -> {
                    ObjectNode subject = (ObjectNode) d.at("/endorsement/0/credentialSubject");
                    subject.set("validUntil", d.remove("validUntil"));
                }),
                unsound(
                        "an endorsement that has the id of the credential",
                        Fault.MALFORMED,
                        d -> ((ObjectNode) d.at("/endorsement/0")).set("id", d.get("id"))),
                unsound(
                        "a text with a direction",
                        Fault.MALFORMED,
                        d -> d.putObject("name").put("@value", "x").put("@direction", "rtl")),
                unsound(
                        "a text with a false language",
                        Fault.MALFORMED,
                        d -> d.putObject("name").put("@value", "x").put("@language", "no tag")));
    }

    private static Arguments unsound(String what, Fault fault, Consumer<ObjectNode> change) {
        return Arguments.of(what, fault, change);
    }

    /** Many equal nodes without ids take a factorial number of steps: the count of steps ends that. */
    @Test
    void poisonousGraphsEnd() {
        ObjectNode document = Samples.endorsedCredential();
        ArrayNode subjects = document.putArray("credentialSubject");
        for (int i = 0; i < 2; i++) {
            ArrayNode identifiers =
                    subjects.addObject().put("type", "AchievementSubject").putArray("identifier");
            for (int j = 0; j < 12; j++) {
                identifiers.addObject().put("type", "IdentityObject");
            }
        }
        assertThatThrownBy(() -> canonicaliser.canonicalise(document))
                .isInstanceOfSatisfying(
                        UnsoundDocumentException.class,
                        e -> assertThat(e.fault()).isEqualTo(Fault.TOO_COMPLEX));
    }

    @Test
    void deepNestingIsRefused() {
        ObjectNode document = Samples.endorsedCredential();
        ObjectNode inner = document.putObject("termsOfUse");
        for (int i = 0; i < 5_000; i++) {
            inner = inner.putObject("termsOfUse");
        }
        assertThatThrownBy(() -> canonicaliser.canonicalise(document)).isInstanceOf(UnsoundDocumentException.class);
    }

    /** Context 3.0.3 has two contents at one address: what we sign means the same under both. */
    @Test
    void republishedContextChangesNothing() {
        ObjectNode document = Samples.endorsedCredential();
        assertThat(new Canonicaliser(Vectors.contextsRepublished()).canonicalise(document))
                .isEqualTo(canonicaliser.canonicalise(document));
    }

    @Test
    void textThatLooksLikeAKeywordIsStillText() {
        ObjectNode document = Samples.endorsedCredential();
        byte[] before = canonicaliser.canonicalise(document);
        document.put("name", "@home");
        assertThat(canonicaliser.canonicalise(document)).isNotEqualTo(before);
    }

    /**
     * Whatever is added anywhere is either refused or changes what is signed: nothing can be smuggled in. Terms of the contexts and
     * values that JSON-LD likes to drop, at random, always the same (fixed seed).
     */
    @Test
    void nothingCanBeAddedUnsigned() {
        ObjectNode document = Samples.endorsedCredential();
        byte[] before = canonicaliser.canonicalise(document);
        List<ObjectNode> nodes = nodesOf(document);
        Random random = new Random(20260312);
        List<String> terms = terms();
        int changed = 0;
        for (int i = 0; i < 3_000; i++) {
            ObjectNode node = nodes.get(random.nextInt(nodes.size()));
            String term = terms.get(random.nextInt(terms.size()));
            JsonNode value = strangeValues(document)
                    .get(random.nextInt(strangeValues(document).size()));
            if (node.has(term) || term.equals("@context")) {
                continue;
            }
            node.set(term, value);
            try {
                assertThat(Arrays.equals(canonicaliser.canonicalise(document), before))
                        .as("%s: %s added unsigned", term, value)
                        .isFalse();
                changed++;
            } catch (UnsoundDocumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            node.remove(term);
        }
        assertThat(changed).as("additions that were sound").isGreaterThan(100);
    }

    private static List<JsonNode> strangeValues(ObjectNode document) {
        return List.of(
                document.textNode("@foo"),
                document.textNode("relative"),
                document.textNode(""),
                document.textNode("https://x.example/[bad%zz"),
                document.textNode("https://x.example/é"),
                document.textNode("_:b0"),
                document.numberNode(0),
                document.booleanNode(false),
                document.objectNode(),
                document.objectNode().put("id", "https://x.example/1"),
                document.objectNode().put("type", "Profile"),
                document.arrayNode().add(document.objectNode()));
    }

    private static List<String> terms() {
        return List.of(
                "id",
                "type",
                "name",
                "description",
                "image",
                "url",
                "narrative",
                "inLanguage",
                "endorsement",
                "alignment",
                "evidence",
                "credentialStatus",
                "termsOfUse",
                "refreshService",
                "relatedResource",
                "parentOrg",
                "address",
                "creator",
                "criteria",
                "tag",
                "related",
                "otherIdentifier",
                "fieldOfStudy",
                "validFrom",
                "validUntil",
                "issuer",
                "confidenceMethod",
                "renderMethod",
                "digestSRI",
                "mediaType",
                "digestMultibase",
                "source",
                "term",
                "role",
                "licenseNumber",
                "audience",
                "genre",
                "value",
                "status",
                "achievedLevel",
                "targetDescription",
                "proof",
                "expires",
                "nonce",
                "domain",
                "iss",
                "cnf",
                "verifiableCredential",
                "holder",
                "jsonSchema",
                "previousProof",
                "awardedDate",
                "official");
    }

    private static List<ObjectNode> nodesOf(JsonNode node) {
        List<ObjectNode> nodes = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            nodes.add(object);
        }
        node.forEach(child -> nodes.addAll(nodesOf(child)));
        return nodes;
    }

    private static ArrayNode contexts(ObjectNode document) {
        return (ArrayNode) document.get("@context");
    }

    private static ObjectNode achievement(ObjectNode document) {
        return (ObjectNode) document.at("/credentialSubject/achievement");
    }
}
