package dev.cairn.api.decision;

import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.NotFoundProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The breaker of issuing. Each publication, each day on which published rules begin, each release with other rules, and each import opens a
 * wave with the number of proposals that it may lead to; past that number nothing more is proposed to the learners whom it concerns until a
 * registrar says to go on, or to abandon it. Awards that fall and reviews that are asked for are not held up: they issue nothing. Thread-safe.
 */
@Component
public class IssuingWaves {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final double tolerance;
    private final int slack;
    private final int mostPerLearner;

    IssuingWaves(
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock,
            @Value("${cairn.issuing.tolerance:1.2}") double tolerance,
            @Value("${cairn.issuing.slack:10}") int slack,
            @Value("${cairn.issuing.most-per-learner:12}") int mostPerLearner) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.tolerance = tolerance;
        this.slack = slack;
        this.mostPerLearner = mostPerLearner;
    }

    /**
     * Opens a wave for a publication whose rehearsal said how many proposals it makes: a fifth more, and ten, are let through.
     *
     * @param beginsOn the first day on which it judges
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID openForPublication(String subject, int rehearsed, LocalDate beginsOn) {
        return open("publication", subject, rehearsed, letThrough(rehearsed), beginsOn);
    }

    /**
     * Opens a wave for rules that begin or end without being published now: on a day that has come, or with a release. What publications that
     * begin on these days rehearsed is let through, a fifth more, and ten, and a number for each learner who waits already; nothing was
     * rehearsed of a release.
     *
     * @param after the day before the first of these days
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID openForCalendar(LocalDate after, LocalDate upTo) {
        int rehearsed =
                jdbc.sql("""
                        select coalesce(sum(expected), 0) from issuing_wave
                        where kind = 'publication' and begins_on > ? and begins_on <= ?""").param(after).param(upTo).query(Integer.class).single();
        int waiting = jdbc.sql("select count(*) from decision_due")
                .query(Integer.class)
                .single();
        return open("calendar", upTo.toString(), rehearsed, letThrough(rehearsed) + waiting * mostPerLearner, null);
    }

    /** Opens a wave for an import; {@link #expectLearners} says how many learners it changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID openForImport(String subject) {
        return open("import", subject, 0, slack, null);
    }

    /** Lets a number of proposals through for each learner about whom an import changed anything, and ten. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expectLearners(UUID wave, int learners) {
        jdbc.sql("update issuing_wave set expected = ?, most = ? where id = ?")
                .param(learners)
                .param(learners * mostPerLearner + slack)
                .param(wave)
                .update();
    }

    private int letThrough(int rehearsed) {
        return (int) Math.ceil(rehearsed * tolerance) + slack;
    }

    private UUID open(String kind, String subject, int expected, int most, @Nullable LocalDate beginsOn) {
        UUID id = insert(kind, subject, expected, most, beginsOn);
        bind(id);
        return id;
    }

    private UUID insert(String kind, String subject, int expected, int most, @Nullable LocalDate beginsOn) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into issuing_wave (id, kind, subject, expected, most, opened_at, begins_on) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(kind)
                .param(subject)
                .param(expected)
                .param(most)
                .param(now())
                .param(beginsOn)
                .update();
        return id;
    }

    /** Whoever is enqueued in the rest of this transaction belongs to the wave. */
    private static void bind(UUID wave) {
        TransactionSynchronizationManager.bindResource(IssuingWaves.class, wave);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(IssuingWaves.class);
            }
        });
    }

    /** The wave of the running transaction; null: none. */
    static @Nullable UUID current() {
        return (UUID) TransactionSynchronizationManager.getResource(IssuingWaves.class);
    }

    /**
     * Counts proposals that are about to be made, in a transaction of its own.
     *
     * @return false where one of these waves is stopped, or stops with these: then none is to be made
     */
    @Transactional
    public boolean admit(Set<UUID> waves, int proposals) {
        Map<UUID, Boolean> admits = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, coalesce(decision = 'go-on', false) or stopped_at is null and proposed + :n <= most as admits
                        from issuing_wave where id = any(:waves) order by id for update""")
                .param("n", proposals)
                .param("waves", waves.toArray(UUID[]::new))
                .query(row -> {
                    admits.put(row.getObject("id", UUID.class), row.getBoolean("admits"));
                });
        if (!admits.containsValue(false)) {
            count(waves, proposals);
            return true;
        }
        admits.values().removeIf(Boolean::booleanValue);
        jdbc.sql("update issuing_wave set stopped_at = ? where id = any(?) and stopped_at is null")
                .param(now())
                .param(admits.keySet().toArray(UUID[]::new))
                .update();
        return false;
    }

    /** Counts proposals that were admitted and not made after all. */
    @Transactional
    public void takeBack(Set<UUID> waves, int proposals) {
        count(waves, -proposals);
    }

    private void count(Set<UUID> waves, int proposals) {
        jdbc.sql("update issuing_wave set proposed = proposed + ? where id = any(?)")
                .param(proposals)
                .param(waves.toArray(UUID[]::new))
                .update();
    }

    /**
     * A wave as a registrar sees it.
     *
     * @param expected how many proposals were rehearsed; of an import, the number of learners it changed
     * @param waiting how many learners wait for a decision on it
     */
    record Wave(
            UUID id,
            String kind,
            String subject,
            int expected,
            int most,
            int proposed,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime stoppedAt,
            @Nullable String decision,
            @Nullable String reason,
            long waiting) {}

    /** The waves that stopped, the latest first. */
    List<Wave> listStopped() {
        return jdbc.sql("""
                        select w.*, (select count(*) from decision_due_wave d where d.wave = w.id) as waiting
                        from issuing_wave w where stopped_at is not null order by stopped_at desc, id limit 200""").query((row, n) -> wave(row)).list();
    }

    /**
     * Lets a stopped wave go on, or abandons it: nobody is decided on its account any more. Who waits for another reason too is decided on that,
     * by the rules in force: abandoning takes no rule back.
     */
    @Transactional
    public void decide(UUID id, boolean goOn, String reason, String by) {
        String decision = goOn ? "go-on" : "abandon";
        int decided = jdbc.sql("""
                        update issuing_wave set decided_at = ?, decided_by = ?, decision = ?, reason = ?
                        where id = ? and stopped_at is not null and decided_at is null""")
                .param(now())
                .param(by)
                .param(decision)
                .param(reason)
                .param(id)
                .update();
        if (decided == 0) {
            boolean known = jdbc.sql("select count(*) from issuing_wave where id = ?")
                            .param(id)
                            .query(Long.class)
                            .single()
                    > 0;
            if (!known) {
                throw new NotFoundProblem("wave of issuing", id.toString());
            }
            throw new ConflictProblem("Expected a wave that is stopped and not decided, but this one is not.");
        }
        if (!goOn) {
            abandon(id);
        }
        audit.record(by, goOn ? "let-issuing-go-on" : "abandon-issuing", "issuing-wave", id.toString(), Map.of());
    }

    private void abandon(UUID wave) {
        UUID[] waiting = jdbc
                // In the order in which they are enqueued.
                .sql("""
                        select learner_id from decision_due d
                        where exists (select 1 from decision_due_wave w where w.learner_id = d.learner_id and w.wave = ?)
                        order by learner_id for update""")
                .param(wave)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        jdbc.sql("delete from decision_due_wave where wave = ?").param(wave).update();
        jdbc.sql("""
                        delete from decision_due d where d.learner_id = any(?) and not d.own
                          and not exists (select 1 from decision_due_wave w where w.learner_id = d.learner_id)""").param(waiting).update();
        jdbc.sql("update decision_due set held_at = null where learner_id = any(?)")
                .param(waiting)
                .update();
        putOnRemainder(wave, waiting);
    }

    /**
     * Who waits for another reason too is decided by the rules in force, those of the abandoned wave among them: so on a wave of their own, of
     * which nothing was rehearsed. Not where rules that came later concern them: with those the rest was rehearsed.
     */
    private void putOnRemainder(UUID abandoned, UUID[] waiting) {
        List<UUID> rest = jdbc.sql("""
                        select d.learner_id from decision_due d join issuing_wave a on a.id = :abandoned
                        where d.learner_id = any(:waiting) and a.kind <> 'import' and not exists (
                          select 1 from decision_due_wave w join issuing_wave i on i.id = w.wave
                          where w.learner_id = d.learner_id and i.kind <> 'import' and i.opened_at > a.opened_at)""")
                .param("abandoned", abandoned)
                .param("waiting", waiting)
                .query(UUID.class)
                .list();
        if (!rest.isEmpty()) {
            UUID remainder = insert("remainder", abandoned.toString(), 0, slack, null);
            jdbc.sql("insert into decision_due_wave (learner_id, wave) select unnest(?), ?")
                    .param(rest.toArray(UUID[]::new))
                    .param(remainder)
                    .update();
        }
    }

    private static Wave wave(ResultSet row) throws SQLException {
        return new Wave(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getInt("expected"),
                row.getInt("most"),
                row.getInt("proposed"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("stopped_at", OffsetDateTime.class),
                row.getString("decision"),
                row.getString("reason"),
                row.getLong("waiting"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
