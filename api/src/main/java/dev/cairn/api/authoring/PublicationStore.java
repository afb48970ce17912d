package dev.cairn.api.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.engine.award.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside published versions. Thread-safe; writes join the caller's transaction. */
@Component
class PublicationStore {

    /** "publish" in ASCII: a number of our own among PostgreSQL's advisory locks. */
    private static final long LOCK = 0x7075626C697368L;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a version came to be published.
     *
     * @param rehearsal the digest of its rehearsal; null where none was asked for
     * @param content the rule as it was published, with its examples
     */
    record Publication(
            DraftKind kind,
            String name,
            int number,
            UUID draftId,
            int revision,
            String draftDigest,
            @Nullable String rehearsal,
            List<String> editors,
            String submittedBy,
            String publishedBy,
            Instant publishedAt,
            @Nullable String comment,
            DraftContent content) {

        Publication {
            editors = List.copyOf(editors);
        }

        /** Such as {@code BSB50420@2}. */
        String version() {
            return name + "@" + number;
        }
    }

    /** One publication at a time: two that were checked against the same rules could contradict each other. Until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(rs -> {});
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Publication publication) {
        jdbc.sql("""
                        insert into rule_publication (kind, name, number, draft_id, revision, draft_digest, rehearsal, editors,
                                                      submitted_by, published_by, published_at, comment)
                        values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?)""")
                .param(publication.kind().code())
                .param(publication.name())
                .param(publication.number())
                .param(publication.draftId())
                .param(publication.revision())
                .param(publication.draftDigest())
                .param(publication.rehearsal())
                .param(String.join(",", publication.editors())) // ids: no commas in them
                .param(publication.submittedBy())
                .param(publication.publishedBy())
                .param(publication.publishedAt().atOffset(ZoneOffset.UTC))
                .param(publication.comment())
                .update();
    }

    /** By name and number. */
    List<Publication> list() {
        return select("order by p.name, p.number", null, 0);
    }

    Optional<Publication> find(String name, int number) {
        return select("where p.name = :name and p.number = :number", name, number).stream()
                .findFirst();
    }

    int count() {
        return jdbc.sql("select count(*) from rule_publication")
                .query(Integer.class)
                .single();
    }

    private List<Publication> select(String where, @Nullable String name, int number) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                select p.*, s.text, s.examples, s.units, s.effective_from, s.previous_ends, s.taught_out, s.signed_inside
                from rule_publication p join rule_draft_save s on s.draft_id = p.draft_id and s.revision = p.revision\s""" + where);
        if (name != null) {
            statement = statement.param("name", name).param("number", number);
        }
        return statement.query((row, index) -> publication(row)).list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                DraftKind.parse(row.getString("kind")),
                row.getString("name"),
                row.getInt("number"),
                row.getObject("draft_id", UUID.class),
                row.getInt("revision"),
                row.getString("draft_digest"),
                row.getString("rehearsal"),
                Arrays.asList((String[]) row.getArray("editors").getArray()),
                row.getString("submitted_by"),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("comment"),
                content(row));
    }

    private static SortedMap<UnitCode, String> units(JsonNode stored) {
        SortedMap<UnitCode, String> units = new TreeMap<>();
        stored.fields()
                .forEachRemaining(field ->
                        units.put(new UnitCode(field.getKey()), field.getValue().textValue()));
        return units;
    }

    /** What a save says, in whichever query it stands. */
    static DraftContent content(ResultSet row) throws SQLException {
        LocalDate ends = row.getObject("previous_ends", LocalDate.class);
        PreviousEnd previous = ends == null
                ? null
                : new PreviousEnd(ends, row.getObject("taught_out", LocalDate.class), row.getBoolean("signed_inside"));
        return new DraftContent(
                row.getString("text"),
                AuthoringJson.readStored(row.getString("examples")),
                units(AuthoringJson.readStored(row.getString("units"))),
                row.getObject("effective_from", LocalDate.class),
                previous);
    }
}
