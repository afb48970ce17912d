package dev.cairn.api.credential;

import dev.cairn.api.issuer.Issuers;
import dev.cairn.credentials.compose.CredentialComposer;
import dev.cairn.credentials.compose.EndorsementContent;
import dev.cairn.credentials.compose.IssuerProfile;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Signs something once after the start, and throws it away. The first signature of a process loads contexts and classes for about half
 * a second; the registrar who approves first should not be the one to wait for that.
 */
@Component
class SigningWarmUp {

    private final Issuers issuers;
    private final Clock clock;

    SigningWarmUp(Issuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread warmUp = new Thread(this::signOnce, "signing-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
    }

    private void signOnce() {
        IssuerProfile issuer = issuers.issuerProfile();
        URI nothing = URI.create("urn:uuid:" + UUID.randomUUID());
        issuers.sign(
                CredentialComposer.composeEndorsement(new EndorsementContent(
                        URI.create("urn:uuid:" + UUID.randomUUID()),
                        issuer,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        nothing,
                        "Warm-up",
                        null)),
                issuer);
    }
}
