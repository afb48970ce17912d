package dev.cairn.api.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.Catalogue;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules that releases of this application brought along, as texts, recorded when a release first starts here: so that a decision of an
 * earlier release can be taken again by its rules. The stacking rules are code (DRL) and not among them: they run from the jar only, and
 * belong to the engine's version.
 */
@Component
class ShippedRules {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ShippedRules(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        record(clock.instant());
    }

    /**
     * The texts of one release.
     *
     * @param recordedAt when it first started here
     * @param catalogue the catalogue's files by name
     * @param models the decision models by name
     */
    record Release(
            String digest, Instant recordedAt, SortedMap<String, String> catalogue, SortedMap<String, String> models) {}

    private record Texts(SortedMap<String, String> catalogue, SortedMap<String, String> models) {}

    /** Every release that ever decided here, the earliest first; the last one is this one. */
    List<Release> list() {
        return jdbc.sql("select digest, recorded_at, texts from shipped_rules order by id")
                .query((row, n) -> {
                    Texts texts = read(row.getString("texts"));
                    return new Release(
                            row.getString("digest"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            texts.catalogue(),
                            texts.models());
                })
                .list();
    }

    private void record(Instant now) {
        SortedMap<String, String> models = new TreeMap<>();
        for (DecisionModelKind kind : DecisionModelKind.values()) {
            models.put(kind.key(), kind.shipped().text());
        }
        String texts = write(new Texts(Catalogue.shippedTexts(), Collections.unmodifiableSortedMap(models)));
        String digest = RuleAsset.digestOf(texts);
        String latest = jdbc.sql("select digest from shipped_rules order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
        if (!latest.equals(digest)) {
            jdbc.sql("insert into shipped_rules (digest, recorded_at, texts) values (?, ?, ?)")
                    .param(digest)
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(texts)
                    .update();
        }
    }

    private String write(Texts texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Texts read(String texts) {
        try {
            return json.readValue(texts, new TypeReference<Texts>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
