package dev.cairn.credentials.did;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import dev.cairn.credentials.sign.VerificationKey;
import java.util.List;

/** Composes DID documents. */
public final class DidDocuments {
    private DidDocuments() {}

    /**
     * The document that publishes the keys of a DID. Each key is a method named by its own multibase value (some verifiers read the key
     * there), and all are listed for assertions, as full addresses.
     *
     * @param did the subject and controller
     * @param publicKeyMultibases Ed25519 keys as Multikey, oldest first; those of retired keys too, for as long as their credentials
     *     live
     * @throws IllegalArgumentException if one is not such a key
     */
    public static ObjectNode compose(String did, List<String> publicKeyMultibases) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add(LinkedDataContexts.DID_V1).add(LinkedDataContexts.MULTIKEY_V1);
        document.put("id", did);
        ArrayNode methods = document.putArray("verificationMethod");
        ArrayNode assertions = document.putArray("assertionMethod");
        for (String multibase : publicKeyMultibases) {
            requireKey(multibase);
            String method = did + "#" + multibase;
            methods.addObject()
                    .put("id", method)
                    .put("type", "Multikey")
                    .put("controller", did)
                    .put("publicKeyMultibase", multibase);
            assertions.add(method);
        }
        return document;
    }

    private static void requireKey(String multibase) {
        if (VerificationKey.findByMultibase(multibase).isEmpty()) {
            throw new IllegalArgumentException("Expected an Ed25519 key as Multikey (z6Mk…), but found another.");
        }
    }
}
