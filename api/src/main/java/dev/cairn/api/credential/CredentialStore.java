package dev.cairn.api.credential;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of what was issued: appended, never changed, nothing deleted. */
@Component
public class CredentialStore {

    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(IssuedCredential credential) {
        jdbc.sql("""
                        insert into credential
                          (id, proposal_id, learner_id, award_code, award_version, earned_on, issued_at, document)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(credential.id())
                .param(credential.proposal())
                .param(UUID.fromString(credential.learner().value()))
                .param(credential.award().award().value())
                .param(credential.award().number())
                .param(credential.earnedOn())
                .param(credential.issuedAt().atOffset(ZoneOffset.UTC))
                .param(credential.document())
                .update();
    }

    public Optional<IssuedCredential> find(UUID id) {
        return jdbc.sql("select * from credential where id = ?")
                .param(id)
                .query(CredentialStore::credential)
                .optional();
    }

    /** The credentials of a person under any of their records, the earliest first. */
    public List<IssuedCredential> listOf(LearnerId learner) {
        return jdbc.sql("""
                        select * from credential where learner_id in (select record_id from learner_records(?, 'infinity'))
                        order by issued_at, award_code, id""")
                .param(UUID.fromString(learner.value()))
                .query(CredentialStore::credential)
                .list();
    }

    private static IssuedCredential credential(ResultSet row, int number) throws SQLException {
        return new IssuedCredential(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                new LearnerId(row.getString("learner_id")),
                new AwardVersion(new AwardCode(row.getString("award_code")), row.getInt("award_version")),
                row.getObject("earned_on", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("document"));
    }
}
