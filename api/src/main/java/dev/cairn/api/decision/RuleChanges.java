package dev.cairn.api.decision;

import dev.cairn.api.catalogue.PublishedRules;
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
    private final PublishedRules published;
    private final IssuingWaves waves;
    private final Clock clock;

    RuleChanges(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            RulesInForce rules,
            PublishedRules published,
            IssuingWaves waves,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.rules = rules;
        this.published = published;
        this.waves = waves;
        this.clock = clock;
    }

    /**
     * To be called in the transaction that published, after it published.
     *
     * @param subject what was published, such as {@code MC-01@2}
     * @param rehearsed how many proposals the rehearsal said it makes
     * @param beginsOn the first day on which it judges: where that is ahead, the calendar watches again when it has come
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void published(String subject, int rehearsed, LocalDate beginsOn) {
        // First of all, as the calendar does: two who lock these in another order would wait for each other.
        // The calendar need not find out by itself and have everybody decided twice.
        jdbc.sql("update decision_calendar set rules = ?")
                .param(rules.on(LocalDate.now(clock), published.hold()).digest())
                .update();
        waves.openForPublication(subject, rehearsed, beginsOn);
        Set<LearnerId> everybody = new HashSet<>();
        jdbc.sql("select id from learner").query(String.class).list().forEach(id -> everybody.add(new LearnerId(id)));
        if (!everybody.isEmpty()) {
            events.publishEvent(new LearnersChanged(everybody, "published " + subject));
        }
    }
}
