package dev.cairn.credentials.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.Canonicaliser;
import dev.cairn.credentials.linkeddata.UnsoundDocumentException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The 64 bytes that {@code eddsa-rdfc-2022} signs: SHA-256 of the canonical proof configuration, then SHA-256 of the canonical document
 * (EdDSA Cryptosuites 1.0, sections 3.2.3 to 3.2.5; configuration first).
 */
public final class SigningInput {
    private final byte[] hashes;

    private SigningInput(byte[] hashes) {
        this.hashes = hashes;
    }

    /**
     * Of a credential and one of its proofs.
     *
     * @param credential with or without {@code proof}; it is left out either way
     * @param proof with or without {@code proofValue}; it is left out either way
     * @throws UnsoundDocumentException if either of them is unsound
     */
    public static SigningInput of(Canonicaliser canonicaliser, ObjectNode credential, ObjectNode proof) {
        ObjectNode document = credential.deepCopy().without("proof");
        ObjectNode configuration = proof.deepCopy().without("proofValue");
        JsonNode context = credential.get("@context");
        if (context != null) {
            configuration.set("@context", context);
        }
        byte[] proofHash = sha256(canonicaliser.canonicalise(configuration));
        byte[] documentHash = sha256(canonicaliser.canonicalise(document));
        byte[] hashes = Arrays.copyOf(proofHash, proofHash.length + documentHash.length);
        System.arraycopy(documentHash, 0, hashes, proofHash.length, documentHash.length);
        return new SigningInput(hashes);
    }

    /** A copy of the 64 bytes. */
    public byte[] bytes() {
        return hashes.clone();
    }

    private static byte[] sha256(byte[] canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
