package dev.cairn.processes.issuance;

import dev.cairn.processes.issuance.OpenTask.Kind;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.usertask.UserTaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/** Over the process engine. Looks the register up when it is needed: it may itself need this. */
final class DefaultCredentialIssuance implements CredentialIssuance {

    private static final String ENDORSED = "endorsed";
    private static final String APPROVED = "approved";

    private final TaskDesk desk;
    private final InstanceRunner runner;
    private final ObjectProvider<ProposalRegister> register;
    private final TransactionTemplate transaction;

    DefaultCredentialIssuance(
            TaskDesk desk,
            InstanceRunner runner,
            ObjectProvider<ProposalRegister> register,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.runner = runner;
        this.register = register;
        this.transaction = transaction;
    }

    @Override
    public String start(String proposalId) {
        return inTransaction(() -> runner.start(proposalId));
    }

    @Override
    public List<OpenTask> listTasks(Actor actor) {
        return inTransaction(() -> desk.listTasks(actor));
    }

    @Override
    public void endorse(String taskId, Actor actor, @Nullable String comment) {
        decide(
                taskId,
                actor,
                Kind.ENDORSEMENT,
                ENDORSED,
                true,
                task -> register.getObject().endorsed(TaskDesk.proposalOf(task), organisationOf(task), actor, comment));
    }

    @Override
    public void decline(String taskId, Actor actor, String reason) {
        requireReason(reason);
        decide(
                taskId,
                actor,
                Kind.ENDORSEMENT,
                ENDORSED,
                false,
                task -> register.getObject().declined(TaskDesk.proposalOf(task), organisationOf(task), actor, reason));
    }

    @Override
    public void approve(String taskId, Actor actor, @Nullable String comment) {
        decide(
                taskId,
                actor,
                Kind.APPROVAL,
                APPROVED,
                true,
                task -> register.getObject().approved(TaskDesk.proposalOf(task), actor, comment));
    }

    @Override
    public void reject(String taskId, Actor actor, String reason) {
        requireReason(reason);
        decide(
                taskId,
                actor,
                Kind.APPROVAL,
                APPROVED,
                false,
                task -> register.getObject().rejected(TaskDesk.proposalOf(task), actor, reason));
    }

    @Override
    public void withdraw(String processInstanceId, String why) {
        requireReason(why);
        inTransaction(() -> {
            runner.withdraw(processInstanceId, why);
            return true;
        });
    }

    private void decide(
            String taskId, Actor actor, Kind kind, String answer, boolean yes, Consumer<UserTaskInstance> record) {
        inTransaction(() -> runner.step(() -> {
            UserTaskInstance task = desk.take(taskId, actor, kind);
            record.accept(task);
            desk.complete(task, actor, answer, yes);
            return true;
        }));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static String organisationOf(UserTaskInstance task) {
        return Actor.organisationOf(TaskDesk.groupOf(task));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Expected a reason, but it is blank.");
        }
    }
}
