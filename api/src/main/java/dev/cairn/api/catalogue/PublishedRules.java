package dev.cairn.api.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.TeachOut;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules that people published, on record for good. Thread-safe; writes join the caller's transaction. */
@Component
public class PublishedRules {

    /** Held by whoever publishes, and shared by whoever decides: what a decision knows is then exactly what its instant says. */
    private static final long LOCK = 0x7275_6c65_73L;

    private static final Duration LARGEST_SKEW = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishedRules(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Rules were published or ended in a transaction that has committed, or is about to. */
    public record Changed() {}

    /**
     * Puts a version on record. It decides from its commit on, for days on or after its first.
     *
     * @return the version with the instant at which it was published
     * @throws org.springframework.dao.DuplicateKeyException if that number of that name is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RuleVersion publish(
            RuleVersion.Kind kind,
            String name,
            int number,
            LocalDate effectiveFrom,
            String text,
            SortedMap<UnitCode, String> units,
            String publishedBy) {
        Instant now = lockAndChange();
        jdbc.sql("""
                        insert into rule_version
                          (kind, name, number, effective_from, text, units, published_at, published_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(kind.name())
                .param(name)
                .param(number)
                .param(effectiveFrom)
                .param(text)
                .param(write(units))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(publishedBy)
                .update();
        return new RuleVersion(kind, name, number, effectiveFrom, text, units, now, publishedBy);
    }

    /** Sets an end to an award version, in place of an end set earlier. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AwardEnding end(AwardVersion award, LocalDate lastDay, @Nullable TeachOut teachOut, String recordedBy) {
        Instant now = lockAndChange();
        jdbc.sql("""
                        insert into rule_ending
                          (award_code, award_version, last_day, teach_out, signed_inside, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(award.award().value())
                .param(award.number())
                .param(lastDay)
                .param(teachOut == null ? null : teachOut.until())
                .param(teachOut != null && teachOut.signedInside())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(recordedBy)
                .update();
        return new AwardEnding(award, lastDay, teachOut, now, recordedBy);
    }

    /**
     * The instant is taken under the lock: every decision that did not see the rule is older. Nobody who held a decision model, an award or a
     * register in memory from before goes on with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Instant lockAndChange() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(rows -> {});
        Instant now = notBeforeLatest();
        jdbc.sql("update rule_edition set edition = nextval('rule_edition_seq'), changed_at = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new Changed());
        return now;
    }

    /**
     * Keeps the rules as they are until the end of the running transaction; who publishes waits.
     *
     * @return now, which is not before the latest change of rules, although that may have come from a server whose clock is ahead of ours
     * @throws IllegalStateException if it is ahead by more than some seconds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant hold() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)").param(LOCK).query(rows -> {});
        return notBeforeLatest();
    }

    /** Waits until our clock has passed the latest change: whatever is written from now on is dated after it. */
    private Instant notBeforeLatest() {
        Instant latest = jdbc.sql("select changed_at from rule_edition")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant now = clock.instant();
        Duration ahead = Duration.between(now, latest);
        if (ahead.compareTo(LARGEST_SKEW) > 0) {
            throw new IllegalStateException(
                    "Expected servers whose clocks agree within %s, but rules were changed %s from now. Set the clocks."
                            .formatted(LARGEST_SKEW, ahead));
        }
        while (latest.isAfter(now)) {
            LockSupport.parkNanos(Duration.between(now, latest).toNanos());
            now = clock.instant();
        }
        return now;
    }

    /** Another number, other rules on record. */
    long edition() {
        return jdbc.sql("select edition from rule_edition").query(Long.class).single();
    }

    /** Every version ever published, the earliest first. */
    public List<RuleVersion> list() {
        return jdbc.sql("select * from rule_version order by id")
                .query((row, n) -> version(row))
                .list();
    }

    /** Every end ever set, the earliest first. */
    public List<AwardEnding> listEndings() {
        return jdbc.sql("select * from rule_ending order by id")
                .query((row, n) -> ending(row))
                .list();
    }

    private RuleVersion version(ResultSet row) throws SQLException {
        return new RuleVersion(
                RuleVersion.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("text"),
                readUnits(row.getString("units")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"));
    }

    private static AwardEnding ending(ResultSet row) throws SQLException {
        LocalDate teachOut = row.getObject("teach_out", LocalDate.class);
        return new AwardEnding(
                new AwardVersion(new AwardCode(row.getString("award_code")), row.getInt("award_version")),
                row.getObject("last_day", LocalDate.class),
                teachOut == null ? null : new TeachOut(teachOut, row.getBoolean("signed_inside")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private String write(SortedMap<UnitCode, String> units) {
        SortedMap<String, String> titles = new TreeMap<>();
        units.forEach((unit, title) -> titles.put(unit.value(), title));
        try {
            return json.writeValueAsString(titles);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<UnitCode, String> readUnits(String text) {
        SortedMap<UnitCode, String> units = new TreeMap<>();
        try {
            json.readValue(text, new TypeReference<Map<String, String>>() {})
                    .forEach((unit, title) -> units.put(new UnitCode(unit), title));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return units;
    }
}
