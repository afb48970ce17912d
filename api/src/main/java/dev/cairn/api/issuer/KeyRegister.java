package dev.cairn.api.issuer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code signing_key}. They are only ever added: plain SQL says that better than an entity. */
@Component
class KeyRegister {
    private static final String COLUMNS = "select id, did, public_key, sealed from cairn.signing_key ";
    private static final RowMapper<SealedKey> KEY = (row, number) -> new SealedKey(
            row.getObject("id", UUID.class), row.getString("did"), row.getString("public_key"), row.getBytes("sealed"));

    private final JdbcClient jdbc;

    KeyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SealedKey key, Instant at) {
        jdbc.sql("insert into cairn.signing_key (id, did, public_key, sealed, created_at) values (?, ?, ?, ?, ?)")
                .params(key.id(), key.did(), key.publicKey(), key.sealed(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The key that signs for a DID: the newest. */
    Optional<SealedKey> findCurrent(String did) {
        return jdbc.sql(COLUMNS + "where did = ? order by created_at desc, id desc limit 1")
                .param(did)
                .query(KEY)
                .optional();
    }

    /** Every key of every profile. */
    List<SealedKey> listAll() {
        return jdbc.sql(COLUMNS + "order by created_at, id").query(KEY).list();
    }

    /** The public keys of a DID, oldest first. */
    List<String> listPublicKeys(String did) {
        return jdbc.sql("select public_key from cairn.signing_key where did = ? order by created_at, id")
                .param(did)
                .query(String.class)
                .list();
    }
}
