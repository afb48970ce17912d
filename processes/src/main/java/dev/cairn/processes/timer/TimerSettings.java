package dev.cairn.processes.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely deadlines are watched.
 *
 * @param pollingInterval how often the table is read, and so how late a deadline may be noticed
 * @param heartbeatInterval how often a running instance says that it lives; four missed ones, and others take over its work
 * @param threads how many timers are told at the same time
 */
@ConfigurationProperties("cairn.processes.timers")
record TimerSettings(
        @DefaultValue("10s") Duration pollingInterval,
        @DefaultValue("30s") Duration heartbeatInterval,
        @DefaultValue("2") int threads) {}
