package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.compose.AchievementContent;
import dev.cairn.credentials.compose.AchievementType;
import dev.cairn.credentials.compose.CredentialComposer;
import dev.cairn.credentials.compose.CredentialContent;
import dev.cairn.credentials.compose.IssuerProfile;
import dev.cairn.credentials.compose.SubjectContent;
import dev.cairn.credentials.did.DidDocuments;
import dev.cairn.credentials.did.DidWeb;
import dev.cairn.credentials.linkeddata.CredentialText;
import dev.cairn.credentials.sign.CredentialSigner;
import dev.cairn.credentials.sign.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A signed credential and its issuer's document, as files in a folder. */
record SignedFiles(Path folder, Path credential, Path issuer) {
    private static final SigningKey KEY = SigningKey.fromSeed(new byte[SigningKey.SEED_LENGTH]);
    private static final IssuerProfile ISSUER = new IssuerProfile(
            DidWeb.parse("did:web:institute.example:issuers:1"),
            "Example Institute",
            URI.create("https://institute.example"));
    private static final Instant SIGNED_AT = Instant.parse("2026-03-14T03:04:05Z");

    static SignedFiles in(Path folder, String title) throws IOException {
        String did = ISSUER.did().toString();
        ObjectNode signed =
                new CredentialSigner().sign(CredentialComposer.compose(content(title)), KEY, did, SIGNED_AT);
        ObjectNode document = DidDocuments.compose(did, List.of(KEY.publicKeyMultibase()));
        return new SignedFiles(
                folder, write(folder, "credential.json", signed), write(folder, "issuer.json", document));
    }

    static Path write(Path folder, String name, JsonNode json) throws IOException {
        return Files.write(folder.resolve(name), CredentialText.write(json));
    }

    private static CredentialContent content(String title) {
        AchievementContent achievement = new AchievementContent(
                URI.create("https://institute.example/achievements/MC-1/1"),
                AchievementType.MICRO_CREDENTIAL,
                title,
                "What it is about.",
                "One unit.",
                "MC-1",
                "1",
                null,
                null,
                List.of());
        return new CredentialContent(
                URI.create("https://institute.example/credentials/1"),
                ISSUER,
                SIGNED_AT,
                null,
                LocalDate.of(2026, 3, 12),
                ZoneId.of("Australia/Sydney"),
                new SubjectContent(URI.create("urn:uuid:5f0c0a52-8d2a-4a44-9f0a-0d4a3d1b8a01"), null),
                achievement,
                List.of(),
                List.of());
    }
}
