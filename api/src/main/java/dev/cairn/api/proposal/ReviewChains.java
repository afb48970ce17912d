package dev.cairn.api.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.engine.stacking.LostStep;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The JSON in which a review keeps the way from what was lost to its award. */
@Component
class ReviewChains {

    private final ObjectMapper json;

    ReviewChains(ObjectMapper json) {
        this.json = json;
    }

    String write(List<LostStep> chain) {
        try {
            return json.writeValueAsString(
                    chain.stream().map(ReviewView.Step::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ReviewView.Step> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
