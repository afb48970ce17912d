package dev.cairn.processes.timer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.kie.kogito.jobs.ExpirationTime;
import org.kie.kogito.jobs.JobDescription;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;

/**
 * The timers of processes as rows, written in the transaction of the step that starts or ends the waiting: a start that is rolled
 * back leaves no timer. The engine's own keeps them in memory, where a restart loses them. Safe for use by many threads.
 */
final class PersistentTimers implements JobsService {

    private final SchedulerClient client;
    private final Task<ProcessTimer> task;

    PersistentTimers(SchedulerClient client, Task<ProcessTimer> task) {
        this.client = client;
        this.task = task;
    }

    @Override
    public String scheduleJob(JobDescription description) {
        if (!(description instanceof ProcessInstanceJobDescription timer) || repeats(description.expirationTime())) {
            throw new UnsupportedOperationException("""
                    Expected a timer of a process instance that runs out once, but found %s.
                    Maybe a process has a timer that repeats or starts it, or a user task has a deadline of its own: use a boundary timer.""".formatted(description));
        }
        client.scheduleIfNotExists(
                task.instance(
                        timer.id(), new ProcessTimer(timer.processId(), timer.processInstanceId(), timer.timerId())),
                timer.expirationTime().get().toInstant());
        return timer.id();
    }

    /**
     * {@inheritDoc}
     *
     * @return false when the timer has run out and is just being told, or was told: the process will ignore it
     */
    @Override
    public boolean cancelJob(String id) {
        try {
            client.cancel(TaskInstanceId.of(task.getName(), id));
            return true;
        } catch (TaskInstanceException e) {
            return false;
        }
    }

    private static boolean repeats(ExpirationTime expiration) {
        return expiration.repeatInterval() != null && expiration.repeatInterval() > 0;
    }
}
