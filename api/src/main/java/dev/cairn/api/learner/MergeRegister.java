package dev.cairn.api.learner;

import dev.cairn.api.learner.LearnerMerge.State;
import dev.cairn.engine.result.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of merges, and what may have to be merged. Thread-safe; every write joins the caller's transaction. */
@Component
class MergeRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    MergeRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(LearnerId keep, LearnerId merge, String reason, String decidedBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into learner_merge (id, merged_id, into_id, reason, decided_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, uuid(merge), uuid(keep), reason, decidedBy, now())
                .update();
        return id;
    }

    /** Records that a merge is taken back; false where it was already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean split(UUID merge, String reason, String decidedBy) {
        return jdbc.sql("""
                                update learner_merge set split_at = ?, split_by = ?, split_reason = ?
                                where id = ? and split_at is null""").params(now(), decidedBy, reason, merge).update() == 1;
    }

    Optional<LearnerMerge> find(UUID merge) {
        return jdbc.sql(DECIDED + " where id = ?")
                .param(merge)
                .query(MergeRegister::decided)
                .optional();
    }

    /** Every merge that was decided, the latest first. */
    List<LearnerMerge> listDecided() {
        return jdbc.sql(DECIDED + " order by recorded_at desc, id")
                .query(MergeRegister::decided)
                .list();
    }

    /** Records that give the USI of another one, and are not merged (edge case B17). */
    List<LearnerMerge> listProposed() {
        return jdbc.sql("""
                        select o.id as keep, l.id as merge
                        from learner l join learner o on o.usi = l.usi_claimed and o.id <> l.id
                        where l.usi_claimed is not null and not exists (
                          select 1 from learner_records(l.id, 'infinity') r where r.record_id = o.id)
                        order by o.id, l.id""")
                .query((row, n) ->
                        LearnerMerge.undecided(State.PROPOSED, row.getString("keep"), row.getString("merge")))
                .list();
    }

    /** Records of one name and birth date with different USIs (edge case B16). */
    List<LearnerMerge> listAlike() {
        return jdbc.sql("select a.id as keep, b.id as merge " + Namesakes.PAIRS
                        + " and a.id < b.id order by a.id, b.id")
                .query((row, n) -> LearnerMerge.undecided(State.ALIKE, row.getString("keep"), row.getString("merge")))
                .list();
    }

    /** Whether both give a USI, and not the same. */
    boolean haveDifferentUsis(LearnerId one, LearnerId other) {
        return jdbc.sql("""
                        select coalesce(a.usi, a.usi_claimed) is distinct from coalesce(b.usi, b.usi_claimed)
                          and coalesce(a.usi, a.usi_claimed) is not null and coalesce(b.usi, b.usi_claimed) is not null
                        from learner a, learner b where a.id = ? and b.id = ?""").params(uuid(one), uuid(other)).query(Boolean.class).single();
    }

    private static final String DECIDED = """
            select id, merged_id, into_id, reason, decided_by, recorded_at, split_at, split_by, split_reason
            from learner_merge""";

    private static LearnerMerge decided(ResultSet row, int number) throws SQLException {
        Instant split = instant(row, "split_at");
        return new LearnerMerge(
                row.getObject("id", UUID.class),
                split == null ? State.MERGED : State.SPLIT,
                row.getString("into_id"),
                row.getString("merged_id"),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "recorded_at"),
                row.getString("split_reason"),
                row.getString("split_by"),
                split);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static UUID uuid(LearnerId learner) {
        return UUID.fromString(learner.value());
    }
}
