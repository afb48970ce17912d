package dev.cairn.api.proposal;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.processes.Retrying;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Lets a learner wait with an award that is proposed, for instance because it would use up a unit that a larger award needs (edge case
 * E7), and end that. The learner decides it, or a registrar for them. Thread-safe.
 */
@Component
class Postponing {

    private final Retrying retrying;
    private final Proposals proposals;
    private final ProposalRecords records;
    private final LearnerRecords learners;
    private final BarRepository bars;
    private final ProposalAccess access;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postponing(
            Retrying retrying,
            Proposals proposals,
            ProposalRecords records,
            LearnerRecords learners,
            BarRepository bars,
            ProposalAccess access,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.retrying = retrying;
        this.proposals = proposals;
        this.records = records;
        this.learners = learners;
        this.bars = bars;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the proposal back; the award is not proposed again until the learner ends that. */
    void postpone(UUID proposal, CurrentAccount account, String reason) {
        LearnerId learner = requireLearner(proposal, account);
        retrying.run(() -> {
            // First of all: the instant at which they wait is then after every decision that did not know it.
            learners.lock(List.of(learner));
            proposals.postpone(proposal, account.actor(), reason);
        });
    }

    /** The learner waits no longer: the award is decided anew. */
    void end(UUID proposal, CurrentAccount account, String reason) {
        LearnerId learner = requireLearner(proposal, account);
        retrying.run(() -> {
            learners.lock(List.of(learner));
            BarEntity bar = bars.findByProposalIdAndLiftedAtIsNull(proposal)
                    .filter(BarEntity::isPostponement)
                    .orElseThrow(() -> new ConflictProblem(
                            "Expected a proposal that its learner waits with, but they do not, or no longer.",
                            "/api/proposals/" + proposal));
            bar.lift(clock.instant(), account.actor(), reason);
            audit.record(account.actor(), "end-postponement", "proposal", proposal.toString(), Map.of());
            events.publishEvent(new LearnersChanged(Set.of(learner), "postponement ended"));
        });
    }

    private LearnerId requireLearner(UUID proposal, CurrentAccount account) {
        ProposalView view = records.require(proposal);
        if (!access.isOwn(account, view.learner()) && !account.has(Role.REGISTRAR)) {
            throw new AccessDeniedException("Expected the learner, or a registrar for them.");
        }
        return new LearnerId(view.learner());
    }
}
