package dev.cairn.api.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.engine.allocation.Placement;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The JSON in which a proposal keeps the units that hold its places. */
@Component
class Placements {

    private final ObjectMapper json;

    Placements(ObjectMapper json) {
        this.json = json;
    }

    String write(List<Placement> placements) {
        try {
            return json.writeValueAsString(
                    placements.stream().map(PlacedUnit::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PlacedUnit> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
