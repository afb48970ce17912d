package dev.cairn.api.proposal;

import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.processes.issuance.Actor;
import dev.cairn.processes.issuance.OpenTask;
import dev.cairn.processes.issuance.ProposalRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what people decided about proposals, in the transaction of the process step that tells of it. */
@Component
class RecordedDecisions implements ProposalRegister {

    private static final String SUBJECT = "proposal";
    private static final String SYSTEM = "system";

    private final ProposalRepository proposals;
    private final EndorsementRepository endorsements;
    private final ApprovalRepository approvals;
    private final BarRepository bars;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedDecisions(
            ProposalRepository proposals,
            EndorsementRepository endorsements,
            ApprovalRepository approvals,
            BarRepository bars,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.endorsements = endorsements;
        this.approvals = approvals;
        this.bars = bars;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void endorsed(String proposalId, String organisation, Actor by, @Nullable String comment) {
        keep(proposalId, organisation, EndorsementEntity.ENDORSED, by.userId(), comment);
    }

    @Override
    public void declined(String proposalId, String organisation, Actor by, String reason) {
        keep(proposalId, organisation, EndorsementEntity.DECLINED, by.userId(), reason);
    }

    @Override
    public void taskWithdrawn(String proposalId, String organisation, String why) {
        if (organisation.equals(Actor.REGISTRAR)) {
            audit.record(SYSTEM, "withdraw-approval-task", SUBJECT, proposalId, Map.of("because", why));
        } else {
            keep(proposalId, organisation, EndorsementEntity.WITHDRAWN, null, why);
        }
    }

    private void keep(
            String proposalId, String organisation, String outcome, @Nullable String by, @Nullable String comment) {
        endorsements.save(new EndorsementEntity(
                UUID.fromString(proposalId), organisation, outcome, comment, by, clock.instant()));
        audit.record(
                by == null ? SYSTEM : by, action(outcome), SUBJECT, proposalId, Map.of("organisation", organisation));
    }

    private static String action(String outcome) {
        return switch (outcome) {
            case EndorsementEntity.ENDORSED -> "endorse-proposal";
            case EndorsementEntity.DECLINED -> "decline-proposal";
            default -> "withdraw-endorsement-task";
        };
    }

    @Override
    public void approved(String proposalId, Actor by, @Nullable String comment) {
        keepApproval(proposalId, ApprovalEntity.APPROVED, by, comment);
    }

    @Override
    public void rejected(String proposalId, Actor by, String reason) {
        keepApproval(proposalId, ApprovalEntity.REJECTED, by, reason);
        bar(proposalId, ProposalState.REJECTED, "A registrar rejected it.");
    }

    private void keepApproval(String proposalId, String outcome, Actor by, @Nullable String comment) {
        approvals.save(new ApprovalEntity(UUID.fromString(proposalId), outcome, comment, by.userId(), clock.instant()));
        audit.record(
                by.userId(),
                outcome.equals(ApprovalEntity.APPROVED) ? "approve-proposal" : "reject-proposal",
                SUBJECT,
                proposalId,
                Map.of());
    }

    @Override
    public void endedUnendorsed(String proposalId) {
        bar(proposalId, ProposalState.DECLINED, "The endorsement that the policy asks for cannot be reached any more.");
        audit.record(SYSTEM, "close-declined-proposal", SUBJECT, proposalId, Map.of());
    }

    /** The award is not proposed again by the next run, and what waited for it is decided anew (decision 19). */
    private void bar(String proposalId, ProposalState end, String because) {
        ProposalEntity proposal =
                proposals.findById(UUID.fromString(proposalId)).orElseThrow();
        Instant now = clock.instant();
        proposal.close(end, now, because);
        bars.save(new BarEntity(proposal, now));
        events.publishEvent(new LearnersChanged(Set.of(proposal.learner()), "proposal " + end.code()));
    }

    @Override
    public void overdue(String proposalId, OpenTask.Kind taskKind, String group) {
        audit.record(SYSTEM, "note-overdue-task", SUBJECT, proposalId, Map.of("kind", taskKind.name(), "group", group));
    }
}
