package dev.cairn.api.decision;

import dev.cairn.api.adjustment.LearnerDecisionsOnRecord;
import dev.cairn.api.catalogue.PublishedRules;
import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has learners decided anew where no fact about them changed, and yet the answer may have: a result that was dated ahead has come, or
 * the rules are others than those by which everybody was last decided.
 */
@Component
class DecisionCalendar {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final RulesInForce rules;
    private final PublishedRules published;
    private final IssuingWaves waves;
    private final LearnerDecisionsOnRecord decisions;
    private final Clock clock;

    DecisionCalendar(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            RulesInForce rules,
            PublishedRules published,
            IssuingWaves waves,
            LearnerDecisionsOnRecord decisions,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.rules = rules;
        this.published = published;
        this.waves = waves;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * A day at which this looks twice, or on two instances, costs a decision that changes nothing. Nobody publishes meanwhile: who publishes turns
     * the page as well, and what is written here must not be older than what they wrote.
     */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10M")
    @Transactional
    public void turnThePage() {
        Instant known = published.hold();
        LocalDate today = LocalDate.now(clock);
        Page last = jdbc.sql("select day, rules from decision_calendar for update")
                .query((row, n) -> new Page(row.getObject("day", LocalDate.class), row.getString("rules")))
                .optional()
                .orElse(null);
        Rules now = rules.on(today, known);
        if (last == null) {
            jdbc.sql("insert into decision_calendar (day, rules) values (?, ?) on conflict do nothing")
                    .param(today)
                    .param(now.digest())
                    .update();
            return;
        }
        boolean newRules = !last.rules().equals(now.digest());
        if (!newRules && !today.isAfter(last.day())) {
            return;
        }
        // Before there is a wave: their own day has come, whatever becomes of the rules.
        enqueue(whoseDayCame(last.day(), today), "a new day");
        if (newRules || rulesBeginOrEnd(now, last.day(), today)) {
            waves.openForCalendar(last.day(), today);
            enqueue(everybody(), "other rules");
        }
        jdbc.sql("update decision_calendar set day = ?, rules = ?")
                .param(today)
                .param(now.digest())
                .update();
    }

    private void enqueue(Set<LearnerId> learners, String because) {
        if (!learners.isEmpty()) {
            events.publishEvent(new LearnersChanged(learners, because));
        }
    }

    /** Whether a version of an award began or ended meanwhile, or its teach-out did: on such a day others are judged by it. */
    private boolean rulesBeginOrEnd(Rules now, LocalDate after, LocalDate upTo) {
        return now.catalogue().listAwards().stream()
                .flatMap(award -> Stream.of(
                        award.effectiveFrom(),
                        award.effectiveTo() == null ? null : award.effectiveTo().plusDays(1),
                        award.teachOut() == null
                                ? null
                                : award.teachOut().until().plusDays(1)))
                .anyMatch(day -> day != null && day.isAfter(after) && !day.isAfter(upTo));
    }

    private record Page(LocalDate day, String rules) {}

    private Set<LearnerId> everybody() {
        return ids(jdbc.sql("""
                select learner_id from result where replaced_at is null
                union select learner_id from learner_decision"""));
    }

    private Set<LearnerId> whoseDayCame(LocalDate after, LocalDate upTo) {
        Set<LearnerId> concerned = whoseResultsCame(after, upTo);
        concerned.addAll(decisions.whoseDayCame(after, upTo));
        return concerned;
    }

    private Set<LearnerId> whoseResultsCame(LocalDate after, LocalDate upTo) {
        return ids(jdbc.sql(
                        "select distinct learner_id from result where replaced_at is null and ended_on > ? and ended_on <= ?")
                .param(after)
                .param(upTo));
    }

    private static Set<LearnerId> ids(JdbcClient.StatementSpec statement) {
        Set<LearnerId> found = new HashSet<>();
        statement.query(String.class).list().forEach(id -> found.add(new LearnerId(id)));
        return found;
    }
}
