package dev.cairn.api.learner;

import dev.cairn.engine.result.LearnerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records are one person's: one, or those that a registrar merged (decision 25). A merge moves nothing: whoever reads facts of a person
 * reads them from all these records, whichever of them is asked for. Thread-safe.
 */
@Component
public class LearnerRecords {

    private final JdbcClient jdbc;

    LearnerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records of a person now, the kept one first, the others by id. */
    public List<LearnerId> of(LearnerId learner) {
        return list(learner, null);
    }

    /** The records that were a person's at an instant, the one then kept first, the others by id. */
    public List<LearnerId> of(LearnerId learner, Instant asKnownAt) {
        return list(learner, asKnownAt.atOffset(ZoneOffset.UTC));
    }

    /** The record under which a person is judged now; the same one, where it is not merged into another. */
    public LearnerId kept(LearnerId learner) {
        return of(learner).get(0);
    }

    /** Whether two records are one person's now. */
    public boolean areOnePerson(LearnerId one, LearnerId other) {
        return one.equals(other) || of(one).contains(other);
    }

    /**
     * Waits until nobody judges these people or writes facts about them, and keeps it so until the transaction ends: an instant taken now
     * is after everything that is on record (decision 8). All their records, always in one order, so that two who lock the same people
     * cannot wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<LearnerId> learners) {
        jdbc.sql("""
                        select l.id from learner l
                        where l.id in (select r.record_id from unnest(?) as ids (id), lateral learner_records(ids.id, 'infinity') r)
                        order by l.id for no key update""")
                .param(learners.stream()
                        .map(learner -> UUID.fromString(learner.value()))
                        .toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private List<LearnerId> list(LearnerId learner, @Nullable OffsetDateTime at) {
        return jdbc
                .sql("""
                        select record_id from learner_records(:learner, coalesce(cast(:at as timestamptz), 'infinity'))
                        order by kept desc, record_id""")
                .param("learner", UUID.fromString(learner.value()))
                .param("at", at)
                .query(String.class)
                .list()
                .stream()
                .map(LearnerId::new)
                .toList();
    }
}
