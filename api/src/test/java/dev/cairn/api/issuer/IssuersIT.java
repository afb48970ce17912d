package dev.cairn.api.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.CairnApplication;
import dev.cairn.api.organisation.Organisation;
import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.api.organisation.Organisations;
import dev.cairn.credentials.compose.CredentialComposer;
import dev.cairn.credentials.compose.EndorsementContent;
import dev.cairn.credentials.compose.IssuerProfile;
import dev.cairn.credentials.did.DidResolver;
import dev.cairn.credentials.linkeddata.CredentialText;
import dev.cairn.credentials.verify.CredentialVerifier;
import dev.cairn.credentials.verify.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The life of an installation's keys on a real PostgreSQL, one start after the other on the same data folder; hence the order of the
 * tests, each of which is one start.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuersIT {
    private static final OrganisationId HOSPITAL = new OrganisationId("harbour-hospital");
    private static final OrganisationId HOTELS = new OrganisationId("harbour-hotels");

    @TempDir
    private static Path folder;

    private static String signedBefore = "";
    private static String methodBefore = "";

    /** First start: key and profile are made, published and used; nothing secret is written to the log. */
    @Test
    @Order(1)
    void firstStart(CapturedOutput log) throws Exception {
        try (ConfigurableApplicationContext cairn =
                start("--logging.level.dev.cairn=trace", "--logging.level.org.springframework.jdbc=trace")) {
            Organisations organisations = cairn.getBean(Organisations.class);
            organisations.add(new Organisation(HOSPITAL, "Harbour Hospital", Organisation.Kind.EMPLOYER));
            organisations.add(new Organisation(HOTELS, "Harbour Hotels", Organisation.Kind.EMPLOYER));
            Issuers issuers = cairn.getBean(Issuers.class);
            ObjectNode signed = endorse(issuers, issuers.endorserProfile(HOSPITAL));
            issuers.endorserProfile(HOTELS);

            assertThat(signed.at("/issuer/id").textValue())
                    .isEqualTo("did:web:localhost%3A8080:endorsers:harbour-hospital");
            assertThat(outcome(cairn, signed)).isEqualTo(Outcome.VALID);
            signedBefore = new String(CredentialText.write(signed), StandardCharsets.UTF_8);
            methodBefore = signed.at("/proof/0/verificationMethod").textValue();

            publishes(cairn, "/issuers/main/did.json", "did:web:localhost%3A8080:issuers:main");
            publishes(
                    cairn,
                    "/endorsers/harbour-hospital/did.json",
                    "did:web:localhost%3A8080:endorsers:harbour-hospital");
            assertThat(get(cairn, "/endorsers/nobody/did.json").statusCode()).isEqualTo(404);
            assertThat(get(cairn, "/issuers/..%2Fadmin/did.json").statusCode()).isGreaterThanOrEqualTo(400);
            showsNoSecret(log, cairn);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(2)
    void keysSurviveARestart() throws Exception {
        try (ConfigurableApplicationContext cairn = start()) {
            Issuers issuers = cairn.getBean(Issuers.class);
            ObjectNode again = endorse(issuers, issuers.endorserProfile(HOSPITAL));
            assertThat(again.at("/proof/0/verificationMethod").textValue()).isEqualTo(methodBefore);
            assertThat(outcome(cairn, CredentialText.read(signedBefore.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(Outcome.VALID);
        }
    }

    @Test
    @Order(3)
    void anotherMasterKeyEndsTheStart(CapturedOutput log) {
        String other = MasterKey.generate(new SecureRandom());
        assertThatThrownBy(() -> start("--CAIRN_MASTER_KEY=" + other).close())
                .hasRootCauseInstanceOf(MasterKeyProblem.class)
                .rootCause()
                .hasMessageContaining("opens none of the 3");
        assertThat(log.getOut())
                .contains("APPLICATION FAILED TO START", "CAIRN_MASTER_KEY")
                .doesNotContain(other);
    }

    /** Whoever may write to the database cannot make one organisation sign with another's key. */
    @Test
    @Order(4)
    void swappedCiphertextIsRefused() {
        try (ConfigurableApplicationContext cairn = start()) {
            JdbcClient jdbc = cairn.getBean(JdbcClient.class);
            int swapped = jdbc.sql("""
                            update cairn.signing_key a set sealed = b.sealed from cairn.signing_key b
                            where a.did <> b.did and a.did like '%:endorsers:%' and b.did like '%:endorsers:%'""").update();
            assertThat(swapped).isEqualTo(2);
            Issuers issuers = cairn.getBean(Issuers.class);
            assertThatThrownBy(() -> endorse(issuers, issuers.endorserProfile(HOTELS)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("altered or moved");
        }
        assertThatThrownBy(() -> start().close())
                .rootCause()
                .isInstanceOf(MasterKeyProblem.class)
                .hasMessageContaining("2 of them were altered");
    }

    private static ConfigurableApplicationContext start(String... settings) {
        List<String> arguments = new ArrayList<>(
                List.of("--cairn.data=" + folder, "--server.port=0", "--cairn.public-url=http://localhost:8080"));
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(CairnApplication.class).run(arguments.toArray(String[]::new));
    }

    private static ObjectNode endorse(Issuers issuers, IssuerProfile endorser) {
        return issuers.sign(
                CredentialComposer.composeEndorsement(new EndorsementContent(
                        URI.create("http://localhost:8080/endorsements/1"),
                        endorser,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        URI.create("http://localhost:8080/achievements/MC-1/1"),
                        "Infection control",
                        null)),
                endorser);
    }

    private static Outcome outcome(ConfigurableApplicationContext cairn, ObjectNode signed) {
        return new CredentialVerifier()
                .verify(signed, cairn.getBean(DidResolver.class), Instant.parse("2027-01-01T00:00:00Z"))
                .outcome();
    }

    private static void publishes(ConfigurableApplicationContext cairn, String path, String did) throws Exception {
        HttpResponse<String> answer = get(cairn, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).contains("\"id\":\"" + did + "\"", "\"assertionMethod\":[\"" + did + "#z6Mk");
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext cairn, String path) throws Exception {
        String port = cairn.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void showsNoSecret(CapturedOutput log, ConfigurableApplicationContext cairn) throws Exception {
        String masterText = Files.readString(folder.resolve("master.key")).strip();
        MasterKey master = MasterKey.parse(masterText, new SecureRandom());
        assertThat(log.getAll()).contains("cairn.signing_key").doesNotContain(masterText);
        List<SealedKey> keys = cairn.getBean(KeyRegister.class).listAll();
        assertThat(keys).hasSize(3);
        for (SealedKey key : keys) {
            byte[] seed = key.open(master).seed();
            assertThat(log.getAll())
                    .doesNotContain(HexFormat.of().formatHex(seed))
                    .doesNotContain(Base64.getEncoder().encodeToString(seed));
        }
    }
}
