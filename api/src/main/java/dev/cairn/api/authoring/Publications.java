package dev.cairn.api.authoring;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.authoring.PublicationStore.Publication;
import dev.cairn.api.catalogue.RuleVersion;
import dev.cairn.api.decision.RuleChanges;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.rehearsal.Candidate;
import dev.cairn.api.rehearsal.Rehearsal;
import dev.cairn.api.rehearsal.Rehearsals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a submitted draft a version that judges (decision 22): clean under the rules of the moment, rehearsed, and read by somebody who
 * has not edited it. Thread-safe.
 */
@Component
class Publications {

    private final Drafts drafts;
    private final DraftStore store;
    private final PublicationStore publications;
    private final RulesAtHand rules;
    private final Rehearsals rehearsals;
    private final RuleChanges changes;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Publications(
            Drafts drafts,
            DraftStore store,
            PublicationStore publications,
            RulesAtHand rules,
            Rehearsals rehearsals,
            RuleChanges changes,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.publications = publications;
        this.rules = rules;
        this.rehearsals = rehearsals;
        this.changes = changes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Publishes exactly this revision.
     *
     * @throws ConflictProblem if it is not submitted, was edited by whoever publishes, has a problem, or is not rehearsed
     * @throws OptimisticLockingFailureException if it was saved, or another version published, meanwhile
     */
    void publish(UUID id, int revision, @Nullable String comment, CurrentAccount account) {
        int before = publications.count();
        Draft open = drafts.requireOpen(id, revision);
        Draft.Submission submission = open.submission();
        if (open.state() != DraftState.SUBMITTED || submission == null) {
            throw new ConflictProblem(
                    "Expected a draft that its author submitted, but this one is being written. Submit it first.");
        }
        List<String> editors = editorsOf(open);
        requireSecondPairOfEyes(open, editors, account);
        Draft draft = drafts.checkedAnew(open);
        Drafts.requirePublishable(draft);
        Integer number = draft.number();
        if (number == null) {
            throw new IllegalStateException("Expected the version of a draft without problems.");
        }
        Rehearsal rehearsal = requireRehearsal(draft);
        Publication publication = new Publication(
                draft.kind(),
                draft.name(),
                number,
                id,
                revision,
                draft.report().digest(),
                rehearsal.digest(),
                editors,
                submission.by(),
                account.actor(),
                clock.instant(),
                comment,
                draft.content());
        transaction.executeWithoutResult(status -> publish(publication, before, rehearsal.proposals()));
    }

    private void publish(Publication publication, int before, int rehearsedProposals) {
        publications.lock();
        if (publications.count() != before) {
            throw new OptimisticLockingFailureException("Another version was published meanwhile.");
        }
        store.move(publication.draftId(), publication.revision(), DraftState.SUBMITTED, DraftState.PUBLISHED);
        publications.insert(publication);
        RuleVersion version = rules.publish(publication);
        changes.published(publication.version(), rehearsedProposals, version.effectiveFrom());
        audit.record(
                publication.publishedBy(),
                "publish-rule-version",
                "rule-version",
                publication.version(),
                Map.of(
                        "draft", publication.draftId().toString(),
                        "digest", publication.draftDigest(),
                        "submittedBy", publication.submittedBy(),
                        "editors", String.join(",", publication.editors()),
                        "rehearsal", publication.rehearsal() == null ? "none" : publication.rehearsal()));
    }

    /** Who saved this draft, another one of its version, or one of its name since the latest version: also one that was given up or cannot be read. */
    private List<String> editorsOf(Draft draft) {
        TreeSet<String> editors = new TreeSet<>(draft.editors());
        editors.addAll(store.listEditors(draft.kind(), draft.name(), draft.number()));
        return List.copyOf(editors);
    }

    private static void requireSecondPairOfEyes(Draft draft, List<String> editors, CurrentAccount account) {
        if (editors.contains(account.actor())) {
            throw new ConflictProblem(
                    "Expected a designer or registrar who has not edited %s to publish it, but you have: four eyes see more than two (decision 22)."
                            .formatted(draft.version()),
                    "/api/rules/drafts/" + draft.id() + "/saves");
        }
    }

    private Rehearsal requireRehearsal(Draft draft) {
        LocalDate today = LocalDate.now(clock);
        return rehearsals
                .findFinished(draft.report().digest())
                .filter(found ->
                        found.rulesDigest().equals(rules.digestOn(found.asAt().isAfter(today) ? found.asAt() : today)))
                .orElseThrow(() -> new ConflictProblem(
                        "Expected a finished rehearsal of exactly this text against the rules in force, but there is none. Rehearse it first.",
                        "/api/rules/drafts/" + draft.id()));
    }

    /**
     * Begins to decide the whole population as if this draft were published.
     *
     * @throws ConflictProblem if it has a problem
     */
    Rehearsal rehearse(UUID id, CurrentAccount account) {
        Draft draft = drafts.checkedAnew(drafts.require(id));
        Drafts.requirePublishable(draft);
        Candidate candidate = rules.candidate(draft);
        LocalDate today = LocalDate.now(clock);
        LocalDate first = candidate.versions().get(0).effectiveFrom();
        return rehearsals.start(candidate, first.isAfter(today) ? first : today, account.actor());
    }
}
