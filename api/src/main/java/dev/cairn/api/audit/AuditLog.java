package dev.cairn.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where everything that is decided gets recorded. Safe for several threads. */
@Component
public class AuditLog {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records an entry in the caller's transaction: it stays if and only if what it tells of stays. Outside a transaction it is refused.
     *
     * @param actor our id of the account ({@code CurrentAccount.actor()}), or the name of the part of the system that acted
     * @param action what was done, verb and noun in kebab case, such as {@code approve-proposal}
     * @param subjectType a word of the dictionary, such as {@code proposal}
     * @param subjectId the id of what it was done to
     * @param detail ids, codes, versions and reasons; never a name, a birthday or other data of a person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subjectType, String subjectId, JsonNode detail) {
        jdbc.update(
                """
                insert into cairn.audit_entry (recorded_at, actor, action, subject_type, subject_id, detail)
                values (?, ?, ?, ?, ?, ?)""",
                Timestamp.from(clock.instant()),
                actor,
                action,
                subjectType,
                subjectId,
                CanonicalJson.write(detail));
    }

    /** As above, with a detail of plain texts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subjectType, String subjectId, Map<String, String> detail) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        detail.forEach(node::put);
        record(actor, action, subjectType, subjectId, node);
    }
}
