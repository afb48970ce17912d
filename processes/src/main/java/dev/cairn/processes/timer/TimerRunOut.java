package dev.cairn.processes.timer;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import dev.cairn.processes.Retrying;
import dev.cairn.processes.engine.InstanceLock;
import org.kie.kogito.Model;
import org.kie.kogito.process.Process;
import org.kie.kogito.process.Processes;
import org.kie.kogito.services.jobs.impl.TriggerJobCommand;
import org.kie.kogito.uow.UnitOfWorkManager;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells a process that one of its timers has run out, in one transaction. May come twice for one timer when an instance dies in
 * between: the process forgets the timer in that same transaction and ignores the second.
 *
 * <p>The engine is looked up when it is needed: it is built from the timers, not the other way round.
 */
final class TimerRunOut implements VoidExecutionHandler<ProcessTimer> {

    /** The engine counts down the repetitions of a timer; ours do not repeat. */
    private static final int LAST = 0;

    private final ObjectProvider<Processes> processes;
    private final ObjectProvider<UnitOfWorkManager> unitsOfWork;
    private final InstanceLock lock;
    private final Retrying retrying;

    TimerRunOut(
            ObjectProvider<Processes> processes,
            ObjectProvider<UnitOfWorkManager> unitsOfWork,
            InstanceLock lock,
            Retrying retrying) {
        this.processes = processes;
        this.unitsOfWork = unitsOfWork;
        this.lock = lock;
        this.retrying = retrying;
    }

    @Override
    public void execute(TaskInstance<ProcessTimer> instance, ExecutionContext context) {
        ProcessTimer timer = instance.getData();
        retrying.run(() -> {
            if (lock.acquire(timer.processInstanceId())) {
                tell(timer, instance.getId());
            }
        });
    }

    private void tell(ProcessTimer timer, String jobId) {
        Process<? extends Model> process = processes.getObject().processById(timer.processId());
        if (process == null) {
            throw new IllegalStateException("""
                    Expected a process '%s' for a timer that has run out, but there is none.
                    Maybe the process was renamed or removed while instances of it were waiting.""".formatted(timer.processId()));
        }
        new TriggerJobCommand(timer.processInstanceId(), jobId, timer.timerId(), LAST, process, unitsOfWork.getObject())
                .execute();
    }
}
