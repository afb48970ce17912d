package dev.cairn.api.authoring;

import java.util.Optional;

/**
 * Asked before a version is published: was it rehearsed over all learners? A port: whoever rehearses answers it. Where nobody does, no
 * rehearsal is asked for.
 */
public interface RehearsalGate {

    /**
     * A finished rehearsal.
     *
     * @param digest stands for its counts, which travel with the version; no names
     * @param rules the digest of the rules in force against which it was made
     */
    record RehearsalDigest(String digest, String rules) {}

    /** The finished rehearsal of exactly this draft against the rules in force now; empty where there is none. */
    Optional<RehearsalDigest> find(String draftDigest);
}
