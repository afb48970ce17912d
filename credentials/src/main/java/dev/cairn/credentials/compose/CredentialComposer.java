package dev.cairn.credentials.compose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Composes unsigned credentials: an {@code AchievementCredential} of Open Badges 3.0 (synonym {@code OpenBadgeCredential}) for an award,
 * an {@code EndorsementCredential} for an endorsement. Pure: the same content gives the same document.
 */
public final class CredentialComposer {
    private static final String SCHEMAS = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/";
    private static final String LANGUAGE = "en-AU";
    private static final DateTimeFormatter OFFSET_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private CredentialComposer() {}

    /** The unsigned credential of an award. */
    public static ObjectNode compose(CredentialContent content) {
        ObjectNode credential = start("OpenBadgeCredential");
        credential.put("id", content.id().toString());
        credential.put("name", content.achievement().name());
        credential.set("issuer", profile(content.issuer()));
        putValidity(credential, content);
        credential.set("credentialSubject", subject(content));
        putEvidence(credential, content.evidence());
        if (!content.endorsements().isEmpty()) {
            credential.putArray("endorsement").addAll(content.endorsements());
        }
        putSchema(credential, "ob_v3p0_achievementcredential_schema.json");
        return credential;
    }

    /** The unsigned credential of an endorsement: to be signed with the endorser's key, then put into an award's credential. */
    public static ObjectNode composeEndorsement(EndorsementContent content) {
        ObjectNode credential = start("EndorsementCredential");
        credential.put("id", content.id().toString());
        credential.put("name", "Endorsement of " + content.endorsedName());
        credential.set("issuer", profile(content.endorser()));
        credential.put("validFrom", content.validFrom().toString());
        ObjectNode subject = credential.putObject("credentialSubject");
        subject.put("id", content.endorsed().toString());
        subject.putArray("type").add("EndorsementSubject");
        String comment = content.comment();
        if (comment != null && !comment.isBlank()) {
            subject.put("endorsementComment", comment);
        }
        putSchema(credential, "ob_v3p0_endorsementcredential_schema.json");
        return credential;
    }

    private static ObjectNode start(String type) {
        ObjectNode credential = JsonNodeFactory.instance.objectNode();
        credential
                .putArray("@context")
                .add(LinkedDataContexts.CREDENTIALS_V2)
                .add(LinkedDataContexts.OPEN_BADGES)
                .add(LinkedDataContexts.OPEN_BADGES_EXTENSIONS);
        credential.putArray("type").add("VerifiableCredential").add(type);
        return credential;
    }

    private static ObjectNode profile(IssuerProfile issuer) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("id", issuer.did().toString());
        profile.putArray("type").add("Profile");
        profile.put("name", issuer.name());
        URI url = issuer.url();
        if (url != null) {
            profile.put("url", url.toString());
        }
        return profile;
    }

    private static void putValidity(ObjectNode credential, CredentialContent content) {
        credential.put("validFrom", content.validFrom().toString());
        Instant validUntil = content.validUntil();
        if (validUntil != null) {
            credential.put("validUntil", validUntil.toString());
        }
        credential.put(
                "awardedDate", content.earnedOn().atStartOfDay(content.zone()).format(OFFSET_TIME));
    }

    private static ObjectNode subject(CredentialContent content) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode();
        subject.put("id", content.subject().id().toString());
        subject.putArray("type").add("AchievementSubject");
        EmailIdentity email = content.subject().email();
        if (email != null) {
            subject.putArray("identifier").add(identityObject(email));
        }
        AchievementJson.putCredits(subject, "creditsEarned", content.achievement());
        ObjectNode result = subject.putArray("result").addObject();
        result.putArray("type").add("Result");
        result.put("resultDescription", AchievementJson.outcomeId(content.achievement()));
        result.put("status", "Completed");
        subject.set("achievement", AchievementJson.write(content.achievement(), LANGUAGE));
        return subject;
    }

    private static ObjectNode identityObject(EmailIdentity email) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "IdentityObject")
                .put("hashed", true)
                .put("identityType", "emailAddress")
                .put("salt", email.salt())
                .put("identityHash", email.hash());
    }

    private static void putEvidence(ObjectNode credential, List<EvidenceContent> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        ArrayNode items = credential.putArray("evidence");
        for (EvidenceContent content : evidence) {
            ObjectNode item = items.addObject();
            item.putArray("type").add("Evidence");
            item.put("name", content.unitCode() + " " + content.unitTitle());
            item.put("narrative", content.route() + ", " + content.on());
        }
    }

    private static void putSchema(ObjectNode credential, String file) {
        credential
                .putArray("credentialSchema")
                .addObject()
                .put("id", SCHEMAS + file)
                .put("type", "1EdTechJsonSchemaValidator2019");
    }
}
