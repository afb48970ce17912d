package dev.cairn.credentials;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.compose.AchievementContent;
import dev.cairn.credentials.compose.AchievementType;
import dev.cairn.credentials.compose.CredentialComposer;
import dev.cairn.credentials.compose.CredentialContent;
import dev.cairn.credentials.compose.EmailIdentity;
import dev.cairn.credentials.compose.EndorsementContent;
import dev.cairn.credentials.compose.EvidenceContent;
import dev.cairn.credentials.compose.IssuerProfile;
import dev.cairn.credentials.compose.SubjectContent;
import dev.cairn.credentials.compose.UnitAlignment;
import dev.cairn.credentials.did.DidDocuments;
import dev.cairn.credentials.did.DidResolver;
import dev.cairn.credentials.did.DidWeb;
import dev.cairn.credentials.sign.CredentialSigner;
import dev.cairn.credentials.sign.SigningKey;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A micro-credential of a provider, endorsed by an employer: what our own output looks like. */
public final class Samples {
    public static final Instant SIGNED_AT = Instant.parse("2026-03-14T03:04:05Z");
    public static final Instant LATER = Instant.parse("2026-07-01T00:00:00Z");
    public static final SigningKey PROVIDER_KEY = SigningKey.fromSeed(seed(1));
    public static final SigningKey EMPLOYER_KEY = SigningKey.fromSeed(seed(2));
    public static final SigningKey STRANGER_KEY = SigningKey.fromSeed(seed(3));
    public static final IssuerProfile PROVIDER = new IssuerProfile(
            DidWeb.parse("did:web:institute.example:issuers:42"),
            "Example Institute",
            URI.create("https://institute.example"));
    public static final IssuerProfile EMPLOYER = new IssuerProfile(
            DidWeb.parse("did:web:institute.example:endorsers:7"),
            "Harbour Hospital",
            URI.create("https://hospital.example"));
    private static final CredentialSigner SIGNER = new CredentialSigner();

    private Samples() {}

    public static AchievementContent achievement(String name) {
        return new AchievementContent(
                URI.create("https://institute.example/achievements/MC-IC-01/3"),
                AchievementType.MICRO_CREDENTIAL,
                name,
                "Prevents and controls infection.",
                "Both of HLTINF006 and HLTWHS001.",
                "MC-IC-01",
                "3",
                3,
                new BigDecimal("7.50"),
                List.of(
                        UnitAlignment.nationallyRegistered("HLTINF006", "Apply basic principles of infection control"),
                        UnitAlignment.nationallyRegistered("HLTWHS001", "Participate in workplace health and safety")));
    }

    public static CredentialContent content(String name, List<ObjectNode> endorsements) {
        return new CredentialContent(
                URI.create("https://institute.example/credentials/9f0a"),
                PROVIDER,
                SIGNED_AT,
                Instant.parse("2036-03-14T00:00:00Z"),
                LocalDate.of(2026, 3, 12),
                ZoneId.of("Australia/Sydney"),
                new SubjectContent(
                        URI.create("urn:uuid:5f0c0a52-8d2a-4a44-9f0a-0d4a3d1b8a01"),
                        EmailIdentity.of("a@example.com", "Kosher")),
                achievement(name),
                List.of(
                        new EvidenceContent(
                                "HLTINF006",
                                "Apply basic principles of infection control",
                                "Assessed",
                                LocalDate.of(2026, 3, 12)),
                        new EvidenceContent(
                                "HLTWHS001",
                                "Participate in workplace health and safety",
                                "Recognition of prior learning",
                                LocalDate.of(2026, 2, 2))),
                endorsements);
    }

    public static ObjectNode endorsement(SigningKey key) {
        ObjectNode unsigned = CredentialComposer.composeEndorsement(new EndorsementContent(
                URI.create("https://institute.example/endorsements/e1"),
                EMPLOYER,
                SIGNED_AT,
                achievement("x").id(),
                "Infection control",
                "What our wards need."));
        return SIGNER.sign(unsigned, key, EMPLOYER.did().toString(), SIGNED_AT);
    }

    public static ObjectNode sign(ObjectNode unsigned) {
        return SIGNER.sign(unsigned, PROVIDER_KEY, PROVIDER.did().toString(), SIGNED_AT);
    }

    /** Signed by the provider, endorsed by the employer. */
    public static ObjectNode endorsedCredential() {
        return sign(CredentialComposer.compose(content("Infection control", List.of(endorsement(EMPLOYER_KEY)))));
    }

    public static ObjectNode providerDocument() {
        return DidDocuments.compose(PROVIDER.did().toString(), List.of(PROVIDER_KEY.publicKeyMultibase()));
    }

    public static ObjectNode employerDocument() {
        return DidDocuments.compose(EMPLOYER.did().toString(), List.of(EMPLOYER_KEY.publicKeyMultibase()));
    }

    public static DidResolver bothKnown() {
        return DidResolver.of(List.of(providerDocument(), employerDocument()));
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[SigningKey.SEED_LENGTH];
        seed[0] = (byte) number;
        return seed;
    }
}
