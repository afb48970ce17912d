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
import java.util.List;
import java.util.Map;
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
     * begin on these days rehearsed is let through, a fifth more, and ten; nothing was rehearsed of a release.
     *
     * @param after the day before the first of these days
     * @param ofThemselves how many learners have a fact of their own whose day has come
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID openForCalendar(LocalDate after, LocalDate upTo, int ofThemselves) {
        int rehearsed =
                jdbc.sql("""
                        select coalesce(sum(expected), 0) from issuing_wave
                        where kind = 'publication' and begins_on > ? and begins_on <= ?""").param(after).param(upTo).query(Integer.class).single();
        return open(
                "calendar", upTo.toString(), rehearsed, letThrough(rehearsed) + ofThemselves * mostPerLearner, null);
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
        bind(id);
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
     * @return false where the wave is stopped, or stops with these: then they are not to be made
     */
    boolean admit(UUID wave, int proposals) {
        boolean admitted = jdbc.sql("""
                                update issuing_wave set proposed = proposed + :n
                                where id = :id and (decision = 'go-on' or stopped_at is null and proposed + :n <= most)""").param("n", proposals).param("id", wave).update() == 1;
        if (!admitted) {
            jdbc.sql("update issuing_wave set stopped_at = ? where id = ? and stopped_at is null")
                    .param(now())
                    .param(wave)
                    .update();
        }
        return admitted;
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
                        select w.*, (select count(*) from decision_due d where d.wave = w.id) as waiting
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
            jdbc.sql("delete from decision_due where wave = ? and not beside_wave")
                    .param(id)
                    .update();
            jdbc.sql("update decision_due set wave = null, beside_wave = false, held_at = null where wave = ?")
                    .param(id)
                    .update();
        }
        audit.record(by, goOn ? "let-issuing-go-on" : "abandon-issuing", "issuing-wave", id.toString(), Map.of());
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
