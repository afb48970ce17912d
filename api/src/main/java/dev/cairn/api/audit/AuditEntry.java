package dev.cairn.api.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;

/** One line of the audit log, as it was recorded. */
record AuditEntry(
        long id, Instant recordedAt, String actor, String action, String subjectType, String subjectId, String detail) {

    /** What stands before the first entry. */
    static final byte[] BEGINNING = new byte[32];

    /** SHA-256 over the hash of the entry before and the canonical JSON of this one. */
    byte[] hashAfter(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Members in alphabetical order, no white space. */
    private String canonical() {
        return CanonicalJson.writeValue(Map.of(
                "action", action,
                "actor", actor,
                "detail", detail,
                "id", id,
                "recordedAt", recordedAt.toString(),
                "subjectId", subjectId,
                "subjectType", subjectType));
    }
}
