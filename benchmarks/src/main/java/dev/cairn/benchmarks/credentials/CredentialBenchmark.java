package dev.cairn.benchmarks.credentials;

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
import dev.cairn.credentials.linkeddata.Canonicaliser;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import dev.cairn.credentials.sign.CredentialSigner;
import dev.cairn.credentials.sign.SigningKey;
import dev.cairn.credentials.verify.CredentialVerifier;
import dev.cairn.credentials.verify.VerificationReport;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One credential of a number of units, endorsed by three employers: canonicalised, signed, verified. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class CredentialBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-14T03:04:05Z");
    private static final SigningKey KEY = SigningKey.fromSeed(new byte[SigningKey.SEED_LENGTH]);
    private static final IssuerProfile SIGNER =
            new IssuerProfile(DidWeb.parse("did:web:institute.example:issuers:1"), "Example Institute", null);

    /** How many units the award is made of. */
    @Param({"3", "20"})
    private int units;

    private final Canonicaliser canonicaliser = new Canonicaliser(LinkedDataContexts.shipped());
    private final CredentialSigner signer = new CredentialSigner();
    private final CredentialVerifier verifier = new CredentialVerifier();
    private final DidResolver resolver =
            DidResolver.of(List.of(DidDocuments.compose(SIGNER.did().toString(), List.of(KEY.publicKeyMultibase()))));

    @SuppressWarnings("NullAway.Init") // set by prepare()
    private ObjectNode unsigned;

    @SuppressWarnings("NullAway.Init") // set by prepare()
    private ObjectNode signed;

    /** Composes the credential and signs it once. */
    @Setup
    public void prepare() {
        unsigned = CredentialComposer.compose(content());
        signed = sign(unsigned);
    }

    /** The canonical form of the whole credential, endorsements included. */
    @Benchmark
    public byte[] canonicalise() {
        return canonicaliser.canonicalise(unsigned);
    }

    /** What issuing pays for, without the database. */
    @Benchmark
    public ObjectNode sign() {
        return sign(unsigned);
    }

    /** The credential and its three endorsements. */
    @Benchmark
    public VerificationReport verify() {
        return verifier.verify(signed, resolver, NOW);
    }

    private ObjectNode sign(ObjectNode credential) {
        return signer.sign(credential, KEY, SIGNER.did().toString(), NOW);
    }

    private CredentialContent content() {
        List<UnitAlignment> alignments = new ArrayList<>();
        List<EvidenceContent> evidence = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            String code = "BSBTST%03d".formatted(i);
            alignments.add(UnitAlignment.nationallyRegistered(code, "Unit number " + i));
            evidence.add(new EvidenceContent(code, "Unit number " + i, "Assessed", LocalDate.of(2026, 1, 1)));
        }
        URI achievement = URI.create("https://institute.example/achievements/BSB50420/1");
        return new CredentialContent(
                URI.create("https://institute.example/credentials/1"),
                SIGNER,
                NOW,
                null,
                LocalDate.of(2026, 3, 12),
                ZoneId.of("Australia/Sydney"),
                new SubjectContent(
                        URI.create("urn:uuid:5f0c0a52-8d2a-4a44-9f0a-0d4a3d1b8a01"),
                        EmailIdentity.of("a@example.com", "Kosher")),
                new AchievementContent(
                        achievement,
                        AchievementType.DIPLOMA,
                        "Diploma",
                        "What it is about.",
                        "The units.",
                        "BSB50420",
                        "1",
                        5,
                        null,
                        alignments),
                evidence,
                List.of(endorsement(1, achievement), endorsement(2, achievement), endorsement(3, achievement)));
    }

    private ObjectNode endorsement(int number, URI achievement) {
        return sign(CredentialComposer.composeEndorsement(new EndorsementContent(
                URI.create("https://institute.example/endorsements/" + number),
                SIGNER,
                NOW,
                achievement,
                "Diploma",
                "What we need.")));
    }
}
