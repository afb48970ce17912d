package dev.cairn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The description of the API that is committed is the one that the application gives (decision 5): whoever changes the API sees it
 * in the review. When it was stale, it is written anew and the test fails once.
 */
@CairnIT
class OpenApiIT {

    private static final Path DOCUMENT = Path.of("../docs/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Autowired
    CairnClient cairn;

    @Test
    void theCommittedDescriptionIsTheGeneratedOne() throws IOException {
        String fresh = generated();
        String found = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        if (!found.equals(fresh)) {
            Files.writeString(DOCUMENT, fresh);
        }

        assertThat(found)
                .as("docs/openapi.json was stale and has been written anew: read the difference and commit it")
                .isEqualTo(fresh);
    }

    @Test
    void everyOperationIsSummarised() throws IOException {
        List<String> silent = new ArrayList<>();
        JSON.readTree(generated())
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().path("summary").asText().isBlank()) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(silent).isEmpty();
    }

    private String generated() throws IOException {
        ObjectNode document =
                (ObjectNode) cairn.as("registrar").get("/api/openapi").json();
        document.remove("servers"); // the port of this run
        Object sorted = JSON.treeToValue((JsonNode) document, Object.class);
        return JSON.writeValueAsString(sorted) + "\n";
    }
}
