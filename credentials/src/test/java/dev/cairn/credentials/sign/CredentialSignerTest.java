package dev.cairn.credentials.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.Samples;
import dev.cairn.credentials.compose.CredentialComposer;
import dev.cairn.credentials.linkeddata.UnsoundDocumentException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialSignerTest {
    private final CredentialSigner signer = new CredentialSigner();
    private final ObjectNode unsigned = CredentialComposer.compose(Samples.content("Infection control", List.of()));
    private final String did = Samples.PROVIDER.did().toString();

    @Test
    void theMethodIsNamedByItsKey() {
        ObjectNode signed = signer.sign(unsigned, Samples.PROVIDER_KEY, did, Samples.SIGNED_AT);
        assertThat(signed.at("/proof/0/verificationMethod").textValue())
                .isEqualTo(did + "#" + Samples.PROVIDER_KEY.publicKeyMultibase());
        assertThat(unsigned.has("proof")).as("the argument is left alone").isFalse();
    }

    @Test
    void whatWouldNotBeSignedIsRefused() {
        ((ArrayNode) unsigned.get("type")).add("Nobility");
        assertThatThrownBy(() -> signer.sign(unsigned, Samples.PROVIDER_KEY, did, Samples.SIGNED_AT))
                .isInstanceOf(UnsoundDocumentException.class)
                .hasMessageContaining("Nobility");
    }

    @Test
    void onlyTheIssuerSigns() {
        assertThatThrownBy(() -> signer.sign(unsigned, Samples.PROVIDER_KEY, "did:web:evil.example", Samples.SIGNED_AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsSignedTwice() {
        ObjectNode signed = signer.sign(unsigned, Samples.PROVIDER_KEY, did, Samples.SIGNED_AT);
        assertThatThrownBy(() -> signer.sign(signed, Samples.PROVIDER_KEY, did, Samples.SIGNED_AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fractionsOfSecondsAreRefused() {
        assertThatThrownBy(() -> signer.sign(unsigned, Samples.PROVIDER_KEY, did, Samples.SIGNED_AT.plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysDoNotShowTheirSecret() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        assertThat(key.toString()).doesNotContain(HexFormat.of().formatHex(key.seed()));
        assertThat(SigningKey.fromSeed(key.seed()).publicKeyMultibase())
                .isEqualTo(key.publicKeyMultibase())
                .startsWith("z6Mk");
    }

    @Test
    void signaturesOfAnotherLengthAreAPlainNo() {
        assertThat(Samples.PROVIDER_KEY.verificationKey().verifies(new byte[64], new byte[63]))
                .isFalse();
        assertThat(VerificationKey.findByMultibase("z6Mk" + "1".repeat(1_000_000)))
                .isEmpty();
        assertThat(VerificationKey.findByMultibase("z6Mk0OIl")).isEmpty();
    }
}
