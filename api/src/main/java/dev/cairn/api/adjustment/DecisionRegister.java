package dev.cairn.api.adjustment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.engine.result.LearnerId;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of decisions about learners: appended, never changed. Thread-safe; every write joins the caller's transaction. */
@Component
class DecisionRegister {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionRegister(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Appends a decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            UUID id,
            LearnerId learner,
            RecordedDecision.@Nullable Group group,
            DecisionForm form,
            String reason,
            String decidedBy) {
        jdbc.sql("""
                        insert into learner_decision
                          (id, learner_id, group_id, group_name, kind, detail, reason, decided_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        UUID.fromString(learner.value()),
                        group == null ? null : group.id(),
                        group == null ? null : group.name(),
                        form.kindWord(),
                        write(form),
                        reason,
                        decidedBy,
                        now())
                .update();
    }

    /** Appends that a decision is taken back; false where it was already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean appendTakenBack(UUID decision, String reason, String decidedBy) {
        return jdbc.sql("""
                                insert into learner_decision_taken_back (decision_id, reason, decided_by, recorded_at)
                                values (?, ?, ?, ?) on conflict do nothing""").params(decision, reason, decidedBy, now()).update() == 1;
    }

    Optional<RecordedDecision> find(UUID decision) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(decision)
                .query(this::decision)
                .optional();
    }

    /** The decisions that were taken together for a group, by learner. */
    List<RecordedDecision> listOfGroup(UUID group) {
        return jdbc.sql(SELECT + " where d.group_id = ? order by d.learner_id")
                .param(group)
                .query(this::decision)
                .list();
    }

    /** Everything that was decided about the person to whom a record belongs, the earliest first, also what was taken back. */
    List<RecordedDecision> listOf(LearnerId learner) {
        return jdbc.sql(
                        SELECT
                                + " where d.learner_id in (select record_id from learner_records(?, 'infinity')) order by d.recorded_at, d.id")
                .param(UUID.fromString(learner.value()))
                .query(this::decision)
                .list();
    }

    /**
     * What stood at an instant, and the transfers that had been taken back by then, which may have left something on its way; in the order
     * in which it was recorded.
     */
    List<RecordedDecision> listKnownAt(LearnerId learner, Instant asKnownAt) {
        return jdbc.sql(SELECT + """
                         where d.learner_id in (select record_id from learner_records(:learner, :at))
                          and d.recorded_at <= :at and (b.recorded_at is null or b.recorded_at > :at or d.kind = 'transfer')
                        order by d.recorded_at, d.id""")
                .param("learner", UUID.fromString(learner.value()))
                .param("at", asKnownAt.atOffset(ZoneOffset.UTC))
                .query(this::decision)
                .list();
    }

    Set<LearnerId> listTurning(LocalDate after, LocalDate upTo) {
        Set<LearnerId> found = new HashSet<>();
        jdbc.sql("""
                        select distinct d.learner_id
                        from learner_decision d
                        cross join lateral (select d.detail::jsonb as said) j
                        cross join lateral (values
                          (case d.kind when 'credit' then said ->> 'grantedOn' when 'evidence' then said ->> 'from' else said ->> 'on' end, 0),
                          (case d.kind when 'credit' then said ->> 'goodUntil' else said ->> 'to' end, 1)) as days (day, later)
                        where d.kind in ('credit', 'evidence', 'request', 'transfer')
                          and case when days.day ~ '^\\d{4}-\\d{2}-\\d{2}$'
                            then days.day::date + days.later > :after and days.day::date + days.later <= :upTo end
                          and not exists (select 1 from learner_decision_taken_back b where b.decision_id = d.id)""")
                .param("after", after)
                .param("upTo", upTo)
                .query(String.class)
                .list()
                .forEach(id -> found.add(new LearnerId(id)));
        return found;
    }

    private static final String SELECT = """
            select d.id, d.learner_id, d.group_id, d.group_name, d.detail, d.reason, d.decided_by, d.recorded_at,
                   b.reason as back_reason, b.decided_by as back_by, b.recorded_at as back_at
            from learner_decision d left join learner_decision_taken_back b on b.decision_id = d.id""";

    private RecordedDecision decision(ResultSet row, int number) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        OffsetDateTime back = row.getObject("back_at", OffsetDateTime.class);
        return new RecordedDecision(
                row.getObject("id", UUID.class),
                new LearnerId(row.getString("learner_id")),
                group == null ? null : new RecordedDecision.Group(group, row.getString("group_name")),
                read(row.getString("detail")),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                back == null
                        ? null
                        : new RecordedDecision.TakenBack(
                                row.getString("back_reason"), row.getString("back_by"), back.toInstant()));
    }

    private String write(DecisionForm form) {
        try {
            return json.writerFor(DecisionForm.class).writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DecisionForm read(String detail) {
        try {
            return json.readValue(detail, DecisionForm.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In whole microseconds, as the database keeps it: rounded up it would not be known yet to who asks at once. */
    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
