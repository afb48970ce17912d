package dev.cairn.processes.issuance;

import dev.cairn.processes.engine.InstanceLock;
import java.util.Map;
import java.util.function.Supplier;
import org.jbpm.workflow.instance.WorkflowRuntimeException;
import org.kie.kogito.Model;
import org.kie.kogito.process.Process;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.ProcessInstanceExecutionException;
import org.kie.kogito.process.Processes;
import org.kie.kogito.process.impl.Sig;
import org.kie.kogito.services.uow.UnitOfWorkExecutor;
import org.kie.kogito.uow.UnitOfWorkManager;
import org.springframework.beans.factory.ObjectProvider;

/** Starts and withdraws instances of {@code credential-issuance.bpmn}, and says failures of its steps as the ports threw them. */
final class InstanceRunner {

    static final String PROCESS = "credentialIssuance";
    private static final String WITHDRAW = "withdrawProposal";

    /** The engine resolves the durations of all timers at every event and complains of one that has no value. */
    private static final String NOT_ASKED_YET = "";

    private final ObjectProvider<Processes> processes;
    private final ObjectProvider<UnitOfWorkManager> unitsOfWork;
    private final InstanceLock lock;

    InstanceRunner(
            ObjectProvider<Processes> processes, ObjectProvider<UnitOfWorkManager> unitsOfWork, InstanceLock lock) {
        this.processes = processes;
        this.unitsOfWork = unitsOfWork;
        this.lock = lock;
    }

    /** Starts an instance; the proposal is its business key, so that a proposal is in one open instance at most. */
    String start(String proposalId) {
        Process<? extends Model> process = process();
        Model variables = (Model) process.createModel();
        variables.fromMap(Map.of("proposalId", proposalId, "timeToDecide", NOT_ASKED_YET));
        ProcessInstance<? extends Model> instance = process.createInstance(proposalId, variables);
        step(() -> {
            instance.start();
            return instance;
        });
        return instance.id();
    }

    /** Ends an instance; one that has ended already is left alone. */
    void withdraw(String processInstanceId, String why) {
        if (lock.acquire(processInstanceId)) {
            process()
                    .instances()
                    .findById(processInstanceId)
                    .ifPresent(instance -> step(() -> {
                        instance.send(Sig.of(WITHDRAW, why));
                        return instance;
                    }));
        }
    }

    /** Does a step of a process, and all that follows from it by itself. */
    <T> T step(Supplier<T> work) {
        try {
            return UnitOfWorkExecutor.executeInUnitOfWork(unitsOfWork.getObject(), work);
        } catch (ProcessInstanceExecutionException | WorkflowRuntimeException e) {
            throw causeOf(e);
        }
    }

    private Process<? extends Model> process() {
        return processes.getObject().processById(PROCESS);
    }

    /** The engine wraps what a port threw, twice for every node on the way; the caller knows only the port's. */
    private static RuntimeException causeOf(RuntimeException failure) {
        Throwable cause = failure;
        while (isWrapper(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException unchecked ? unchecked : failure;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof ProcessInstanceExecutionException || thrown instanceof WorkflowRuntimeException;
    }
}
