package dev.cairn.processes.issuance;

import dev.cairn.processes.engine.InstanceLock;
import dev.cairn.processes.issuance.OpenTask.Kind;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.auth.IdentityProvider;
import org.kie.kogito.auth.IdentityProviders;
import org.kie.kogito.usertask.UserTaskInstance;
import org.kie.kogito.usertask.UserTaskInstanceNotAuthorizedException;
import org.kie.kogito.usertask.UserTaskInstances;
import org.kie.kogito.usertask.UserTasks;
import org.kie.kogito.usertask.impl.lifecycle.DefaultUserTaskLifeCycle;
import org.springframework.beans.factory.ObjectProvider;

/** The user tasks as the engine keeps them: who may see one, take one, complete one. */
final class TaskDesk {

    private static final Map<String, Kind> KINDS =
            Map.of("EndorseProposal", Kind.ENDORSEMENT, "ApproveProposal", Kind.APPROVAL);

    private final ObjectProvider<UserTasks> tasks;
    private final InstanceLock lock;
    private final EntityManager entities;

    TaskDesk(ObjectProvider<UserTasks> tasks, InstanceLock lock, EntityManager entities) {
        this.tasks = tasks;
        this.lock = lock;
        this.entities = entities;
    }

    /** What is open to this actor, oldest first. */
    List<OpenTask> listTasks(Actor actor) {
        return instances().findByIdentity(identityOf(actor)).stream()
                .filter(TaskDesk::isWhole)
                .map(TaskDesk::openTask)
                .distinct()
                .sorted(Comparator.comparing(OpenTask::createdAt).thenComparing(OpenTask::taskId))
                .toList();
    }

    /**
     * Takes a task for an actor, who alone may complete it in this transaction. Waits for others who act on the same process.
     *
     * @throws TaskNotOpen when it is gone
     * @throws ActorNotEntitled when it is not for this actor, or is of another kind
     */
    UserTaskInstance take(String taskId, Actor actor, Kind kind) {
        UserTaskInstance task = findAlone(taskId);
        if (task == null) {
            throw new TaskNotOpen(taskId);
        }
        if (kindOf(task) != kind) {
            throw new ActorNotEntitled(taskId, actor);
        }
        try {
            task.transition(DefaultUserTaskLifeCycle.CLAIM, Map.of(), identityOf(actor));
            return task;
        } catch (UserTaskInstanceNotAuthorizedException e) {
            throw new ActorNotEntitled(taskId, actor);
        }
    }

    /** Completes a task that was taken; the process goes on. */
    void complete(UserTaskInstance task, Actor actor, String answer, boolean yes) {
        task.transition(DefaultUserTaskLifeCycle.COMPLETE, Map.of(answer, yes), identityOf(actor));
    }

    static String proposalOf(UserTaskInstance task) {
        return input(task, "proposalId");
    }

    /** The one group whose members may decide. */
    static String groupOf(UserTaskInstance task) {
        return task.getPotentialGroups().iterator().next();
    }

    /**
     * The task, once nobody else can complete it any more. It is read only then: it lies in several tables, and who reads them
     * while somebody else completes the task gets a part of it.
     */
    private @Nullable UserTaskInstance findAlone(String taskId) {
        return findProcessInstance(taskId)
                .filter(lock::acquire)
                .flatMap(held -> findProcessInstance(taskId))
                .flatMap(held -> instances().findById(taskId))
                .orElse(null);
    }

    /** Asks the database, not the entities that this transaction has read before; what it has written is flushed first. */
    private Optional<String> findProcessInstance(String taskId) {
        return entities.createNativeQuery(
                        "select metadata_value from jbpm_user_tasks_metadata where task_id = :id and metadata_name = 'ProcessInstanceId'",
                        String.class)
                .setParameter("id", taskId)
                .getResultStream()
                .map(json -> ((String) json).replace("\"", ""))
                .findFirst();
    }

    /** Whether all of a task was read; a part is missing when somebody completed it at that moment. */
    private static boolean isWhole(UserTaskInstance task) {
        return task.getMetadata().get("ProcessInstanceId") != null
                && task.getInputs().keySet().containsAll(List.of("proposalId", "askedAt", "dueAt"))
                && !task.getPotentialGroups().isEmpty();
    }

    private UserTaskInstances instances() {
        return tasks.getObject().instances();
    }

    private static OpenTask openTask(UserTaskInstance task) {
        return new OpenTask(
                task.getId(),
                kindOf(task),
                proposalOf(task),
                processInstanceOf(task),
                groupOf(task),
                Instant.parse(input(task, "askedAt")),
                Instant.parse(input(task, "dueAt")));
    }

    private static Kind kindOf(UserTaskInstance task) {
        Kind kind = KINDS.get(task.getTaskName());
        if (kind == null) {
            throw new IllegalStateException(
                    "Expected a task of %s, but found '%s'.".formatted(KINDS.keySet(), task.getTaskName()));
        }
        return kind;
    }

    private static String processInstanceOf(UserTaskInstance task) {
        return text(task.getMetadata(), "ProcessInstanceId");
    }

    private static String input(UserTaskInstance task, String name) {
        return text(task.getInputs(), name);
    }

    private static String text(Map<String, Object> values, String name) {
        return (String) Objects.requireNonNull(values.get(name), name);
    }

    private static IdentityProvider identityOf(Actor actor) {
        return IdentityProviders.of(actor.userId(), actor.groups());
    }
}
