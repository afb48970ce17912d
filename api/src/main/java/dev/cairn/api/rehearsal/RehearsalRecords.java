package dev.cairn.api.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.catalogue.AwardEnding;
import dev.cairn.api.catalogue.RuleVersion;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.TeachOut;
import dev.cairn.engine.result.LearnerId;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rehearsals. Thread-safe; each write is a transaction of its own, so that others see how far it is. */
@Component
class RehearsalRecords {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AuditLog audit;
    private final ObjectMapper json;

    RehearsalRecords(JdbcClient jdbc, JdbcTemplate batches, AuditLog audit, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.audit = audit;
        this.json = json;
    }

    /** What changes for one learner about one award version. */
    record LearnerChange(LearnerId learner, String award, String before, String after) {}

    private record KeptVersion(
            RuleVersion.Kind kind,
            String name,
            int number,
            LocalDate effectiveFrom,
            String text,
            SortedMap<String, String> units) {}

    private record KeptEnding(
            String award, LocalDate lastDay, @Nullable LocalDate teachOut, boolean signedInside) {}

    private record Kept(List<KeptVersion> versions, List<KeptEnding> endings) {}

    @Transactional
    public UUID begin(
            Candidate candidate, String rulesDigest, LocalDate asAt, Instant asKnownAt, int learners, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into rehearsal
                          (id, subject, text_digest, rules_digest, candidates, as_at, as_known_at, state, learners, started_by, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?)""")
                .param(id)
                .param(candidate.subject())
                .param(candidate.textDigest())
                .param(rulesDigest)
                .param(write(keep(candidate)))
                .param(asAt)
                .param(asKnownAt.atOffset(ZoneOffset.UTC))
                .param(learners)
                .param(by)
                .param(asKnownAt.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(by, "start-rehearsal", "rehearsal", id.toString(), Map.of("subject", candidate.subject()));
        return id;
    }

    @Transactional
    public void progress(UUID id, List<LearnerChange> changes, int learners) {
        batches.batchUpdate(
                "insert into rehearsal_change (rehearsal_id, learner_id, award, before, after) values (?, ?, ?, ?, ?)",
                changes.stream()
                        .map(change -> new Object[] {
                            id,
                            UUID.fromString(change.learner().value()),
                            change.award(),
                            change.before(),
                            change.after()
                        })
                        .toList());
        jdbc.sql("update rehearsal set done = done + ? where id = ?")
                .param(learners)
                .param(id)
                .update();
    }

    @Transactional
    public void finish(UUID id, List<Rehearsal.AwardCount> counts, String digest, Instant at) {
        jdbc.sql("update rehearsal set state = 'finished', counts = ?, digest = ?, finished_at = ? where id = ?")
                .param(write(counts))
                .param(digest)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    @Transactional
    public void stop(UUID id, String why) {
        jdbc.sql("update rehearsal set state = 'stopped', stopped_why = ? where id = ? and state = 'running'")
                .param(why)
                .param(id)
                .update();
    }

    @Transactional
    public void stopOlderThan(Instant instant, String why) {
        jdbc.sql("update rehearsal set state = 'stopped', stopped_why = ? where state = 'running' and started_at < ?")
                .param(why)
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Rehearsal> find(UUID id) {
        return jdbc.sql("select * from rehearsal where id = ?")
                .param(id)
                .query((row, n) -> rehearsal(row))
                .optional();
    }

    Optional<Rehearsal> findFinished(String textDigest) {
        return jdbc.sql("""
                        select * from rehearsal where text_digest = ? and state = 'finished'
                        order by finished_at desc, id limit 1""").param(textDigest).query((row, n) -> rehearsal(row)).optional();
    }

    /** @param after the learner and the award of the last one seen, with a tilde between; null: from the first on */
    List<LearnerChange> listChanges(UUID id, @Nullable String after, int most) {
        return jdbc.sql("""
                        select learner_id, award, before, after from rehearsal_change
                        where rehearsal_id = :id
                          and (cast(:after as text) is null or learner_id::text || '~' || award > :after)
                        order by learner_id::text || '~' || award limit :most""")
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new LearnerChange(
                        new LearnerId(row.getString("learner_id")),
                        row.getString("award"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** What was rehearsed, as it was. */
    Candidate candidate(UUID id) {
        return jdbc.sql("select subject, text_digest, candidates, as_known_at, started_by from rehearsal where id = ?")
                .param(id)
                .query((row, n) -> candidate(row))
                .single();
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        Kept kept = read(row.getString("candidates"), new TypeReference<Kept>() {});
        Instant at = row.getObject("as_known_at", OffsetDateTime.class).toInstant();
        String by = row.getString("started_by");
        return new Candidate(
                row.getString("subject"),
                row.getString("text_digest"),
                kept.versions().stream()
                        .map(version -> new RuleVersion(
                                version.kind(),
                                version.name(),
                                version.number(),
                                version.effectiveFrom(),
                                version.text(),
                                units(version.units()),
                                at,
                                by))
                        .toList(),
                kept.endings().stream()
                        .map(ending -> new AwardEnding(
                                AwardVersion.parse(ending.award()), ending.lastDay(), teachOut(ending), at, by))
                        .toList());
    }

    private static @Nullable TeachOut teachOut(KeptEnding ending) {
        LocalDate until = ending.teachOut();
        return until == null ? null : new TeachOut(until, ending.signedInside());
    }

    private static SortedMap<UnitCode, String> units(SortedMap<String, String> titles) {
        SortedMap<UnitCode, String> units = new TreeMap<>();
        titles.forEach((code, title) -> units.put(new UnitCode(code), title));
        return units;
    }

    private static Kept keep(Candidate candidate) {
        return new Kept(
                candidate.versions().stream()
                        .map(version -> {
                            SortedMap<String, String> units = new TreeMap<>();
                            version.units().forEach((code, title) -> units.put(code.value(), title));
                            return new KeptVersion(
                                    version.kind(),
                                    version.name(),
                                    version.number(),
                                    version.effectiveFrom(),
                                    version.text(),
                                    units);
                        })
                        .toList(),
                candidate.endings().stream()
                        .map(ending -> {
                            TeachOut teachOut = ending.teachOut();
                            return new KeptEnding(
                                    ending.award().toString(),
                                    ending.lastDay(),
                                    teachOut == null ? null : teachOut.until(),
                                    teachOut != null && teachOut.signedInside());
                        })
                        .toList());
    }

    private Rehearsal rehearsal(ResultSet row) throws SQLException {
        String counts = row.getString("counts");
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Rehearsal(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("text_digest"),
                row.getString("rules_digest"),
                row.getObject("as_at", LocalDate.class),
                row.getObject("as_known_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getInt("learners"),
                row.getInt("done"),
                counts == null ? List.of() : read(counts, new TypeReference<List<Rehearsal.AwardCount>>() {}),
                row.getString("digest"),
                row.getString("stopped_why"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
