package dev.cairn.credentials.verify;

/**
 * One thing that was checked.
 *
 * @param name what was looked at
 * @param subject which credential: {@code credential}, or one inside it such as {@code endorsement 1}
 * @param status how it went
 * @param sentence the finding in plain words, for people; the wording may change
 */
public record Check(Name name, String subject, Status status, String sentence) {
    /** What is looked at, in this order. */
    public enum Name {
        /** It has the parts of a credential of the data model 2.0. */
        FORM,
        /** Every word in it is defined by a known context, so that all of it is signed. */
        MEANING,
        /** The issuer's document is known here. */
        ISSUER,
        /** The key is one that the issuer publishes for signing credentials. */
        KEY,
        /** The signature is good: nothing changed since. */
        SIGNATURE,
        /** The asked instant is within its dates. */
        PERIOD,
        /** It is not revoked or suspended. */
        STATUS,
        /** It endorses what it stands in (endorsements only). */
        ENDORSED,
        /** It fits the published JSON Schema (only if asked for). */
        SCHEMA
    }

    /** How a check went. */
    public enum Status {
        PASSED,
        FAILED,
        /** What is needed to decide it is not here. */
        NOT_POSSIBLE
    }

    static Check passed(Name name, String subject, String sentence) {
        return new Check(name, subject, Status.PASSED, sentence);
    }

    static Check failed(Name name, String subject, String sentence) {
        return new Check(name, subject, Status.FAILED, sentence);
    }

    static Check notPossible(Name name, String subject, String sentence) {
        return new Check(name, subject, Status.NOT_POSSIBLE, sentence);
    }
}
