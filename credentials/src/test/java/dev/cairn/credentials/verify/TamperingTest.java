package dev.cairn.credentials.verify;

import static dev.cairn.credentials.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.credentials.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is changed in a signed credential, it is no longer valid. */
class TamperingTest {
    private final CredentialVerifier verifier = new CredentialVerifier();
    private final ObjectNode signed = Samples.endorsedCredential();

    @Test
    void untouchedItIsValid() {
        VerificationReport report = verifier.verify(signed, Samples.bothKnown(), LATER);
        assertThat(report.checks()).allMatch(check -> check.status() == Check.Status.PASSED);
        assertThat(report.outcome()).isEqualTo(Outcome.VALID);
    }

    /** Every value in the document, also in contexts, types, the proof and the endorsement: one character changed, at each end. */
    @TestFactory
    Stream<DynamicTest> everyLeafIsProtected() {
        List<Leaf> leaves = leavesOf(signed, "");
        assertThat(leaves).hasSizeGreaterThan(80);
        return leaves.stream()
                .map(leaf -> DynamicTest.dynamicTest(leaf.path(), () -> {
                    for (JsonNode changed : changesOf(leaf.value())) {
                        leaf.set().accept(changed);
                        Outcome outcome = verifier.verify(signed, Samples.bothKnown(), LATER)
                                .outcome();
                        leaf.set().accept(leaf.value());
                        assertThat(outcome).as("%s as %s", leaf.path(), changed).isNotEqualTo(Outcome.VALID);
                        if (!leaf.path().contains("@context")
                                && !leaf.path().endsWith("/cryptosuite")
                                && !leaf.path().contains("/proof/0/type")) {
                            assertThat(outcome)
                                    .as("%s as %s", leaf.path(), changed)
                                    .isEqualTo(Outcome.INVALID);
                        }
                    }
                }));
    }

    /** Taking any property away is found, too. */
    @TestFactory
    Stream<DynamicTest> everyPropertyIsProtected() {
        List<Leaf> properties = propertiesOf(signed, "");
        return properties.stream()
                .map(property -> DynamicTest.dynamicTest(property.path(), () -> {
                    ObjectNode copy = signed.deepCopy();
                    String path = property.path();
                    ObjectNode parent = (ObjectNode) copy.at(path.substring(0, path.lastIndexOf('/')));
                    parent.remove(path.substring(path.lastIndexOf('/') + 1));
                    assertThat(verifier.verify(copy, Samples.bothKnown(), LATER).outcome())
                            .isNotEqualTo(Outcome.VALID);
                }));
    }

    private record Leaf(String path, JsonNode value, Consumer<JsonNode> set) {}

    private static List<JsonNode> changesOf(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            return List.of(
                    TextNode.valueOf(flip(text.charAt(0)) + text.substring(1)),
                    TextNode.valueOf(text.substring(0, text.length() - 1) + flip(text.charAt(text.length() - 1))),
                    TextNode.valueOf(text.substring(0, text.length() / 2) + text.substring(text.length() / 2 + 1)));
        }
        if (value.isNumber()) {
            return List.of(DecimalNode.valueOf(value.decimalValue().add(new BigDecimal("0.01"))));
        }
        return List.of(BooleanNode.valueOf(!value.booleanValue()));
    }

    private static char flip(char character) {
        return (char) (character ^ 1);
    }

    private static List<Leaf> leavesOf(JsonNode node, String path) {
        List<Leaf> leaves = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(property -> addLeaves(
                            leaves,
                            property.getValue(),
                            path + "/" + property.getKey(),
                            v -> object.set(property.getKey(), v)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                addLeaves(leaves, array.get(i), path + "/" + i, v -> array.set(index, v));
            }
        }
        return leaves;
    }

    private static void addLeaves(List<Leaf> leaves, JsonNode node, String path, Consumer<JsonNode> set) {
        if (node.isValueNode()) {
            leaves.add(new Leaf(path, node, set));
        } else {
            leaves.addAll(leavesOf(node, path));
        }
    }

    private static List<Leaf> propertiesOf(JsonNode node, String path) {
        List<Leaf> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                String place = path + "/" + property.getKey();
                found.add(new Leaf(place, property.getValue(), v -> {}));
                found.addAll(propertiesOf(property.getValue(), place));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                found.addAll(propertiesOf(array.get(i), path + "/" + i));
            }
        }
        return found;
    }
}
