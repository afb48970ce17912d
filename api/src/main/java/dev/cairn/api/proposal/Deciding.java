package dev.cairn.api.proposal;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.processes.Retrying;
import dev.cairn.processes.issuance.Actor;
import dev.cairn.processes.issuance.ActorNotEntitled;
import dev.cairn.processes.issuance.CredentialIssuance;
import dev.cairn.processes.issuance.OpenTask;
import dev.cairn.processes.issuance.TaskNotOpen;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What people say to proposals. Each decision is one transaction, repeated as a whole when somebody decided about the same proposal
 * at the same moment. Thread-safe.
 */
@Component
class Deciding {

    private static final int LONGEST_COMMENT = 2000;

    private final CredentialIssuance issuance;
    private final Retrying retrying;
    private final ProposalRecords records;
    private final LearnerRecords learners;
    private final BarRepository bars;
    private final ReviewRepository reviews;
    private final ProposalAccess access;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            CredentialIssuance issuance,
            Retrying retrying,
            ProposalRecords records,
            LearnerRecords learners,
            BarRepository bars,
            ReviewRepository reviews,
            ProposalAccess access,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issuance = issuance;
        this.retrying = retrying;
        this.records = records;
        this.learners = learners;
        this.bars = bars;
        this.reviews = reviews;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void endorse(UUID proposal, CurrentAccount account, @Nullable String comment) {
        decide(
                proposal,
                account,
                OpenTask.Kind.ENDORSEMENT,
                (task, by) -> issuance.endorse(task, by, stripped(comment)));
    }

    void decline(UUID proposal, CurrentAccount account, String reason) {
        decide(
                proposal,
                account,
                OpenTask.Kind.ENDORSEMENT,
                (task, by) -> issuance.decline(task, by, required(reason)));
    }

    void approve(UUID proposal, CurrentAccount account, @Nullable String comment) {
        decide(proposal, account, OpenTask.Kind.APPROVAL, (task, by) -> issuance.approve(task, by, stripped(comment)));
    }

    void reject(UUID proposal, CurrentAccount account, String reason) {
        decide(proposal, account, OpenTask.Kind.APPROVAL, (task, by) -> issuance.reject(task, by, required(reason)));
    }

    /**
     * A comment without blanks around it; null where nothing is left. It is published in the credential, so it has a limit.
     *
     * @throws InvalidInputProblem if it is longer than {@value #LONGEST_COMMENT} characters
     */
    static @Nullable String stripped(@Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            return null;
        }
        String stripped = comment.strip();
        if (stripped.length() > LONGEST_COMMENT) {
            throw new InvalidInputProblem(
                    "comment",
                    "Expected at most %d characters, but found %d.".formatted(LONGEST_COMMENT, stripped.length()));
        }
        return stripped;
    }

    private static String required(String reason) {
        String stripped = stripped(reason);
        if (stripped == null) {
            throw new InvalidInputProblem("comment", "Expected a reason, but found none.");
        }
        return stripped;
    }

    private void decide(UUID proposal, CurrentAccount account, OpenTask.Kind kind, BiConsumer<String, Actor> decision) {
        LearnerId learner = requireStranger(proposal, account);
        Actor actor = access.actor(account);
        try {
            retrying.run(() -> {
                // First of all, as everywhere: what is signed rests on facts that nobody is just changing.
                learners.lock(List.of(learner));
                decision.accept(requireTask(proposal, account, kind, actor).taskId(), actor);
            });
        } catch (TaskNotOpen e) {
            throw alreadyDecided(proposal);
        } catch (ActorNotEntitled e) {
            throw new AccessDeniedException("Expected a member of the group that is asked.", e);
        }
    }

    private LearnerId requireStranger(UUID proposal, CurrentAccount account) {
        ProposalView view = records.require(proposal);
        if (access.isOwn(account, view.learner())) {
            throw new AccessDeniedException("Nobody decides about their own award.");
        }
        return new LearnerId(view.learner());
    }

    private OpenTask requireTask(UUID proposal, CurrentAccount account, OpenTask.Kind kind, Actor actor) {
        Optional<OpenTask> task = issuance.listTasks(actor).stream()
                .filter(open -> open.kind() == kind && open.proposalId().equals(proposal.toString()))
                .findFirst();
        return task.orElseThrow(() -> noTask(proposal, account));
    }

    /** Whoever is not asked about it at all is refused; who is, comes too early or too late. */
    private RuntimeException noTask(UUID proposal, CurrentAccount account) {
        ProposalView view = records.require(proposal);
        return access.mayRead(account, view)
                ? alreadyDecided(proposal)
                : new AccessDeniedException("Expected a member of the group that is asked.");
    }

    private static ConflictProblem alreadyDecided(UUID proposal) {
        return new ConflictProblem(
                "Expected a task of yours about this proposal, but there is none: it is already decided, or not yet your turn.",
                "/api/proposals/" + proposal);
    }

    /** Lifts the bar that a decline or rejection put on an award for a learner: they are decided anew (decision 19). */
    void reopen(UUID proposal, CurrentAccount account, String reason) {
        LearnerId learner = requireStranger(proposal, account);
        retrying.run(() -> {
            learners.lock(List.of(learner));
            BarEntity bar = bars.findByProposalIdAndLiftedAtIsNull(proposal)
                    .filter(found -> !found.isPostponement())
                    .orElseThrow(() -> new ConflictProblem(
                            "Expected a proposal that bars its award, but it does not, or no longer.",
                            "/api/proposals/" + proposal));
            bar.lift(clock.instant(), account.actor(), reason);
            audit.record(account.actor(), "reopen-award", "proposal", proposal.toString(), Map.of());
            events.publishEvent(new LearnersChanged(Set.of(learner), "award reopened"));
        });
    }

    /**
     * Closes the review of an issued award: it stands, although what it rested on is gone (decision 19).
     *
     * @param against the ground that the registrar looked at; a review that stands on another one by now stays open
     */
    void uphold(UUID proposal, CurrentAccount account, String against, String reason) {
        LearnerId learner = requireStranger(proposal, account);
        retrying.run(() -> {
            learners.lock(List.of(learner));
            ReviewEntity review = reviews.findByProposalIdAndClosedAtIsNull(proposal)
                    .orElseThrow(() -> new ConflictProblem(
                            "Expected a proposal that is under review, but it is not, or no longer.",
                            "/api/proposals/" + proposal));
            if (!review.why().equals(against)) {
                throw new ConflictProblem(
                        "Expected the ground on which the review stands, which is '%s', but found another one. Maybe it changed since you looked."
                                .formatted(review.why()),
                        "/api/proposals/" + proposal);
            }
            review.uphold(clock.instant(), account.actor(), reason);
            audit.record(account.actor(), "close-review", "proposal", proposal.toString(), Map.of("as", "upheld"));
            events.publishEvent(new LearnersChanged(Set.of(learner), "review closed"));
        });
    }
}
