package dev.cairn.api.result;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Results(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records results, each once: what is already on record just so stays as it is, what differs replaces the earlier one, which
     * is kept with the instant at which it was replaced. Of two entries with the same key in one call the last one counts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordedResults record(String source, Collection<ResultEntry> entries) {
        Incoming incoming = new Incoming(entries);
        incoming.lockLearners(jdbc);
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        int corrected = incoming.bind(jdbc.sql("with incoming as (" + Incoming.ROWS + """
                                )
                                update result r set replaced_at = :now
                                from incoming i
                                where r.replaced_at is null and r.learner_id = i.learner_id and r.unit_code = i.unit_code
                                  and coalesce(r.programme, '') = coalesce(i.programme, '') and r.started_on = i.started_on
                                  and (r.outcome <> i.outcome or r.ended_on <> i.ended_on
                                       or i.location is not null and r.location is distinct from i.location)"""))
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

    /** The results of a learner that count as told today, in no particular order. */
    public List<Result> listCurrent(LearnerId learner) {
        return jdbc.sql(CURRENT + " and learner_id = ?")
                .param(UUID.fromString(learner.value()))
                .query((row, n) -> result(row))
                .list();
    }

    /** The results of a learner as they were told up to an instant, in no particular order. */
    public List<Result> listAsKnownAt(LearnerId learner, Instant asKnownAt) {
        return jdbc.sql("""
                        select learner_id, unit_code, programme, outcome, started_on, ended_on from result
                        where learner_id = :learner and recorded_at <= :at and (replaced_at is null or replaced_at > :at)""")
                .param("learner", UUID.fromString(learner.value()))
                .param("at", asKnownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> result(row))
                .list();
    }

    /** The current results of several learners at once. Every learner asked for has an entry. */
    public Map<LearnerId, List<Result>> listCurrent(Collection<LearnerId> learners) {
        Map<LearnerId, List<Result>> found = new HashMap<>();
        learners.forEach(learner -> found.put(learner, new ArrayList<>()));
        jdbc.sql(CURRENT + " and learner_id = any (?)")
                .param(learners.stream().map(id -> UUID.fromString(id.value())).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new LearnerId(row.getString("learner_id")), id -> new ArrayList<>())
                            .add(result(row));
                });
        return found;
    }

    private static final String CURRENT = """
            select learner_id, unit_code, programme, outcome, started_on, ended_on
            from result where replaced_at is null""";

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

        /** One writer of a learner's results at a time, always in one order: of two corrections at the same moment none is lost. */
        void lockLearners(JdbcClient jdbc) {
            jdbc.sql("select id from learner where id = any (?) order by id for no key update")
                    .param(entries.stream()
                            .map(entry -> UUID.fromString(entry.learner().value()))
                            .distinct()
                            .toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
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
