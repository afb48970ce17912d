package dev.cairn.processes.issuance;

/** Port: signs and publishes the credential of a proposal. */
public interface Issuance {

    /**
     * Issues what was approved, in the transaction of whoever gave the last consent: an exception takes that consent
     * back as well, and the task stays open.
     */
    void issue(String proposalId);
}
