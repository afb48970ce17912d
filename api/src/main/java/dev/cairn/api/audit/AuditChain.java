package dev.cairn.api.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of hashes over the audit log: whoever keeps the last hash elsewhere can tell later whether anything before it was changed,
 * removed or put in between.
 *
 * <p>Entries are chained after their transaction, in the order of their numbers among those that are committed. Entries of a transaction
 * that commits later follow later, whatever their numbers.
 */
@Component
public class AuditChain {

    /** Any number that nothing else in this database locks. */
    private static final long SEALER = 0x6361_6972_6eL;

    private static final int AT_ONCE = 1_000;

    private static final String ENTRY =
            "e.id, e.recorded_at, e.actor, e.action, e.subject_type, e.subject_id, e.detail";

    private final JdbcTemplate jdbc;

    AuditChain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the chain holds.
     *
     * @param sealed how many entries are chained
     * @param waiting how many entries are recorded and not chained yet
     * @param lastHash of the last chained entry, hexadecimal
     * @param broken what is wrong; empty when the chain holds
     */
    public record Verification(long sealed, long waiting, String lastHash, Optional<String> broken) {

        public boolean holds() {
            return broken.isEmpty();
        }
    }

    /**
     * Chains what was committed since the last time, unless another instance is at it.
     *
     * @return how many entries were chained; when it is the most that are taken at once, there may be more
     */
    @Transactional
    public int seal() {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, SEALER))) {
            return 0;
        }
        Seal last = lastSeal();
        List<AuditEntry> entries = takeWaiting();
        for (AuditEntry entry : entries) {
            last = new Seal(last.place() + 1, entry.hashAfter(last.hash()));
            jdbc.update(
                    "insert into cairn.audit_seal (place, entry_id, hash) values (?, ?, ?)",
                    last.place(),
                    entry.id(),
                    last.hash());
        }
        return entries.size();
    }

    /** Reads the whole log again and compares, at one moment of the database; takes seconds for a million entries. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        Walk walk = new Walk();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select s.place, s.hash, " + ENTRY
                                    + " from cairn.audit_seal s left join cairn.audit_entry e on e.id = s.entry_id order by s.place");
                    statement.setFetchSize(AT_ONCE);
                    return statement;
                },
                walk::step);
        long waiting = count("select count(*) from cairn.audit_waiting");
        long forgotten = count("select count(*) from cairn.audit_entry") - walk.place - waiting;
        if (walk.broken == null && forgotten != 0) {
            walk.broken =
                    "Expected every entry to be chained or waiting, but the count is off by %d.".formatted(forgotten);
        }
        return new Verification(
                walk.place, waiting, HexFormat.of().formatHex(walk.hash), Optional.ofNullable(walk.broken));
    }

    private List<AuditEntry> takeWaiting() {
        return jdbc.query("""
                with taken as (
                    delete from cairn.audit_waiting
                    where entry_id in (select entry_id from cairn.audit_waiting order by entry_id limit ?)
                    returning entry_id)
                select %s from cairn.audit_entry e join taken on taken.entry_id = e.id order by e.id""".formatted(ENTRY), (row, number) -> entry(row), AT_ONCE);
    }

    private record Seal(long place, byte[] hash) {}

    private Seal lastSeal() {
        return jdbc
                .query(
                        "select place, hash from cairn.audit_seal order by place desc limit 1",
                        (row, number) -> new Seal(row.getLong("place"), row.getBytes("hash")))
                .stream()
                .findFirst()
                .orElse(new Seal(0, AuditEntry.BEGINNING));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("detail"));
    }

    /** The state of one reading of the chain. */
    private static final class Walk {

        private long place;
        private byte[] hash = AuditEntry.BEGINNING;
        private @Nullable String broken;

        private void step(ResultSet row) throws SQLException {
            long found = row.getLong("place");
            if (broken == null && found != place + 1) {
                broken = "Expected entry %d of the chain, but found %d: something was removed."
                        .formatted(place + 1, found);
            }
            place = found;
            byte[] stored = row.getBytes("hash");
            if (broken == null && !matches(row, stored)) {
                broken =
                        "Expected entry %d of the chain to have its hash, but it has another: it or one before it was changed."
                                .formatted(found);
            }
            hash = stored;
        }

        private boolean matches(ResultSet row, byte[] stored) throws SQLException {
            return row.getString("detail") != null && Arrays.equals(entry(row).hashAfter(hash), stored);
        }
    }
}
