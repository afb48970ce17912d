package dev.cairn.api.proposal;

import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.engine.endorsement.EndorsementRequirement;
import dev.cairn.engine.endorsement.EndorsementRequirement.Approval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last gate before signing: reads from what is on record, not from the process, whether a proposal has the consent that its
 * policy asked for. A process that took a wrong turn is stopped here.
 */
@Component
public class ApprovedProposals {

    private final ProposalRepository proposals;
    private final EndorsementRepository endorsements;
    private final ApprovalRepository approvals;
    private final RecordedPolicy policy;
    private final Placements placements;
    private final ObjectProvider<CurrentFacts> facts;
    private final AuditLog audit;

    ApprovedProposals(
            ProposalRepository proposals,
            EndorsementRepository endorsements,
            ApprovalRepository approvals,
            RecordedPolicy policy,
            Placements placements,
            ObjectProvider<CurrentFacts> facts,
            AuditLog audit) {
        this.proposals = proposals;
        this.endorsements = endorsements;
        this.approvals = approvals;
        this.policy = policy;
        this.placements = placements;
        this.facts = facts;
        this.audit = audit;
    }

    /**
     * The proposal with its consent.
     *
     * @throws IllegalStateException if consent is missing, or the proposal is not in process: a broken promise of the process
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovedProposal approved(String proposalId) {
        ProposalEntity proposal =
                proposals.findById(UUID.fromString(proposalId)).orElseThrow();
        List<ApprovedProposal.Given> given = endorsements.findByProposalIdOrderByOrganisationId(proposal.id()).stream()
                .filter(endorsement -> endorsement.outcome().equals(EndorsementEntity.ENDORSED))
                .map(endorsement -> new ApprovedProposal.Given(
                        endorsement.organisationId(), endorsement.comment(), endorsement.decidedAt()))
                .toList();
        Optional<ApprovalEntity> approval = approvals
                .findById(proposal.id())
                .filter(decision -> decision.outcome().equals(ApprovalEntity.APPROVED));
        EndorsementRequirement asked = requireConsent(proposal, given, approval.isPresent());
        if (!asked.endorsers().isEmpty() || asked.approval() == Approval.REGISTRAR || approval.isPresent()) {
            requireGround(proposal);
        }
        return new ApprovedProposal(
                proposal.id(),
                proposal.learner(),
                proposal.award(),
                proposal.earnedOn(),
                List.copyOf(proposal.basis().components()),
                placements.read(proposal.placements()),
                given,
                approval.map(ApprovalEntity::decidedBy).orElse(null));
    }

    private EndorsementRequirement requireConsent(
            ProposalEntity proposal, List<ApprovedProposal.Given> given, boolean approved) {
        String kept = proposal.policy();
        if (proposal.state() != ProposalState.IN_PROCESS || kept == null) {
            throw new IllegalStateException("Expected proposal %s in process and its policy asked, but it is %s."
                    .formatted(proposal.id(), proposal.state().code()));
        }
        EndorsementRequirement requirement = policy.read(kept);
        Set<String> endorsers =
                given.stream().map(ApprovedProposal.Given::organisation).collect(Collectors.toSet());
        if (!requirement.endorsers().containsAll(endorsers) || !endorsers.containsAll(requirement.vetoHolders())) {
            throw new IllegalStateException(
                    "Expected endorsements of proposal %s by %s, every veto holder of %s among them, but found %s."
                            .formatted(proposal.id(), requirement.endorsers(), requirement.vetoHolders(), endorsers));
        }
        if (given.size() < requirement.quorum()) {
            throw new IllegalStateException("Expected %d endorsements of proposal %s, but found %d."
                    .formatted(requirement.quorum(), proposal.id(), given.size()));
        }
        if (requirement.approval() == Approval.REGISTRAR && !approved) {
            throw new IllegalStateException(
                    "Expected the approval of a registrar for proposal %s, but found none.".formatted(proposal.id()));
        }
        return requirement;
    }

    /**
     * People, employers as well as registrars, decide on what they see, and a correction may have come in since: nothing is signed on facts
     * that are gone. What the system issues by itself was judged in this very transaction.
     */
    private void requireGround(ProposalEntity proposal) {
        if (!facts.getObject().stillStands(proposal.learner(), proposal.award())) {
            throw new ConflictProblem(
                    "Expected that the award still stands, but what it rested on has changed since. The learner is decided anew.",
                    "/api/proposals/" + proposal.id());
        }
    }

    /** Marks the proposal issued. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(ApprovedProposal approved, UUID credential, Instant at) {
        ProposalEntity proposal = proposals.findById(approved.id()).orElseThrow();
        proposal.close(ProposalState.ISSUED, at, "Its credential was issued.");
        audit.record(
                approved.approvedBy() == null ? "system" : approved.approvedBy(),
                "issue-credential",
                "credential",
                credential.toString(),
                Map.of(
                        "proposal",
                        approved.id().toString(),
                        "award",
                        approved.award().toString()));
    }
}
