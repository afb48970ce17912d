package dev.cairn.api.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.api.authoring.Draft.Submission;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The drafts on record. Thread-safe; writes join the caller's transaction. */
@Component
class DraftStore {

    private static final String SELECT = """
            select d.id, d.kind, d.name, d.number, d.state, d.revision, d.created_by, d.created_at, d.submitted_by, d.submitted_at,
                   d.companions, s.text, s.examples, s.units, s.effective_from, s.previous_ends, s.taught_out, s.signed_inside, s.report,
                   s.saved_by, s.saved_at,
                   (select array_agg(e.saved_by order by e.first)
                    from (select saved_by, min(revision) as first from rule_draft_save where draft_id = d.id group by saved_by) e) as editors
            from rule_draft d join rule_draft_save s on s.draft_id = d.id and s.revision = d.revision
            where d.state <> 'deleted'""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One save, for the list of saves. */
    record Save(int revision, String savedBy, Instant savedAt, String text) {}

    Optional<Draft> find(UUID id) {
        return jdbc.sql(SELECT + " and d.id = ?")
                .param(id)
                .query((row, number) -> draft(row))
                .optional();
    }

    /** By name, then by the time of making; the next ones after a draft. */
    List<Draft> list(@Nullable UUID after, int most) {
        return jdbc.sql(SELECT + """
                           and (cast(:after as uuid) is null
                                or (d.name, d.created_at, d.id)
                                   > (select x.name, x.created_at, x.id from rule_draft x where x.id = cast(:after as uuid)))
                          order by d.name, d.created_at, d.id limit :most""")
                .param("after", after)
                .param("most", most)
                .query((row, number) -> draft(row))
                .list();
    }

    /** How many drafts are being written or wait for publication. */
    int countOpen() {
        return jdbc.sql("select count(*) from rule_draft where state in ('draft', 'submitted')")
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Draft draft) {
        jdbc.sql("""
                        insert into rule_draft (id, kind, name, number, state, revision, created_by, created_at, companions)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid[]))""")
                .param(draft.id())
                .param(draft.kind().code())
                .param(draft.name())
                .param(draft.number())
                .param(draft.state().code())
                .param(draft.revision())
                .param(draft.createdBy())
                .param(utc(draft.createdAt()))
                .param(uuids(draft.companions()))
                .update();
        insertSave(draft.id(), draft.revision(), draft.content(), draft.report(), draft.savedBy(), draft.savedAt());
    }

    /**
     * Keeps a save on top of another. What was submitted is a draft again.
     *
     * @throws OptimisticLockingFailureException if that one is not the latest any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(
            UUID id,
            int onRevision,
            @Nullable Integer number,
            DraftContent content,
            DraftReport report,
            String by,
            Instant at) {
        requireOne(
                jdbc.sql("""
                                update rule_draft set revision = revision + 1, number = :number, state = 'draft',
                                       submitted_by = null, submitted_at = null
                                where id = :id and revision = :revision and state in ('draft', 'submitted')""")
                        .param("number", number)
                        .param("id", id)
                        .param("revision", onRevision)
                        .update(),
                id,
                onRevision);
        insertSave(id, onRevision + 1, content, report, by, at);
    }

    /** @throws OptimisticLockingFailureException if somebody saved, submitted or deleted it meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    void submit(UUID id, int revision, String by, Instant at) {
        requireOne(
                jdbc.sql("""
                                update rule_draft set state = 'submitted', submitted_by = ?, submitted_at = ?
                                where id = ? and revision = ? and state = 'draft'""").param(by).param(utc(at)).param(id).param(revision).update(), id, revision);
    }

    /** From one state to another, at this revision. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(UUID id, int revision, DraftState from, DraftState to) {
        requireOne(
                jdbc.sql("""
                                update rule_draft set state = :to,
                                       submitted_by = case when :to = 'draft' then null else submitted_by end,
                                       submitted_at = case when :to = 'draft' then null else submitted_at end
                                where id = :id and revision = :revision and state = :from""")
                        .param("to", to.code())
                        .param("from", from.code())
                        .param("id", id)
                        .param("revision", revision)
                        .update(),
                id,
                revision);
    }

    /** The saves of a draft, the latest first. */
    List<Save> listSaves(UUID id) {
        return jdbc.sql(
                        "select revision, saved_by, saved_at, text from rule_draft_save where draft_id = ? order by revision desc")
                .param(id)
                .query((row, number) -> new Save(
                        row.getInt("revision"),
                        row.getString("saved_by"),
                        instant(row, "saved_at"),
                        row.getString("text")))
                .list();
    }

    /** Every account that saved a draft of this version, or one of its name since the latest version, whether or not that draft still is there. */
    List<String> listEditors(DraftKind kind, String name, @Nullable Integer number) {
        return jdbc.sql("""
                        select distinct s.saved_by from rule_draft d join rule_draft_save s on s.draft_id = d.id
                        where d.kind = :kind and d.name = :name and (d.number is not distinct from :number or s.saved_at > coalesce(
                          (select max(p.published_at) from rule_publication p where p.kind = :kind and p.name = :name), '-infinity'))
                        order by 1""")
                .param("kind", kind.code())
                .param("number", number)
                .param("name", name)
                .query(String.class)
                .list();
    }

    private void insertSave(UUID id, int revision, DraftContent content, DraftReport report, String by, Instant at) {
        PreviousEnd previous = content.previous();
        jdbc.sql("""
                        insert into rule_draft_save (draft_id, revision, text, examples, units, effective_from, previous_ends, taught_out,
                                                     signed_inside, report, saved_by, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(revision)
                .param(content.text())
                .param(AuthoringJson.write(content.examples()))
                .param(AuthoringJson.write(content.writeUnits()))
                .param(content.effectiveFrom())
                .param(previous == null ? null : previous.lastCommencement())
                .param(previous == null ? null : previous.teachOutUntil())
                .param(previous == null ? null : previous.signedInside())
                .param(write(report))
                .param(by)
                .param(utc(at))
                .update();
    }

    private static void requireOne(int updated, UUID id, int revision) {
        if (updated != 1) {
            throw new OptimisticLockingFailureException(
                    "Expected draft %s at revision %d, but it moved on.".formatted(id, revision));
        }
    }

    private Draft draft(ResultSet row) throws SQLException {
        String submittedBy = row.getString("submitted_by");
        return new Draft(
                row.getObject("id", UUID.class),
                DraftKind.parse(row.getString("kind")),
                row.getString("name"),
                row.getObject("number", Integer.class),
                DraftState.parse(row.getString("state")),
                row.getInt("revision"),
                PublicationStore.content(row),
                read(row.getString("report")),
                row.getString("created_by"),
                instant(row, "created_at"),
                row.getString("saved_by"),
                instant(row, "saved_at"),
                Arrays.asList((String[]) row.getArray("editors").getArray()),
                submittedBy == null ? null : new Submission(submittedBy, instant(row, "submitted_at")),
                companions(row));
    }

    private static List<UUID> companions(ResultSet row) throws SQLException {
        Array array = row.getArray("companions");
        return Arrays.asList((UUID[]) array.getArray());
    }

    private static String uuids(List<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private DraftReport read(String report) {
        try {
            return json.readValue(report, DraftReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(DraftReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
