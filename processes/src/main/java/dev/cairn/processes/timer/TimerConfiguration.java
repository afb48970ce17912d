package dev.cairn.processes.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.cairn.processes.Retrying;
import dev.cairn.processes.engine.InstanceLock;
import dev.cairn.processes.engine.TransactionalPool;
import java.time.Duration;
import javax.sql.DataSource;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.process.Processes;
import org.kie.kogito.uow.UnitOfWorkManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the timers of processes: rows are written in the caller's transaction and watched outside of any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimerSettings.class)
public class TimerConfiguration {

    private static final String TABLE = "process_timers";
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    @Bean
    OneTimeTask<ProcessTimer> processTimerTask(
            ObjectProvider<Processes> processes,
            ObjectProvider<UnitOfWorkManager> unitsOfWork,
            InstanceLock lock,
            Retrying retrying) {
        return Tasks.oneTime("process-timer", ProcessTimer.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute(new TimerRunOut(processes, unitsOfWork, lock, retrying));
    }

    @Bean
    JobsService persistentTimers(DataSource dataSource, OneTimeTask<ProcessTimer> task) {
        SchedulerClient client = SchedulerClient.Builder.create(dataSource, task)
                .serializer(new JacksonSerializer())
                .tableName(TABLE)
                .build();
        return new PersistentTimers(client, task);
    }

    @Bean
    TimerWatch timerWatch(DataSource dataSource, OneTimeTask<ProcessTimer> task, TimerSettings settings) {
        return new TimerWatch(() -> Scheduler.create(TransactionalPool.poolOf(dataSource), task)
                .serializer(new JacksonSerializer())
                .tableName(TABLE)
                .threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(4)
                .pollUsingLockAndFetch(0.5, 1.0)
                .shutdownMaxWait(LONGEST_STOP)
                .build());
    }
}
