package dev.cairn.engine.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Writes a definition otherwise without changing what it says: other ids, another order of everything. */
final class Rewriting {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> REFERENCES = Set.of("lines", "of");

    private final Random random;
    private final Map<String, String> ids = new TreeMap<>();

    Rewriting(Random random) {
        this.random = random;
    }

    static ObjectNode parse(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Every object with an id, and the spread's areas by their parent. */
    static List<ObjectNode> bearers(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object && object.has("id")) {
            found.add(object);
        }
        node.forEach(child -> found.addAll(bearers(child)));
        return found;
    }

    /** The new id of an old one. */
    String id(String old) {
        return ids.getOrDefault(old, old);
    }

    ObjectNode rewrite(ObjectNode definition) {
        ObjectNode copy = definition.deepCopy();
        List<String> old = new ArrayList<>();
        bearers(copy).forEach(bearer -> {
            old.add(bearer.get("id").asText());
            bearer.path("areas").fieldNames().forEachRemaining(old::add);
        });
        copy.path("totals").fieldNames().forEachRemaining(old::add);
        List<String> fresh = new ArrayList<>(old);
        for (int i = 0; i < fresh.size() / 2; i++) {
            fresh.set(i, "n-" + i);
        }
        Collections.shuffle(fresh, random);
        for (int i = 0; i < old.size(); i++) {
            ids.put(old.get(i), fresh.get(i));
        }
        if (new java.util.HashSet<>(fresh).size() != fresh.size()) {
            throw new IllegalStateException("Expected new ids that differ, but found " + fresh);
        }
        rename(copy, "");
        shuffle(copy);
        return copy;
    }

    private void rename(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            if (object.has("id")) {
                object.put("id", id(object.get("id").asText()));
            }
            for (String keyed : List.of("areas", "totals")) {
                if (object.get(keyed) instanceof ObjectNode fields) {
                    renameFields(fields);
                }
            }
            object.fields().forEachRemaining(field -> rename(field.getValue(), field.getKey()));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (REFERENCES.contains(name) && array.get(i).isTextual()) {
                    array.set(i, array.textNode(id(array.get(i).asText())));
                } else {
                    rename(array.get(i), name);
                }
            }
        }
    }

    private void renameFields(ObjectNode fields) {
        Map<String, JsonNode> values = new TreeMap<>();
        fields.fields().forEachRemaining(field -> values.put(id(field.getKey()), field.getValue()));
        fields.removeAll();
        fields.setAll(values);
    }

    private void shuffle(JsonNode node) {
        if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            Collections.shuffle(items, random);
            array.removeAll();
            array.addAll(items);
        }
        node.forEach(this::shuffle);
    }
}
