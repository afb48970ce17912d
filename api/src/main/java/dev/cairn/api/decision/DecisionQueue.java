package dev.cairn.api.decision;

import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The learners who wait to be decided anew, kept in the database: written in the transaction that changed their facts, claimed by
 * a lease. What a server that died had claimed is free again when the lease is over.
 */
@Component
class DecisionQueue {

    /** Longer than a claimed batch can take; a crash delays its learners by this much at the most. */
    static final Duration LEASE = Duration.ofSeconds(20);

    /** Who waits for a registrar's word on a stop was looked at once, and is again as soon as something asks anew. */
    private static final String FREE = """
            (due.requests > coalesce(due.held_at, 0) or not exists (
              select 1 from decision_due_wave w join issuing_wave i on i.id = w.wave
              where w.learner_id = due.learner_id and i.stopped_at is not null and i.decided_at is null))""";

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bell bell;

    DecisionQueue(JdbcClient jdbc, Clock clock, Bell bell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * A learner claimed, with the number of requests seen: more than these mean that the facts changed meanwhile.
     *
     * @param waves on whose account they wait, in no particular order; mostly empty
     */
    record Claim(LearnerId learner, long requests, int attempts, Set<UUID> waves) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(LearnersChanged change) {
        UUID wave = IssuingWaves.current();
        // Whoever is merged is decided under the record that is kept.
        // In one order everywhere, so that two transactions that enqueue the same learners cannot wait for each other.
        jdbc.sql("""
                        with kept as (
                          select distinct r.record_id as id
                          from unnest(:learners::uuid[]) as ids (id) cross join lateral learner_records(ids.id, 'infinity') r
                          where r.kept),
                        due as (
                          insert into decision_due (learner_id, requested_at, own)
                          select id, :now, cast(:wave as uuid) is null from kept order by id
                          on conflict (learner_id) do update
                            set requests = decision_due.requests + 1, claimed_until = null, attempts = 0,
                                own = decision_due.own or excluded.own
                          returning learner_id)
                        insert into decision_due_wave (learner_id, wave)
                        select learner_id, cast(:wave as uuid) from due where cast(:wave as uuid) is not null
                        on conflict do nothing""")
                .param("now", now())
                .param("wave", wave == null ? null : wave.toString())
                .param(
                        "learners",
                        change.learners().stream().map(LearnerId::value).toArray(String[]::new))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    /** Claims learners, the longest waiting first. */
    @Transactional
    List<Claim> claim(int most) {
        return jdbc.sql("""
                        update decision_due d set claimed_until = :until, attempts = attempts + 1
                        where d.learner_id in (
                          select learner_id from decision_due due
                          where (claimed_until is null or claimed_until < :now) and\s""" + FREE + """
                          order by requested_at, learner_id limit :most for update skip locked)
                        returning learner_id, requests, attempts,
                          array(select w.wave from decision_due_wave w where w.learner_id = d.learner_id) as waves""")
                .param("now", now())
                .param("until", now().plus(LEASE))
                .param("most", most)
                .query((row, n) -> new Claim(
                        new LearnerId(row.getString("learner_id")),
                        row.getLong("requests"),
                        row.getInt("attempts"),
                        Set.of((UUID[]) row.getArray("waves").getArray())))
                .list();
    }

    /** Whether nothing has changed about the learner since the claim: whoever changes facts enqueues the learner with them. */
    boolean isCurrent(Claim claim) {
        return jdbc.sql("select requests = ? from decision_due where learner_id = ?")
                .param(claim.requests())
                .param(UUID.fromString(claim.learner().value()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The learners are decided; those whose facts changed meanwhile stay in the queue. */
    @Transactional
    void done(List<Claim> claims) {
        jdbc.sql("""
                        delete from decision_due d using unnest(?::uuid[], ?::bigint[]) as decided (learner_id, requests)
                        where d.learner_id = decided.learner_id and d.requests = decided.requests""")
                .param(claims.stream().map(claim -> claim.learner().value()).toArray(String[]::new))
                .param(claims.stream().map(Claim::requests).toArray(Long[]::new))
                .update();
    }

    /** The decision failed: it is tried again later, with longer and longer pauses. */
    @Transactional
    void failed(Claim claim) {
        Duration pause = Duration.ofSeconds(1L << Math.min(claim.attempts(), 10));
        jdbc.sql("update decision_due set claimed_until = ? where learner_id = ? and requests = ?")
                .param(now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause))
                .param(UUID.fromString(claim.learner().value()))
                .param(claim.requests())
                .update();
    }

    /** A wave of theirs is stopped: they stay, and are free again as soon as it is decided, or something about them changes. */
    @Transactional
    void giveBack(Claim claim) {
        jdbc.sql("update decision_due set claimed_until = null, attempts = 0, held_at = ? where learner_id = ?")
                .param(claim.requests())
                .param(UUID.fromString(claim.learner().value()))
                .update();
    }

    /** How many learners wait to be decided, those being decided included; who waits for a registrar's word on a stop is not. */
    long size() {
        return jdbc.sql("select count(*) from decision_due due where " + FREE)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
