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
            publishMapping("ZZZAAA001", "ZZZAAA002", 901);
            new RulesInForce(published, shipped, clock);
            publishMapping("ZZZAAA002", "ZZZAAA001", 902);

            assertThatThrownBy(() -> new RulesInForce(published, shipped, clock))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("contradict each other")
                    .hasMessageContaining("ZZZAAA001")
                    .hasMessageContaining("Start the release before");
            assertThat(shipped.list()).hasSize(1);
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

    private void publishMapping(String from, String to, int number) {
        published.publish(
                RuleVersion.Kind.UNIT_MAPPINGS,
                "unit-mappings",
                number,
                LocalDate.of(2026, 1, 1),
                """
                {"source": "made up", "mappings": [
                  {"id": "%s-%s", "from": ["%s"], "to": ["%s"], "equivalence": "equivalent", "source": "made up"}]}
                """.formatted(from, to, from, to),
                Collections.emptySortedMap(),
                "test");
    }
}
