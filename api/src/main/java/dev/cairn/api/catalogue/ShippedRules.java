package dev.cairn.api.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.Catalogue;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules that releases of this application brought along, as texts, recorded when a release first starts here: so that a decision of an
 * earlier release can be taken again by its rules. The stacking rules are code (DRL) and not among them: they run from the jar only, and
 * belong to the engine's version.
 */
@Component
class ShippedRules {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PublishedRules published;
    private final TransactionTemplate transaction;

    ShippedRules(JdbcClient jdbc, ObjectMapper json, PublishedRules published, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.published = published;
        this.transaction = transaction;
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

    /** The texts in this jar; not on record before {@link #record}. */
    Release ofThisJar() {
        SortedMap<String, String> models = new TreeMap<>();
        for (DecisionModelKind kind : DecisionModelKind.values()) {
            models.put(kind.key(), kind.shipped().text());
        }
        Texts texts = new Texts(Catalogue.shippedTexts(), Collections.unmodifiableSortedMap(models));
        return new Release(RuleAsset.digestOf(write(texts)), Instant.MAX, texts.catalogue(), texts.models());
    }

    /**
     * Puts a release on record where another one decided last. From its commit on it decides in every instance, those of the release before
     * included: a rolling update has one set of rules at a time.
     */
    void record(Release release) {
        transaction.executeWithoutResult(status -> {
            if (latestDigest().equals(release.digest())) {
                return;
            }
            Instant now = published.lockAndChange();
            if (!latestDigest().equals(release.digest())) { // or another instance was faster
                jdbc.sql("insert into shipped_rules (digest, recorded_at, texts) values (?, ?, ?)")
                        .param(release.digest())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(write(new Texts(release.catalogue(), release.models())))
                        .update();
            }
        });
    }

    private String latestDigest() {
        return jdbc.sql("select digest from shipped_rules order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
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
