package dev.cairn.api.decision;

import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * @param wave the publication or import on whose account they wait; null: neither
     */
    record Claim(
            LearnerId learner,
            long requests,
            int attempts,
            @Nullable UUID wave) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(LearnersChanged change) {
        UUID wave = IssuingWaves.current();
        // Whoever is merged is decided under the record that is kept.
        // In one order everywhere, so that two transactions that enqueue the same learners cannot wait for each other.
        jdbc.sql("""
                        insert into decision_due (learner_id, requested_at, wave)
                        select kept.id, ?, cast(? as uuid) from (
                          select distinct r.record_id as id
                          from unnest(?::uuid[]) as ids (id) cross join lateral learner_records(ids.id, 'infinity') r
                          where r.kept) kept
                        order by kept.id
                        on conflict (learner_id) do update
                          set requests = decision_due.requests + 1, claimed_until = null, attempts = 0,
                              wave = issuing_wave_of(decision_due.wave, excluded.wave),
                              beside_wave = decision_due.beside_wave or decision_due.wave is null or excluded.wave is null
                                or exists (select 1 from issuing_wave w
                                           where w.kind = 'import' and w.id in (decision_due.wave, excluded.wave))""")
                .param(now())
                .param(wave == null ? null : wave.toString())
                .param(change.learners().stream().map(LearnerId::value).toArray(String[]::new))
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
                          select learner_id from decision_due
                          where (claimed_until is null or claimed_until < :now)
                            and (beside_wave and requests > coalesce(held_at, 0) or not exists (
                              select 1 from issuing_wave w
                              where w.id = wave and w.stopped_at is not null and w.decided_at is null))
                          order by requested_at, learner_id limit :most for update skip locked)
                        returning learner_id, requests, attempts, wave""")
                .param("now", now())
                .param("until", now().plus(LEASE))
                .param("most", most)
                .query((row, n) -> new Claim(
                        new LearnerId(row.getString("learner_id")),
                        row.getLong("requests"),
                        row.getInt("attempts"),
                        row.getObject("wave", UUID.class)))
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

    /** The wave of these learners is stopped: they stay, and are free again as soon as it is decided, or something else about them changes. */
    @Transactional
    void giveBack(Claim claim) {
        jdbc.sql("update decision_due set claimed_until = null, attempts = 0, held_at = ? where learner_id = ?")
                .param(claim.requests())
                .param(UUID.fromString(claim.learner().value()))
                .update();
    }

    /** How many learners wait to be decided, those being decided included; who waits for a registrar's word on a stop is not. */
    long size() {
        return jdbc.sql("""
                        select count(*) from decision_due d
                        where d.beside_wave and d.requests > coalesce(d.held_at, 0) or not exists (
                          select 1 from issuing_wave w
                          where w.id = d.wave and w.stopped_at is not null and w.decided_at is null)""").query(Long.class).single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
