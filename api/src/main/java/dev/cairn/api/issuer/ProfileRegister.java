package dev.cairn.api.issuer;

import dev.cairn.credentials.compose.IssuerProfile;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code issuer_profile}. */
@Component
class ProfileRegister {
    private final JdbcClient jdbc;

    ProfileRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a profile, or brings name and address up to date. Of two callers at the same moment one adds it; the other waits for that and
     * gets the row.
     *
     * @return true if this call added it: then its first key is to be made in the same transaction
     */
    boolean keep(ProfileKind kind, String localId, @Nullable String organisationId, IssuerProfile profile, Instant at) {
        String did = profile.did().toString();
        int added = jdbc.sql("""
                        insert into cairn.issuer_profile (did, kind, local_id, organisation_id, name, url, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (did) do nothing""")
                .params(
                        did,
                        kind.name(),
                        localId,
                        organisationId,
                        profile.name(),
                        text(profile.url()),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            jdbc.sql("""
                            update cairn.issuer_profile set name = :name, url = :url
                            where did = :did and (name <> :name or url is distinct from :url)""")
                    .param("name", profile.name())
                    .param("url", text(profile.url()))
                    .param("did", did)
                    .update();
        }
        return added == 1;
    }

    boolean exists(String did) {
        return jdbc.sql("select count(*) from cairn.issuer_profile where did = ?")
                        .param(did)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable String text(@Nullable URI url) {
        return Optional.ofNullable(url).map(URI::toString).orElse(null);
    }
}
