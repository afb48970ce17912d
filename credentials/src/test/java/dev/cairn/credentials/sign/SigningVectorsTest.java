package dev.cairn.credentials.sign;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.Vectors;
import dev.cairn.credentials.linkeddata.Canonicaliser;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Signing, step by step, against the numbers that the makers of the standards published. */
class SigningVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    private final Canonicaliser examples = new Canonicaliser(Vectors.contextsWithExamples());
    private final Canonicaliser shipped = new Canonicaliser(LinkedDataContexts.shipped());

    /** W3C EdDSA Cryptosuites, B.1: canonical document. */
    @Test
    void w3cCanonicalDocument() {
        assertThat(utf8(examples.canonicalise(Vectors.json("w3c-eddsa-rdfc-2022/unsigned.json"))))
                .isEqualTo(Vectors.text("w3c-eddsa-rdfc-2022/document-canonical.nq"));
    }

    /** W3C EdDSA Cryptosuites, B.1: canonical proof configuration. */
    @Test
    void w3cCanonicalProofConfiguration() {
        assertThat(utf8(examples.canonicalise(Vectors.json("w3c-eddsa-rdfc-2022/proof-config.json"))))
                .isEqualTo(Vectors.text("w3c-eddsa-rdfc-2022/proof-canonical.nq"));
    }

    /** W3C EdDSA Cryptosuites, B.1: both hashes, the configuration's first. */
    @Test
    void w3cHashes() {
        assertThat(HEX.formatHex(w3cInput()))
                .isEqualTo(Vectors.text("w3c-eddsa-rdfc-2022/combined-hash.txt").strip())
                .isEqualTo(Vectors.text("w3c-eddsa-rdfc-2022/proof-hash.txt").strip()
                        + Vectors.text("w3c-eddsa-rdfc-2022/document-hash.txt").strip());
    }

    /** W3C EdDSA Cryptosuites, B.1: the signature, which Ed25519 makes the same each time. */
    @Test
    void w3cSignature() {
        assertThat(HEX.formatHex(w3cKey().sign(w3cInput())))
                .isEqualTo(Vectors.text("w3c-eddsa-rdfc-2022/signature-hex.txt").strip());
    }

    /** W3C EdDSA Cryptosuites, B.1: the whole way, from the unsigned document to the proof value. */
    @Test
    void w3cProofValue() {
        ObjectNode unsigned = Vectors.json("w3c-eddsa-rdfc-2022/unsigned.json");
        ObjectNode proof =
                (ObjectNode) Vectors.json("w3c-eddsa-rdfc-2022/signed.json").get("proof");
        byte[] signature =
                w3cKey().sign(SigningInput.of(examples, unsigned, proof).bytes());
        assertThat(Multibase.BASE_58_BTC.encode(signature))
                .isEqualTo(proof.get("proofValue").textValue());
    }

    /** 1EdTech implementation guide, test vector: canonical forms. */
    @Test
    void badgeCanonicalForms() {
        assertThat(utf8(shipped.canonicalise(Vectors.json("1edtech-signing-steps/unsigned.json"))))
                .isEqualTo(Vectors.text("1edtech-signing-steps/document-canonical.nq"));
        assertThat(utf8(shipped.canonicalise(Vectors.json("1edtech-signing-steps/proof-config.json"))))
                .isEqualTo(Vectors.text("1edtech-signing-steps/proof-canonical.nq"));
    }

    /** 1EdTech implementation guide, test vector: key, hashes, signature, proof value. */
    @Test
    void badgeSteps() {
        ObjectNode expected = Vectors.json("1edtech-signing-steps/expected.json");
        SigningKey key = SigningKey.fromSeed(
                HEX.parseHex(expected.get("privateKeySeedHex").textValue()));
        assertThat(key.publicKeyMultibase())
                .isEqualTo(expected.get("publicKeyMultibase").textValue());

        byte[] input = SigningInput.of(
                        shipped,
                        Vectors.json("1edtech-signing-steps/unsigned.json"),
                        Vectors.json("1edtech-signing-steps/proof-config.json"))
                .bytes();
        assertThat(HEX.formatHex(input))
                .isEqualTo(expected.get("proofConfigHash").textValue()
                        + expected.get("documentHash").textValue());

        byte[] signature = key.sign(input);
        assertThat(HEX.formatHex(signature))
                .isEqualTo(expected.get("signatureHex").textValue());
        assertThat(Multibase.BASE_58_BTC.encode(signature))
                .isEqualTo(expected.get("proofValue").textValue());
    }

    private byte[] w3cInput() {
        return SigningInput.of(
                        examples,
                        Vectors.json("w3c-eddsa-rdfc-2022/unsigned.json"),
                        Vectors.json("w3c-eddsa-rdfc-2022/proof-config.json"))
                .bytes();
    }

    private static SigningKey w3cKey() {
        ObjectNode pair = Vectors.json("w3c-eddsa-rdfc-2022/key-pair.json");
        byte[] decoded =
                Multibase.BASE_58_BTC.decode(pair.get("privateKeyMultibase").textValue());
        SigningKey key = SigningKey.fromSeed(Arrays.copyOfRange(decoded, 2, decoded.length));
        assertThat(key.publicKeyMultibase())
                .isEqualTo(pair.get("publicKeyMultibase").textValue());
        return key;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
