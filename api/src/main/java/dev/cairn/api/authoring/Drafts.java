package dev.cairn.api.authoring;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.authoring.DraftChecks.Checked;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.NotFoundProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts while they are written: made, saved, submitted, taken back, given up. Each save is checked first, outside the transaction, and
 * kept whatever the checks say: nothing is lost, but what has problems cannot be published. Thread-safe.
 */
@Component
class Drafts {

    /** More than a provider's designers can have in hand; a bound all the same. */
    private static final int MOST_OPEN = 1_000;

    private final DraftStore store;
    private final DraftChecks checks;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(DraftStore store, DraftChecks checks, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A draft as it is on record; its report made anew where other rules are in force since it was saved. */
    Draft require(UUID id) {
        Draft draft = store.find(id).orElseThrow(() -> new NotFoundProblem("draft", id.toString()));
        boolean fresh =
                draft.state() == DraftState.PUBLISHED || draft.report().rules().equals(checks.rulesNow());
        return fresh ? draft : checkedAnew(draft);
    }

    Draft checkedAnew(Draft draft) {
        Checked checked = checks.check(draft.kind(), draft.name(), draft.content());
        return draft.with(checked.number(), checked.report());
    }

    List<Draft> list(@Nullable UUID after, int most) {
        return store.list(after, most);
    }

    /** Makes drafts, all or none. */
    List<Draft> create(List<NewDraft> drafts, CurrentAccount account) {
        if (store.countOpen() + drafts.size() > MOST_OPEN) {
            throw new ConflictProblem(
                    "Expected at most %,d open drafts. Delete those that nobody needs.".formatted(MOST_OPEN));
        }
        List<Draft> made = new ArrayList<>();
        for (NewDraft draft : drafts) {
            made.add(draft(draft, account.actor(), clock.instant()));
        }
        transaction.executeWithoutResult(status -> made.forEach(draft -> {
            store.insert(draft);
            record(account, "create-draft", draft);
        }));
        return made;
    }

    private Draft draft(NewDraft draft, String by, Instant at) {
        Checked checked = checks.check(draft.kind(), draft.name(), draft.content());
        return new Draft(
                draft.id(),
                draft.kind(),
                draft.name(),
                checked.number(),
                DraftState.DRAFT,
                1,
                draft.content(),
                checked.report(),
                by,
                at,
                by,
                at,
                List.of(by),
                null,
                draft.companions());
    }

    /**
     * Saves on top of a revision. Takes back a submission: what was submitted is not what is there any more.
     *
     * @throws OptimisticLockingFailureException if somebody else saved meanwhile
     */
    Draft save(UUID id, int onRevision, DraftContent content, CurrentAccount account) {
        NewDraft.requireSizes(content);
        Draft draft = requireOpen(id, onRevision);
        Checked checked = checks.check(draft.kind(), draft.name(), content);
        transaction.executeWithoutResult(status -> {
            store.save(id, onRevision, checked.number(), content, checked.report(), account.actor(), clock.instant());
            record(account, "save-draft", draft, onRevision + 1);
        });
        return require(id);
    }

    /** Gives a draft up. It is no longer shown, and kept. */
    void delete(UUID id, int revision, CurrentAccount account) {
        Draft draft = requireOpen(id, revision);
        transaction.executeWithoutResult(status -> {
            store.move(id, revision, draft.state(), DraftState.DELETED);
            record(account, "delete-draft", draft);
        });
    }

    /** Asks for the second pair of eyes. */
    Draft submit(UUID id, int revision, CurrentAccount account) {
        Draft draft = requireOpen(id, revision);
        if (draft.state() == DraftState.SUBMITTED) {
            throw new ConflictProblem("Expected a draft that is being written, but this one is submitted already.");
        }
        requirePublishable(checkedAnew(draft));
        transaction.executeWithoutResult(status -> {
            store.submit(id, revision, account.actor(), clock.instant());
            record(account, "submit-draft", draft);
        });
        return require(id);
    }

    /** Takes a submission back: it is a draft again. */
    Draft withdraw(UUID id, CurrentAccount account) {
        Draft draft = require(id);
        if (draft.state() != DraftState.SUBMITTED) {
            throw new ConflictProblem("Expected a draft that is submitted, but this one is %s."
                    .formatted(draft.state().code()));
        }
        transaction.executeWithoutResult(status -> {
            store.move(id, draft.revision(), DraftState.SUBMITTED, DraftState.DRAFT);
            record(account, "withdraw-submission", draft);
        });
        return require(id);
    }

    List<DraftStore.Save> listSaves(UUID id) {
        require(id);
        return store.listSaves(id);
    }

    /** A draft at exactly this revision that is not published. */
    Draft requireOpen(UUID id, int revision) {
        Draft draft = store.find(id).orElseThrow(() -> new NotFoundProblem("draft", id.toString()));
        if (draft.state() == DraftState.PUBLISHED) {
            throw new ConflictProblem(
                    "Expected a draft, but %s is published and never changes. Make a draft of the next version."
                            .formatted(draft.version()));
        }
        if (draft.revision() != revision) {
            throw new OptimisticLockingFailureException(
                    "Expected revision %d, but the latest is %d.".formatted(revision, draft.revision()));
        }
        return draft;
    }

    static void requirePublishable(Draft draft) {
        if (!draft.report().hasNoProblems()) {
            DraftReport.Problem first = draft.report().problems().get(0);
            throw new ConflictProblem(
                    "Expected a draft without problems, but %s has %d. The first: %s%s"
                            .formatted(
                                    draft.version(),
                                    draft.report().problems().size(),
                                    first.where().isEmpty() ? "" : first.where() + ": ",
                                    first.message()),
                    "/api/rules/drafts/" + draft.id());
        }
    }

    private void record(CurrentAccount account, String action, Draft draft) {
        record(account, action, draft, draft.revision());
    }

    private void record(CurrentAccount account, String action, Draft draft, int revision) {
        audit.record(
                account.actor(),
                action,
                "draft",
                draft.id().toString(),
                Map.of(
                        "kind", draft.kind().code(),
                        "name", draft.name(),
                        "revision", Integer.toString(revision)));
    }
}
