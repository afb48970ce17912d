package dev.cairn.credentials.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A signed credential that stands inside another one.
 *
 * @param label what a report calls it: {@code endorsement 1}
 * @param endorsement false for a member of a learner record
 * @param node what stands there, an object if the credential is well-formed
 */
record Inner(String label, boolean endorsement, JsonNode node) {

    /** Those directly inside, in the order of the text; what stands inside them is theirs to list. */
    static List<Inner> listIn(ObjectNode credential, String prefix) {
        List<Inner> found = new ArrayList<>();
        collect(credential, prefix, found);
        return found;
    }

    private static void collect(JsonNode node, String prefix, List<Inner> found) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            switch (property.getKey()) {
                case "endorsement" -> add(property.getValue(), prefix + "endorsement ", true, found);
                case "verifiableCredential" -> add(property.getValue(), prefix + "inner credential ", false, found);
                case "proof" -> {}
                default -> collectIn(property.getValue(), prefix, found);
            }
        }
    }

    private static void collectIn(JsonNode value, String prefix, List<Inner> found) {
        if (value.isArray()) {
            value.forEach(item -> collectIn(item, prefix, found));
        } else if (value.isObject()) {
            collect(value, prefix, found);
        }
    }

    private static void add(JsonNode value, String label, boolean endorsement, List<Inner> found) {
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            found.add(new Inner(label + (found.size() + 1), endorsement, item));
        }
    }
}
