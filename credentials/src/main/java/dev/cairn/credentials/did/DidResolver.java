package dev.cairn.credentials.did;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers which document stands behind a DID. Whoever gives a resolver decides which issuers are known. */
@FunctionalInterface
public interface DidResolver {
    /**
     * The document of a DID (or of another controller address).
     *
     * @param did without fragment
     * @return empty if it is unknown here; that says nothing about the issuer
     */
    Optional<JsonNode> findDocument(String did);

    /** Knows the given documents, each by its {@code id}; of two with one id the later wins. */
    static DidResolver of(Collection<? extends JsonNode> documents) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        documents.forEach(document -> byId.put(document.path("id").asText(), document));
        return did -> Optional.ofNullable(byId.get(did));
    }
}
