package dev.cairn.credentials.sign;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.Canonicaliser;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import dev.cairn.credentials.linkeddata.UnsoundDocumentException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Signs credentials with a Data Integrity proof of the cryptosuite {@code eddsa-rdfc-2022}. Thread-safe.
 */
public final class CredentialSigner {
    /** The value of a proof's {@code cryptosuite}. */
    public static final String CRYPTOSUITE = "eddsa-rdfc-2022";

    private final Canonicaliser canonicaliser;

    /** Signs what the shipped contexts define. */
    public CredentialSigner() {
        this(new Canonicaliser(LinkedDataContexts.shipped()));
    }

    CredentialSigner(Canonicaliser canonicaliser) {
        this.canonicaliser = canonicaliser;
    }

    /**
     * A signed copy of a credential.
     *
     * @param unsigned a credential without {@code proof}; it is not changed
     * @param key the issuer's key; its own multibase form becomes the fragment of the verification method
     * @param controllerDid the issuer's DID, equal to the credential's issuer
     * @param created when it is signed, in whole seconds
     * @return the credential with a list of one proof
     * @throws IllegalArgumentException if the credential has a proof already, its issuer is another, or {@code created} has fractions
     * @throws UnsoundDocumentException if something in the credential would not be signed
     */
    public ObjectNode sign(ObjectNode unsigned, SigningKey key, String controllerDid, Instant created) {
        requireUnsigned(unsigned);
        requireIssuer(unsigned, controllerDid);
        requireWholeSeconds(created);
        ObjectNode proof = unsigned.objectNode()
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", CRYPTOSUITE)
                .put("created", created.toString())
                .put("verificationMethod", controllerDid + "#" + key.publicKeyMultibase())
                .put("proofPurpose", "assertionMethod");
        byte[] signature =
                key.sign(SigningInput.of(canonicaliser, unsigned, proof).bytes());
        proof.put("proofValue", Multibase.BASE_58_BTC.encode(signature));
        ObjectNode signed = unsigned.deepCopy();
        signed.putArray("proof").add(proof);
        return signed;
    }

    private static void requireUnsigned(ObjectNode unsigned) {
        if (unsigned.has("proof")) {
            throw new IllegalArgumentException("Expected a credential without a proof, but found one that is signed.");
        }
    }

    private static void requireIssuer(ObjectNode unsigned, String controllerDid) {
        JsonNode issuer = unsigned.path("issuer");
        String found =
                issuer.isTextual() ? issuer.textValue() : issuer.path("id").asText();
        if (!found.equals(controllerDid)) {
            throw new IllegalArgumentException(
                    "Expected the issuer %s, whose key signs, but found %s.".formatted(controllerDid, found));
        }
    }

    private static void requireWholeSeconds(Instant created) {
        if (!created.equals(created.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("Expected whole seconds, but found %s.".formatted(created));
        }
    }
}
