package dev.cairn.credentials.verify;

import static dev.cairn.credentials.verify.Check.Name.ISSUER;
import static dev.cairn.credentials.verify.Check.Name.KEY;
import static dev.cairn.credentials.verify.Check.Name.MEANING;
import static dev.cairn.credentials.verify.Check.Name.SIGNATURE;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.did.DidResolver;
import dev.cairn.credentials.linkeddata.Canonicaliser;
import dev.cairn.credentials.linkeddata.UnsoundDocumentException;
import dev.cairn.credentials.sign.CredentialSigner;
import dev.cairn.credentials.sign.SigningInput;
import dev.cairn.credentials.sign.VerificationKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks one proof of one credential: what it covers, whose key it is, whether the signature is good. */
final class ProofInspection {
    // 64 bytes take at most 88 digits in base58; decoding takes quadratic time, so nothing longer is looked at.
    private static final int MAX_PROOF_VALUE_LENGTH = 100;

    private final Canonicaliser canonicaliser;
    private final DidResolver resolver;
    private final Instant at;
    private final String subject;
    private final List<Check> checks = new ArrayList<>();

    ProofInspection(Canonicaliser canonicaliser, DidResolver resolver, Instant at, String subject) {
        this.canonicaliser = canonicaliser;
        this.resolver = resolver;
        this.at = at;
        this.subject = subject;
    }

    List<Check> inspect(ObjectNode credential, ObjectNode proof) {
        Optional<byte[]> covered = findCovered(credential, proof);
        if (covered.isPresent() && isOurSuite(proof) && isForAssertions(proof)) {
            String issuer = new CredentialForm(credential).issuerId();
            findKey(proof, issuer, covered.get()).ifPresent(key -> checkSignature(key, proof, covered.get()));
        }
        return checks;
    }

    private Optional<byte[]> findCovered(ObjectNode credential, ObjectNode proof) {
        try {
            byte[] covered = SigningInput.of(canonicaliser, credential, proof).bytes();
            checks.add(Check.passed(MEANING, subject, "Every word in it is defined, so all of it is signed."));
            return Optional.of(covered);
        } catch (UnsoundDocumentException e) {
            checks.add(
                    switch (e.fault()) {
                        case UNKNOWN_CONTEXT, TOO_COMPLEX -> Check.notPossible(MEANING, subject, e.getMessage());
                        case UNDEFINED_TERM, UNKNOWN_TYPE, RELATIVE_ID, MALFORMED ->
                            Check.failed(MEANING, subject, e.getMessage());
                    });
            return Optional.empty();
        }
    }

    private boolean isOurSuite(ObjectNode proof) {
        boolean ours = proof.path("type").asText().equals("DataIntegrityProof")
                && proof.path("cryptosuite").asText().equals(CredentialSigner.CRYPTOSUITE);
        if (!ours) {
            checks.add(Check.notPossible(
                    SIGNATURE,
                    subject,
                    "It is signed in a way that cannot be checked here (expected eddsa-rdfc-2022)."));
        }
        return ours;
    }

    private boolean isForAssertions(ObjectNode proof) {
        boolean assertion = proof.path("proofPurpose").asText().equals("assertionMethod");
        if (!assertion) {
            checks.add(
                    Check.failed(SIGNATURE, subject, "Its proof was made for another purpose than stating something."));
        }
        return assertion;
    }

    private Optional<VerificationKey> findKey(ObjectNode proof, String issuer, byte[] covered) {
        String method = proof.path("verificationMethod").asText();
        int fragment = method.indexOf('#');
        String controller = fragment < 0 ? method : method.substring(0, fragment);
        if (fragment < 0 || !controller.equals(issuer)) {
            checks.add(Check.failed(KEY, subject, "It is signed with a key of somebody else than its issuer."));
            return Optional.empty();
        }
        Optional<JsonNode> document = resolver.findDocument(controller);
        if (document.isEmpty()) {
            checks.add(
                    Check.notPossible(ISSUER, subject, unknownIssuer(proof, method.substring(fragment + 1), covered)));
            return Optional.empty();
        }
        checks.add(Check.passed(ISSUER, subject, "The issuer is known."));
        return keyIn(new KeyLookup(document.get(), controller, method), proof);
    }

    private Optional<VerificationKey> keyIn(KeyLookup lookup, ObjectNode proof) {
        Instant signedAt = CredentialForm.parse(proof.path("created")).orElse(at);
        KeyLookup.Found found = lookup.find(signedAt, at);
        if (found instanceof KeyLookup.Found.Key key) {
            checks.add(Check.passed(KEY, subject, "The key is one that the issuer publishes for signing credentials."));
            return Optional.of(key.key());
        }
        if (found instanceof KeyLookup.Found.Refused refused) {
            checks.add(Check.failed(KEY, subject, refused.why()));
        } else if (found instanceof KeyLookup.Found.Unreadable unreadable) {
            checks.add(Check.notPossible(KEY, subject, unreadable.why()));
        }
        return Optional.empty();
    }

    /**
     * The key in the fragment proves nothing about the issuer, but a stranger is helped by knowing whether the text still fits the key
     * that it names.
     */
    private String unknownIssuer(ObjectNode proof, String fragment, byte[] covered) {
        String hint = VerificationKey.findByMultibase(fragment)
                .map(named -> named.verifies(covered, signature(proof))
                        ? " (It is unchanged since somebody signed it with the key that it names.)"
                        : " (Its signature does not fit the key that it names: it was probably changed.)")
                .orElse("");
        return "The issuer is unknown here: no document of theirs was given." + hint;
    }

    private void checkSignature(VerificationKey key, ObjectNode proof, byte[] covered) {
        if (key.verifies(covered, signature(proof))) {
            checks.add(Check.passed(SIGNATURE, subject, "The signature is good: nothing changed since it was signed."));
            checkProofExpiry(proof);
        } else {
            checks.add(Check.failed(
                    SIGNATURE,
                    subject,
                    "The signature does not fit: something was changed, or another key signed it."));
        }
    }

    private void checkProofExpiry(ObjectNode proof) {
        if (proof.has("expires")
                && CredentialForm.parse(proof.path("expires"))
                        .map(end -> end.isBefore(at))
                        .orElse(true)) {
            checks.add(Check.failed(SIGNATURE, subject, "The signature was made for a time that is over."));
        }
    }

    /** The 64 bytes, or none where the text is not base58btc: no key verifies an empty signature. */
    private static byte[] signature(ObjectNode proof) {
        String value = proof.path("proofValue").asText();
        if (value.length() > MAX_PROOF_VALUE_LENGTH || !value.startsWith("z")) {
            return new byte[0];
        }
        try {
            return Multibase.BASE_58_BTC.decode(value);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
