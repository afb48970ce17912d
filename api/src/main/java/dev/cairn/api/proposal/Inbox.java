package dev.cairn.api.proposal;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.learner.LearnerView;
import dev.cairn.api.learner.Learners;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.processes.issuance.CredentialIssuance;
import dev.cairn.processes.issuance.OpenTask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an account to decide. Thread-safe. */
@Component
class Inbox {

    private final CredentialIssuance issuance;
    private final ProposalRecords records;
    private final ProposalAccess access;
    private final Learners learners;
    private final Clock clock;

    Inbox(CredentialIssuance issuance, ProposalRecords records, ProposalAccess access, Learners learners, Clock clock) {
        this.issuance = issuance;
        this.records = records;
        this.access = access;
        this.learners = learners;
        this.clock = clock;
    }

    /** A task with what it is about. */
    @Schema(name = "Task")
    record TaskView(
            String id,
            OpenTask.Kind kind,

            @Schema(description = "Who the award is for.") String learnerName,

            Instant createdAt,
            Instant dueAt,
            boolean overdue,
            ProposalView proposal) {}

    /**
     * The tasks of an account, oldest first.
     *
     * @param after the id of the task after which to go on; null from the start
     */
    @Transactional(readOnly = true)
    List<TaskView> list(CurrentAccount account, @Nullable String after, int most) {
        return page(issuance.listTasks(access.actor(account)), after, most).stream()
                .map(task -> view(task, account))
                .toList();
    }

    /** Those after a task, or all where that task is gone: somebody decided it meanwhile. */
    private static List<OpenTask> page(List<OpenTask> tasks, @Nullable String after, int most) {
        int from = 0;
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).taskId().equals(after)) {
                from = i + 1;
            }
        }
        return tasks.subList(from, Math.min(tasks.size(), from + most));
    }

    private TaskView view(OpenTask task, CurrentAccount account) {
        ProposalView proposal = records.find(UUID.fromString(task.proposalId())).orElseThrow();
        return new TaskView(
                task.taskId(),
                task.kind(),
                learners.find(new LearnerId(proposal.learner()))
                        .map(LearnerView::displayName)
                        .orElse(""),
                task.createdAt(),
                task.dueAt(),
                task.dueAt().isBefore(clock.instant()),
                access.withLinks(account, proposal));
    }
}
