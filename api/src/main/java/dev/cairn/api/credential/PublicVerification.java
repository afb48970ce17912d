package dev.cairn.api.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.api.issuer.Issuers;
import dev.cairn.credentials.verify.CredentialVerifier;
import dev.cairn.credentials.verify.VerificationReport;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Verifies a credential of ours as a stranger would: from the document alone, with the keys that our DID documents publish. */
@Component
class PublicVerification {

    private final CredentialVerifier verifier = new CredentialVerifier();
    private final Issuers issuers;
    private final ObjectMapper json;
    private final Clock clock;

    PublicVerification(Issuers issuers, ObjectMapper json, Clock clock) {
        this.issuers = issuers;
        this.json = json;
        this.clock = clock;
    }

    VerificationReport verify(IssuedCredential credential) {
        try {
            return verifier.verify(json.readTree(credential.document()), issuers::findDidDocument, clock.instant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
