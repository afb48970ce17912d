package dev.cairn.processes.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Watches the deadlines from the moment on when the application is ready until it stops. */
final class TimerWatch implements SmartLifecycle {

    private final Supplier<Scheduler> scheduler;
    private @Nullable Scheduler running;

    /** @param scheduler makes a new one for each start: a stopped one cannot be started again */
    TimerWatch(Supplier<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        running = scheduler.get();
        running.start();
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
