package dev.cairn.credentials.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.credentials.sign.VerificationKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the key of a verification method in its controller's document, by the algorithm of Controlled Identifiers 1.0, section 3.3. The
 * fragment is only ever compared, never believed to be the key.
 */
final class KeyLookup {
    private final JsonNode document;
    private final String controller;
    private final String method;

    /**
     * @param document what stands behind the controller
     * @param controller the address without fragment
     * @param method the whole address of the verification method
     */
    KeyLookup(JsonNode document, String controller, String method) {
        this.document = document;
        this.controller = controller;
        this.method = method;
    }

    /** Either a key or the reason why there is none. */
    sealed interface Found {
        record Key(VerificationKey key) implements Found {}

        record Refused(String why) implements Found {}

        record Unreadable(String why) implements Found {}
    }

    /** Looks the key up; {@code at} is compared with the day on which the method was revoked or ran out, if it was. */
    Found find(Instant signedAt, Instant at) {
        if (!document.path("id").asText().equals(controller)) {
            return new Found.Refused("The document of the issuer is that of somebody else.");
        }
        Optional<JsonNode> asserting = findAssertionMethod();
        if (asserting.isEmpty()) {
            return new Found.Refused("The issuer does not publish this key for signing credentials.");
        }
        JsonNode key = asserting.get();
        if (!key.path("controller").asText().equals(controller)) {
            return new Found.Refused("The key belongs to somebody else than the issuer.");
        }
        if (isOver(key, "revoked", at) || isOver(key, "expires", signedAt)) {
            return new Found.Refused(
                    "The issuer has taken this key back, or it had run out when the credential was signed.");
        }
        return read(key);
    }

    /** The method, listed in {@code assertionMethod} by its full address or written there in full. */
    private Optional<JsonNode> findAssertionMethod() {
        for (JsonNode item : document.path("assertionMethod")) {
            if (item.isTextual() && item.textValue().equals(method)) {
                return findIn(document.path("verificationMethod"));
            }
            if (item.isObject() && item.path("id").asText().equals(method)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> findIn(JsonNode methods) {
        for (JsonNode item : methods) {
            if (item.path("id").asText().equals(method)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static boolean isOver(JsonNode key, String property, Instant when) {
        return key.has(property)
                && CredentialForm.parse(key.path(property))
                        .map(end -> !end.isAfter(when))
                        .orElse(true);
    }

    private static Found read(JsonNode key) {
        if (!key.path("publicKeyMultibase").isTextual()) {
            return new Found.Unreadable("The issuer's key is written in a form that cannot be read here.");
        }
        return VerificationKey.findByMultibase(key.path("publicKeyMultibase").textValue())
                .<Found>map(Found.Key::new)
                .orElseGet(() -> new Found.Unreadable("The issuer's key is not an Ed25519 key."));
    }
}
