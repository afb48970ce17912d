package dev.cairn.api;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application: everything that needs the time asks this bean, so that a test can set it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /**
     * Ticks in whole microseconds, the finest that PostgreSQL keeps: what is written is what is read back. Its zone is the provider's, so
     * {@code LocalDate.now(clock)} is the provider's day.
     */
    @Bean
    Clock clock(CairnProperties properties) {
        return Clock.tick(Clock.system(properties.zone()), Duration.ofNanos(1_000));
    }
}
