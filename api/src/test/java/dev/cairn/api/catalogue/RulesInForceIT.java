package dev.cairn.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.api.test.CairnIT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a server does with rules that another release, or another server, put on record. Everything is rolled back. */
@CairnIT
class RulesInForceIT {

    @Autowired
    PublishedRules published;

    @Autowired
    ShippedRules shipped;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aReleaseThatContradictsWhatIsPublishedDoesNotStart() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            shipped.record(withoutMapping("SITXFSA001", "SITXFSA005"));
            publishMapping("SITXFSA005", "SITXFSA001");
            int releases = shipped.list().size();

            assertThatThrownBy(() -> new RulesInForce(published, shipped, clock))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("SITXFSA005")
                    .hasMessageContaining("Start the release before");
            assertThat(shipped.list()).as("the release before can start").hasSize(releases);
        });
    }

    @Test
    void anotherReleaseThatFitsIsTakenOver() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            shipped.record(withoutMapping("SITXFSA001", "SITXFSA005"));

            new RulesInForce(published, shipped, clock);

            assertThat(shipped.list())
                    .last()
                    .extracting(ShippedRules.Release::digest)
                    .isEqualTo(shipped.ofThisJar().digest());
        });
    }

    @Test
    void anotherReleaseIsANewEdition() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long before = published.edition();
            ShippedRules.Release other = new ShippedRules.Release(
                    "0".repeat(64), Instant.MAX, Collections.emptySortedMap(), Collections.emptySortedMap());
            shipped.record(shipped.ofThisJar());
            assertThat(published.edition())
                    .as("the same release changes nothing")
                    .isEqualTo(before);

            shipped.record(other);

            assertThat(published.edition()).isNotEqualTo(before);
            assertThat(shipped.list()).hasSize(2);
        });
    }

    @Test
    void noDecisionIsDatedBeforeTheRulesThatItSees() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Instant ahead = clock.instant().plus(Duration.ofSeconds(1));
            jdbc.sql("update rule_edition set changed_at = ?")
                    .param(ahead.atOffset(ZoneOffset.UTC))
                    .update();

            assertThat(published.hold()).as("waits").isAfterOrEqualTo(ahead);

            jdbc.sql("update rule_edition set changed_at = ?")
                    .param(ahead.plusSeconds(60).atOffset(ZoneOffset.UTC))
                    .update();
            assertThatThrownBy(() -> published.hold()).hasMessageContaining("Set the clocks");
        });
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> assertThat(published.hold()).isBetween(now, now.plusSeconds(60)));
    }

    /** An earlier release, which did not have a mapping yet. */
    private ShippedRules.Release withoutMapping(String from, String to) {
        ShippedRules.Release here = shipped.ofThisJar();
        SortedMap<String, String> texts = new TreeMap<>(here.catalogue());
        texts.replaceAll((file, text) ->
                text.replaceAll("\\{\"from\": \\[\"%s\"], \"to\": \\[\"%s\"][^}]*},".formatted(from, to), ""));
        assertThat(texts).isNotEqualTo(here.catalogue());
        return new ShippedRules.Release("0".repeat(64), Instant.MAX, texts, here.models());
    }

    private void publishMapping(String from, String to) {
        published.publish(
                RuleVersion.Kind.UNIT_MAPPINGS,
                "unit-mappings",
                901,
                LocalDate.of(2026, 1, 1),
                """
                {"source": "made up", "mappings": [{"from": ["%s"], "to": ["%s"], "equivalence": "equivalent"}]}
                """.formatted(from, to),
                Collections.emptySortedMap(),
                "test");
    }
}
