package dev.cairn.api.decision;

import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has everybody decided anew by rules that were just published, and watches that no more follows than was rehearsed. Thread-safe. */
@Component
public class RuleChanges {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final RulesInForce rules;
    private final IssuingWaves waves;
    private final Clock clock;

    RuleChanges(
            JdbcClient jdbc, ApplicationEventPublisher events, RulesInForce rules, IssuingWaves waves, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.rules = rules;
        this.waves = waves;
        this.clock = clock;
    }

    /**
     * To be called in the transaction that published, after it published.
     *
     * @param subject what was published, such as {@code MC-01@2}
     * @param rehearsed how many proposals the rehearsal said it makes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void published(String subject, int rehearsed) {
        waves.openForPublication(subject, rehearsed);
        Set<LearnerId> everybody = new HashSet<>();
        jdbc.sql("select id from learner").query(String.class).list().forEach(id -> everybody.add(new LearnerId(id)));
        if (!everybody.isEmpty()) {
            events.publishEvent(new LearnersChanged(everybody, "published " + subject));
        }
        // The calendar need not find out by itself and have everybody decided twice.
        jdbc.sql("update decision_calendar set rules = ?")
                .param(rules.on(LocalDate.now(clock), clock.instant()).digest())
                .update();
    }
}
