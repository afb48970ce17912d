package dev.cairn.credentials.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A credential's parts, read from its JSON after they were checked (Verifiable Credentials Data Model 2.0, sections 4.3 to 4.9).
 */
final class CredentialForm {
    private static final int MAX_PROOFS = 4;
    private static final String DATA_MODEL_1 = "https://www.w3.org/2018/credentials/v1";

    /** XML Schema's dateTimeStamp: the time zone is compulsory. */
    private static final Pattern DATE_TIME_STAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private final ObjectNode credential;

    CredentialForm(ObjectNode credential) {
        this.credential = credential;
    }

    /** Says whether it follows the older data model, which is not judged here. */
    boolean isDataModel1() {
        return first(credential.path("@context")).asText().equals(DATA_MODEL_1);
    }

    /** What is missing or wrong; empty if the form is good. */
    Optional<String> findFault() {
        if (!first(credential.path("@context")).asText().equals(LinkedDataContexts.CREDENTIALS_V2)) {
            return Optional.of("Its first context is not that of Verifiable Credentials 2.0.");
        }
        if (!hasType(credential, "VerifiableCredential")) {
            return Optional.of("Its type does not say that it is a verifiable credential.");
        }
        if (!credential.path("id").isTextual() || issuerId().isBlank()) {
            return Optional.of("It lacks its own id or that of its issuer.");
        }
        if (!credential.path("credentialSubject").isContainerNode()) {
            return Optional.of("It lacks a subject.");
        }
        return findDateFault().or(this::findProofFault);
    }

    String id() {
        return credential.path("id").asText();
    }

    String issuerId() {
        JsonNode issuer = credential.path("issuer");
        return issuer.isTextual() ? issuer.textValue() : issuer.path("id").asText();
    }

    Optional<Instant> findValidFrom() {
        return findInstant("validFrom");
    }

    Optional<Instant> findValidUntil() {
        return findInstant("validUntil");
    }

    List<ObjectNode> proofs() {
        List<ObjectNode> proofs = new ArrayList<>();
        JsonNode proof = credential.path("proof");
        for (JsonNode item : proof.isArray() ? proof : List.of(proof)) {
            if (item instanceof ObjectNode object) {
                proofs.add(object);
            }
        }
        return proofs;
    }

    static Optional<Instant> parse(JsonNode value) {
        if (!value.isTextual() || !DATE_TIME_STAMP.matcher(value.textValue()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.textValue()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean hasType(JsonNode node, String type) {
        JsonNode types = node.path("type");
        for (JsonNode item : types.isArray() ? types : List.of(types)) {
            if (item.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Instant> findInstant(String property) {
        return parse(credential.path(property));
    }

    private Optional<String> findDateFault() {
        for (String property : List.of("validFrom", "validUntil")) {
            if (credential.has(property) && findInstant(property).isEmpty()) {
                return Optional.of("Its %s is not a date and time with a time zone.".formatted(property));
            }
        }
        return Optional.empty();
    }

    private Optional<String> findProofFault() {
        JsonNode proof = credential.path("proof");
        int found = proofs().size();
        int written = proof.isArray() ? proof.size() : 1;
        if (found == 0 || found != written) {
            return Optional.of("It is not signed: it holds no proof.");
        }
        return found > MAX_PROOFS
                ? Optional.of("It holds more than %d proofs.".formatted(MAX_PROOFS))
                : Optional.empty();
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }
}
