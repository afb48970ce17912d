package dev.cairn.api.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** One text for one JSON value: members in alphabetical order at every depth, no white space. */
final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private CanonicalJson() {}

    static String write(JsonNode value) {
        return writeValue(asMaps(value));
    }

    /** @param value maps, lists, texts, numbers, booleans */
    static String writeValue(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Expected a value that can be written as JSON.", notJson);
        }
    }

    /** A tree keeps the order of its members; maps are written in order. */
    private static Object asMaps(JsonNode value) {
        return MAPPER.convertValue(value, Object.class);
    }
}
