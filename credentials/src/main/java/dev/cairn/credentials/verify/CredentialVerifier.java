package dev.cairn.credentials.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.did.DidResolver;
import dev.cairn.credentials.linkeddata.Canonicaliser;
import dev.cairn.credentials.linkeddata.CredentialText;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies credentials with Data Integrity proofs of the cryptosuite {@code eddsa-rdfc-2022}. Reads no clock and no network: the instant
 * and whatever is known about issuers are arguments. Bounded in size, depth and steps, so that a hostile document costs little.
 * Thread-safe.
 */
public final class CredentialVerifier {
    private final Canonicaliser canonicaliser;
    private final @Nullable SchemaCheck schema;

    /** Knows the shipped contexts; does not check against JSON Schemas. */
    public CredentialVerifier() {
        this(new Canonicaliser(LinkedDataContexts.shipped()), null);
    }

    CredentialVerifier(Canonicaliser canonicaliser, @Nullable SchemaCheck schema) {
        this.canonicaliser = canonicaliser;
        this.schema = schema;
    }

    /** A verifier that also checks the form against 1EdTech's published JSON Schema for Open Badges 3.0 (the lenient one). */
    public CredentialVerifier withSchemaCheck() {
        return new CredentialVerifier(canonicaliser, new SchemaCheck());
    }

    /**
     * Verifies a credential and every endorsement inside.
     *
     * @param credential as read by {@link CredentialText#read}, which also refuses what readers could read in two ways
     * @param resolver what is known about issuers and endorsers
     * @param at the instant for which the question is asked
     */
    public VerificationReport verify(JsonNode credential, DidResolver resolver, Instant at) {
        if (!(credential instanceof ObjectNode object)) {
            return VerificationReport.of(List.of(Check.failed(
                    Check.Name.FORM, CredentialInspection.OUTERMOST, "It is not a JSON object, so not a credential.")));
        }
        CredentialInspection inspection = new CredentialInspection(canonicaliser, resolver, at, schema);
        return VerificationReport.of(inspection.inspect(object));
    }
}
