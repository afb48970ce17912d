package dev.cairn.credentials.verify;

/** What a verification comes to. */
public enum Outcome {
    /** Every check passed. */
    VALID,
    /** At least one check failed. */
    INVALID,
    /** No check failed, but at least one was not possible: the issuer is not known here, for instance. */
    UNKNOWN
}
