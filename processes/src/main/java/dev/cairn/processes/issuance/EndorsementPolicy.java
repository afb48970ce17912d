package dev.cairn.processes.issuance;

import dev.cairn.engine.endorsement.EndorsementRequirement;

/** Port: the version of the endorsement policy that applies to a proposal. Called in the transaction that starts the process. */
public interface EndorsementPolicy {

    /** Who must endorse this proposal, by when, and who approves it (decision 20). */
    EndorsementRequirement requirementFor(String proposalId);
}
