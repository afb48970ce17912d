package dev.cairn.processes.issuance;

import dev.cairn.processes.issuance.OpenTask.Kind;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The service tasks of {@code credential-issuance.bpmn}, each one call of a port. Public because the code that is generated
 * from the process calls it; nobody else should.
 */
public final class IssuanceSteps {

    private final ObjectProvider<EndorsementPolicy> policy;
    private final ObjectProvider<ProposalRegister> register;
    private final ObjectProvider<Issuance> issuance;

    /** What the generated code mentions and never calls where Spring wires it; without it that code does not compile. */
    public IssuanceSteps() {
        throw new IllegalStateException(
                "Expected the steps of the process to be wired with their ports, but they are not.");
    }

    /** The ports are looked up when they are needed: those who implement them may themselves need the process. */
    IssuanceSteps(
            ObjectProvider<EndorsementPolicy> policy,
            ObjectProvider<ProposalRegister> register,
            ObjectProvider<Issuance> issuance) {
        this.policy = policy;
        this.register = register;
        this.issuance = issuance;
    }

    /** Opens the round of endorsement that the policy asks for. */
    public EndorsementRound askPolicy(String proposalId) {
        return EndorsementRound.of(policy.getObject().requirementFor(proposalId));
    }

    /** Tells the register that the endorsement was declined. */
    public void recordDecline(String proposalId) {
        register.getObject().endedUnendorsed(proposalId);
    }

    /** Tells the register of every organisation that has let its deadline pass. */
    public void recordOverdueEndorsements(String proposalId, EndorsementRound round) {
        round.openGroups().forEach(group -> register.getObject().overdue(proposalId, Kind.ENDORSEMENT, group));
    }

    /** Tells the register that the registrar's deadline has passed. */
    public void recordOverdueApproval(String proposalId) {
        register.getObject().overdue(proposalId, Kind.APPROVAL, Actor.REGISTRAR);
    }

    /** Issues the credential. */
    public void issueCredential(String proposalId) {
        issuance.getObject().issue(proposalId);
    }
}
