package dev.cairn.api.rehearsal;

import dev.cairn.engine.result.LearnerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One value over all changes, in order of learner and award: travels with the version, where names may not (decision 29). */
final class ChangeDigest {

    private final MessageDigest digest;

    ChangeDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    void add(LearnerId learner, Tally.Change change) {
        String line = "%s %s %s %s\n"
                .formatted(
                        learner.value(),
                        change.award(),
                        change.before().code(),
                        change.after().code());
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Hexadecimal, 64 digits. */
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
