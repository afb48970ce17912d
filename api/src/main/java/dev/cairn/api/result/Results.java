package dev.cairn.api.result;

import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The results on record. Thread-safe; writes join the caller's transaction and announce whom they concern. */
@Component
public class Results {

    private final LearnerRecords records;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Results(LearnerRecords records, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records results, each once: what is already on record just so stays as it is, what differs replaces the earlier one, which
     * is kept with the instant at which it was replaced. Of two entries with the same key in one call the last one counts. What a registrar
     * corrected is not undone by a sender who repeats what was corrected.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordedResults record(String source, Collection<ResultEntry> entries) {
        Incoming incoming = new Incoming(entries);
        records.lock(incoming.learners());
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        int corrected = incoming.bind(jdbc.sql("with incoming as (" + Incoming.ROWS + """
                                )
                                update result r set replaced_at = :now
                                from incoming i
                                where r.replaced_at is null and r.learner_id = i.learner_id and r.unit_code = i.unit_code
                                  and coalesce(r.programme, '') = coalesce(i.programme, '') and r.started_on = i.started_on
                                  and (r.outcome <> i.outcome or r.ended_on <> i.ended_on
                                       or i.location is not null and r.location is distinct from i.location)
                                  and not (
                                    exists (select 1 from result_correction c where c.taken_back_at is null
                                      and c.learner_id = r.learner_id and c.unit_code = r.unit_code
                                      and coalesce(c.programme, '') = coalesce(r.programme, '') and c.started_on = r.started_on
                                      and c.before_outcome = i.outcome and c.before_ended_on = i.ended_on)
                                    and exists (select 1 from result_correction c where c.taken_back_at is null
                                      and c.learner_id = r.learner_id and c.unit_code = r.unit_code
                                      and coalesce(c.programme, '') = coalesce(r.programme, '') and c.started_on = r.started_on
                                      and c.outcome = r.outcome and c.ended_on = r.ended_on))"""))
                .param("now", now)
                .update();
        List<String> added = incoming.bind(jdbc.sql("with incoming as (" + Incoming.ROWS + """
                                )
                                insert into result
                                  (learner_id, unit_code, programme, location, outcome, started_on, ended_on, source, recorded_at)
                                select learner_id, unit_code, programme, location, outcome, started_on, ended_on, :source, :now
                                from incoming
                                on conflict (learner_id, unit_code, coalesce(programme, ''), started_on)
                                  where replaced_at is null do nothing
                                returning learner_id"""))
                .param("source", source)
                .param("now", now)
                .query(String.class)
                .list();
        Set<LearnerId> changed = new HashSet<>();
        added.forEach(learner -> changed.add(new LearnerId(learner)));
        if (!changed.isEmpty()) {
            events.publishEvent(new LearnersChanged(changed, "results from " + source));
        }
        return new RecordedResults(added.size() - corrected, corrected, incoming.size() - added.size(), changed);
    }

    /** The results of a person that count as told today, from all their records, in no particular order. */
    public List<Result> listCurrent(LearnerId learner) {
        return list(learner, OffsetDateTime.MAX);
    }

    /** The results of a person as they were told up to an instant, from all records that were theirs then, in no particular order. */
    public List<Result> listAsKnownAt(LearnerId learner, Instant asKnownAt) {
        return list(learner, asKnownAt.atOffset(ZoneOffset.UTC));
    }

    /** Those of the kept record first: where two records name a result alike, it is the other one that gets a longer name. */
    private List<Result> list(LearnerId learner, OffsetDateTime at) {
        return read(learner, at).values().stream().map(OnRecord::result).toList();
    }

    /** A result, and where it stands. */
    private record OnRecord(
            Result result, LearnerId record, @Nullable String location) {

        ResultEntry entry() {
            return new ResultEntry(
                    record,
                    result.unit(),
                    result.programme(),
                    location,
                    result.outcome(),
                    result.startedOn(),
                    result.endedOn());
        }
    }

    /** The result of a person that counts today under this id, as it was told. */
    Optional<ResultEntry> findCurrent(LearnerId learner, ResultId id) {
        return Optional.ofNullable(read(learner, OffsetDateTime.MAX).get(id)).map(OnRecord::entry);
    }

    /** Whether just this outcome and day count today for the result of this key. */
    boolean isCurrent(ResultEntry entry) {
        return jdbc.sql("""
                        select exists (
                          select 1 from result where replaced_at is null and learner_id = ? and unit_code = ?
                            and coalesce(programme, '') = coalesce(?, '') and started_on = ? and outcome = ? and ended_on = ?)""")
                .params(
                        UUID.fromString(entry.learner().value()),
                        entry.unit().value(),
                        textOrNull(entry.programme()),
                        entry.startedOn(),
                        entry.outcome(),
                        entry.endedOn())
                .query(Boolean.class)
                .single();
    }

    private Map<ResultId, OnRecord> read(LearnerId learner, OffsetDateTime at) {
        Map<ResultId, OnRecord> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.learner_id, r.unit_code, r.programme, r.location, r.outcome, r.started_on, r.ended_on
                        from result r join learner_records(:learner, :at) p on p.record_id = r.learner_id
                        where r.recorded_at <= :at and (r.replaced_at is null or r.replaced_at > :at)
                        order by p.kept desc, r.learner_id""")
                .param("learner", UUID.fromString(learner.value()))
                .param("at", at)
                .query(row -> {
                    Result result = result(row);
                    LearnerId record = new LearnerId(row.getString("learner_id"));
                    if (found.containsKey(result.id())) {
                        result = renamed(result, record);
                    }
                    found.put(result.id(), new OnRecord(result, record, row.getString("location")));
                });
        return found;
    }

    private static Result renamed(Result result, LearnerId record) {
        return new Result(
                new ResultId(result.id() + "/" + record),
                result.unit(),
                result.programme(),
                result.outcome(),
                result.startedOn(),
                result.endedOn(),
                result.mark(),
                result.ownProvider());
    }

    private static Result result(ResultSet row) throws SQLException {
        String programme = row.getString("programme");
        UnitCode unit = new UnitCode(row.getString("unit_code"));
        LocalDate startedOn = row.getObject("started_on", LocalDate.class);
        return new Result(
                idOf(unit, programme, startedOn),
                unit,
                programme == null ? null : new AwardCode(programme),
                row.getString("outcome"),
                startedOn,
                row.getObject("ended_on", LocalDate.class));
    }

    /**
     * A result's id within its learner is its key, not a number from a sequence: the order in which a file was written must not
     * reach the engine's last tie-break (decision 11).
     */
    static ResultId idOf(UnitCode unit, @Nullable String programme, LocalDate startedOn) {
        return new ResultId(unit + "/" + (programme == null ? "-" : programme) + "/" + startedOn);
    }

    static @Nullable String textOrNull(@Nullable AwardCode programme) {
        return programme == null ? null : programme.value();
    }

    /** The entries as parallel columns, so that one statement writes thousands. */
    private static final class Incoming {

        static final String ROWS = """
                select * from unnest(:learners::uuid[], :units::text[], :programmes::text[], :locations::text[], :outcomes::text[],
                                     :started::date[], :ended::date[])
                  as t (learner_id, unit_code, programme, location, outcome, started_on, ended_on)""";

        private final Collection<ResultEntry> entries;

        Incoming(Collection<ResultEntry> entries) {
            Map<List<Object>, ResultEntry> byKey = new LinkedHashMap<>();
            for (ResultEntry entry : entries) {
                byKey.put(
                        List.of(entry.learner(), entry.unit(), String.valueOf(entry.programme()), entry.startedOn()),
                        entry);
            }
            this.entries = byKey.values();
        }

        int size() {
            return entries.size();
        }

        List<LearnerId> learners() {
            return entries.stream().map(ResultEntry::learner).distinct().toList();
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement
                    .param("learners", column(entry -> entry.learner().value()))
                    .param("units", column(entry -> entry.unit().value()))
                    .param("programmes", column(entry -> textOrNull(entry.programme())))
                    .param("locations", column(ResultEntry::location))
                    .param("outcomes", column(ResultEntry::outcome))
                    .param("started", column(entry -> entry.startedOn().toString()))
                    .param("ended", column(entry -> entry.endedOn().toString()));
        }

        private String[] column(Function<ResultEntry, @Nullable String> value) {
            return entries.stream().map(value).toArray(String[]::new);
        }
    }
}
