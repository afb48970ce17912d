package dev.cairn.credentials.verify;

import static dev.cairn.credentials.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.Samples;
import dev.cairn.credentials.Vectors;
import dev.cairn.credentials.compose.CredentialComposer;
import dev.cairn.credentials.did.DidDocuments;
import dev.cairn.credentials.did.DidResolver;
import dev.cairn.credentials.linkeddata.Canonicaliser;
import dev.cairn.credentials.linkeddata.CredentialText;
import dev.cairn.credentials.sign.CredentialSigner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialVerifierTest {
    private static final DidResolver NOBODY = did -> Optional.empty();

    private final CredentialVerifier verifier = new CredentialVerifier();

    /** Credentials that others signed. */
    @Nested
    class ByOthers {
        @ParameterizedTest
        @ValueSource(strings = {"simple.json", "simple-context-version.json", "endorsement-valid.json"})
        void goodWhenTheKeyIsTrusted(String file) {
            ObjectNode sample = Vectors.json("1edtech/" + file);
            assertThat(verifier.verify(sample, trusting(sample), LATER).outcome())
                    .isEqualTo(Outcome.VALID);
        }

        /** The key in the fragment is not believed: without the issuer's document the issuer is unknown. */
        @ParameterizedTest
        @ValueSource(strings = {"simple.json", "simple-context-version.json", "endorsement-valid.json"})
        void unknownWithoutTheIssuersDocument(String file) {
            VerificationReport report = verifier.verify(Vectors.json("1edtech/" + file), NOBODY, LATER);
            assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(report.summarise()).contains("issuer is unknown").contains("unchanged since");
        }

        @Test
        void rejectedWithAWrongProofValue() {
            ObjectNode sample = Vectors.json("1edtech/simple-err-proof-value.json");
            VerificationReport report = verifier.verify(sample, trusting(sample), LATER);
            assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
            assertThat(decisive(report)).isEqualTo(Check.Name.SIGNATURE);
            assertThat(verifier.verify(sample, NOBODY, LATER).summarise()).contains("probably changed");
        }

        /** The example's issuer is an https address, its key a did:key: a good signature, but of somebody else. */
        @Test
        void w3cExampleIsOfAnotherController() {
            CredentialVerifier knowing =
                    new CredentialVerifier(new Canonicaliser(Vectors.contextsWithExamples()), null);
            ObjectNode signed = Vectors.json("w3c-eddsa-rdfc-2022/signed.json");
            assertThat(decisive(knowing.verify(signed, trusting(signed), LATER)))
                    .isEqualTo(Check.Name.KEY);

            signed.put(
                    "issuer", signed.at("/proof/verificationMethod").textValue().split("#")[0]);
            assertThat(decisive(knowing.verify(signed, trusting(signed), LATER)))
                    .isEqualTo(Check.Name.SIGNATURE);
        }

        @Test
        void unknownContextIsNotGuessed() {
            VerificationReport report = verifier.verify(Vectors.json("w3c-eddsa-rdfc-2022/signed.json"), NOBODY, LATER);
            assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(report.summarise()).contains("https://www.w3.org/ns/credentials/examples/v2");
        }

        private DidResolver trusting(ObjectNode sample) {
            JsonNode proof = sample.get("proof").isArray() ? sample.at("/proof/0") : sample.get("proof");
            String[] method = proof.get("verificationMethod").textValue().split("#");
            return DidResolver.of(List.of(DidDocuments.compose(method[0], List.of(method[1]))));
        }
    }

    /** What is wrong with the issuer's document or key decides, whatever the signature says. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void keysMustBeTheIssuers(String what, Outcome outcome, Consumer<ObjectNode> change) {
        ObjectNode document = Samples.providerDocument();
        change.accept(document);
        DidResolver resolver = did -> did.equals(Samples.PROVIDER.did().toString())
                ? Optional.of(document)
                : Samples.bothKnown().findDocument(did);
        VerificationReport report = verifier.verify(Samples.endorsedCredential(), resolver, LATER);
        assertThat(report.outcome()).isEqualTo(outcome);
        assertThat(decisive(report)).isEqualTo(Check.Name.KEY);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                document("not listed for assertions", Outcome.INVALID, d -> d.putArray("assertionMethod")),
                document(
                        "listed by a relative address",
                        Outcome.INVALID,
                        d -> d.putArray("assertionMethod").add("#" + Samples.PROVIDER_KEY.publicKeyMultibase())),
                document("listed but not there", Outcome.INVALID, d -> d.putArray("verificationMethod")),
                document("the document of somebody else", Outcome.INVALID, d -> d.put("id", "did:web:evil.example")),
                document(
                        "a method of another controller",
                        Outcome.INVALID,
                        d -> method(d).put("controller", "did:web:evil.example")),
                document(
                        "a method without controller",
                        Outcome.INVALID,
                        d -> method(d).remove("controller")),
                document("a key taken back", Outcome.INVALID, d -> method(d).put("revoked", "2026-04-01T00:00:00Z")),
                document(
                        "a key that had run out",
                        Outcome.INVALID,
                        d -> method(d).put("expires", "2026-01-01T00:00:00Z")),
                document(
                        "a key of another kind",
                        Outcome.UNKNOWN,
                        d -> method(d).put("publicKeyMultibase", "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169")),
                document(
                        "a key in another form", Outcome.UNKNOWN, d -> method(d).remove("publicKeyMultibase")));
    }

    private static Arguments document(String what, Outcome outcome, Consumer<ObjectNode> change) {
        return Arguments.of(what, outcome, change);
    }

    /** The fragment says one key, the document another: the document counts. */
    @Test
    void theFragmentIsNeverBelieved() {
        ObjectNode document = Samples.providerDocument();
        method(document).put("publicKeyMultibase", Samples.STRANGER_KEY.publicKeyMultibase());
        VerificationReport report = verifier.verify(
                Samples.endorsedCredential(), DidResolver.of(List.of(document, Samples.employerDocument())), LATER);
        assertThat(decisive(report)).isEqualTo(Check.Name.SIGNATURE);
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void aRetiredKeyStillVouchesForWhatItSigned() {
        ObjectNode document = DidDocuments.compose(
                Samples.PROVIDER.did().toString(),
                List.of(Samples.PROVIDER_KEY.publicKeyMultibase(), Samples.STRANGER_KEY.publicKeyMultibase()));
        assertThat(verifier.verify(
                                Samples.endorsedCredential(),
                                DidResolver.of(List.of(document, Samples.employerDocument())),
                                LATER)
                        .outcome())
                .isEqualTo(Outcome.VALID);
    }

    /** Somebody else's signature over our credential, with their own, well-published key. */
    @Test
    void aStrangersKeyDoesNotSpeakForTheIssuer() {
        ObjectNode credential = Samples.endorsedCredential();
        ObjectNode proof = (ObjectNode) credential.at("/proof/0");
        proof.put("verificationMethod", "did:web:stranger.example#" + Samples.STRANGER_KEY.publicKeyMultibase());
        DidResolver resolver = DidResolver.of(List.of(
                Samples.employerDocument(),
                DidDocuments.compose("did:web:stranger.example", List.of(Samples.STRANGER_KEY.publicKeyMultibase()))));
        VerificationReport report = verifier.verify(credential, resolver, LATER);
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(decisive(report)).isEqualTo(Check.Name.KEY);
    }

    @Test
    void validityHasTwoEnds() {
        ObjectNode credential = Samples.endorsedCredential();
        assertThat(outcomeAt(credential, Samples.SIGNED_AT.minusSeconds(1))).isEqualTo(Outcome.INVALID);
        assertThat(outcomeAt(credential, Samples.SIGNED_AT)).isEqualTo(Outcome.VALID);
        assertThat(outcomeAt(credential, Instant.parse("2036-03-14T00:00:00Z"))).isEqualTo(Outcome.VALID);
        assertThat(outcomeAt(credential, Instant.parse("2036-03-14T00:00:01Z"))).isEqualTo(Outcome.INVALID);
    }

    /** Signed with a status that nobody showed us: neither revoked nor good. */
    @Test
    void statusWithoutItsListIsUnknown() {
        ObjectNode unsigned = CredentialComposer.compose(Samples.content("Infection control", List.of()));
        unsigned.putObject("credentialStatus")
                .put("id", "https://institute.example/status/3#94567")
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", "94567")
                .put("statusListCredential", "https://institute.example/status/3");
        VerificationReport report = verifier.verify(Samples.sign(unsigned), Samples.bothKnown(), LATER);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(decisive(report)).isEqualTo(Check.Name.STATUS);
    }

    @Test
    void anUnknownEndorserLeavesItOpen() {
        VerificationReport report = verifier.verify(
                Samples.endorsedCredential(), DidResolver.of(List.of(Samples.providerDocument())), LATER);
        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.findDecisive()).hasValueSatisfying(check -> {
            assertThat(check.subject()).isEqualTo("endorsement 1");
            assertThat(check.name()).isEqualTo(Check.Name.ISSUER);
        });
    }

    /** The provider signed around it, but the employer never signed it. */
    @Test
    void aForgedEndorsementMakesItInvalid() {
        ObjectNode forged = Samples.endorsement(Samples.EMPLOYER_KEY);
        ((ObjectNode) forged.get("credentialSubject")).put("endorsementComment", "The best there is.");
        ObjectNode credential =
                Samples.sign(CredentialComposer.compose(Samples.content("Infection control", List.of(forged))));
        VerificationReport report = verifier.verify(credential, Samples.bothKnown(), LATER);
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.checks().stream().filter(check -> check.status() == Check.Status.FAILED))
                .allMatch(check -> check.subject().equals("endorsement 1"));
    }

    @Test
    void anEndorsementOfSomethingElseCountsForNothing() {
        ObjectNode endorsement =
                Samples.endorsement(Samples.EMPLOYER_KEY).deepCopy().without("proof");
        ((ObjectNode) endorsement.get("credentialSubject")).put("id", "https://institute.example/achievements/other/1");
        ObjectNode signed = new CredentialSigner()
                .sign(endorsement, Samples.EMPLOYER_KEY, Samples.EMPLOYER.did().toString(), Samples.SIGNED_AT);
        ObjectNode credential =
                Samples.sign(CredentialComposer.compose(Samples.content("Infection control", List.of(signed))));
        assertThat(decisive(verifier.verify(credential, Samples.bothKnown(), LATER)))
                .isEqualTo(Check.Name.ENDORSED);
    }

    /** A second proof that is bad is not outvoted by the good one. */
    @Test
    void everyProofCounts() {
        ObjectNode credential = Samples.endorsedCredential();
        ArrayNode proofs = (ArrayNode) credential.get("proof");
        ObjectNode second = proofs.get(0).deepCopy();
        proofs.add(second.put("created", "2026-03-14T03:04:06Z"));
        assertThat(outcomeAt(credential, LATER)).isEqualTo(Outcome.INVALID);
    }

    @Test
    void otherSuitesAreNotJudged() {
        ObjectNode credential = Samples.endorsedCredential();
        ((ObjectNode) credential.at("/proof/0")).put("cryptosuite", "ecdsa-rdfc-2019");
        assertThat(outcomeAt(credential, LATER)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void olderDataModelIsNotJudged() {
        ObjectNode credential = Samples.endorsedCredential();
        ((ArrayNode) credential.get("@context")).set(0, "https://www.w3.org/2018/credentials/v1");
        assertThat(outcomeAt(credential, LATER)).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"@context\":\"https://www.w3.org/ns/credentials/v2\"}", "{\"proof\":7}"})
    void otherJsonIsNoCredential(String text) throws Exception {
        ObjectNode other = CredentialText.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(decisive(verifier.verify(other, Samples.bothKnown(), LATER))).isEqualTo(Check.Name.FORM);
    }

    @Test
    void unsignedIsInvalid() {
        ObjectNode unsigned = CredentialComposer.compose(Samples.content("Infection control", List.of()));
        assertThat(verifier.verify(unsigned, Samples.bothKnown(), LATER).summarise())
                .contains("not signed");
    }

    private Outcome outcomeAt(ObjectNode credential, Instant at) {
        return verifier.verify(credential, Samples.bothKnown(), at).outcome();
    }

    private static Check.Name decisive(VerificationReport report) {
        return report.findDecisive().orElseThrow().name();
    }

    private static ObjectNode method(ObjectNode document) {
        return (ObjectNode) document.at("/verificationMethod/0");
    }
}
