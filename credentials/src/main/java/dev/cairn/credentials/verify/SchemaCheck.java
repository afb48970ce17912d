package dev.cairn.credentials.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Checks the form of a credential against 1EdTech's published JSON Schemas (draft 2019-09). Thread-safe; loads its files once. */
final class SchemaCheck {
    private final Schema badge;
    private final Schema endorsement;

    SchemaCheck() {
        badge = load("ob_v3p0_achievementcredential_schema.compacted.json");
        endorsement = load("ob_v3p0_endorsementcredential_schema.json");
    }

    Check check(ObjectNode credential) {
        if (CredentialForm.hasType(credential, "OpenBadgeCredential")
                || CredentialForm.hasType(credential, "AchievementCredential")) {
            return check(badge, credential);
        }
        if (CredentialForm.hasType(credential, "EndorsementCredential")) {
            return check(endorsement, credential);
        }
        return Check.notPossible(
                Check.Name.SCHEMA, CredentialInspection.OUTERMOST, "No published schema for its type is known here.");
    }

    private static Check check(Schema schema, JsonNode credential) {
        List<Error> errors = schema.validate(credential.toString(), InputFormat.JSON);
        if (errors.isEmpty()) {
            return Check.passed(Check.Name.SCHEMA, CredentialInspection.OUTERMOST, "It fits the published schema.");
        }
        return Check.failed(
                Check.Name.SCHEMA,
                CredentialInspection.OUTERMOST,
                "It does not fit the published schema at %s."
                        .formatted(errors.get(0).getInstanceLocation()));
    }

    private static Schema load(String file) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("schemas/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Expected the schema %s in this jar, but found none.".formatted(file));
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
