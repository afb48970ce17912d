package dev.cairn.api.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.proposal.ProposalRecords;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import dev.cairn.api.test.MadeUpRecords;
import dev.cairn.api.test.MadeUpRecords.MadeUpAward;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Issuing stops where more would follow than anybody rehearsed, whichever way the rules changed, and holds up nothing else. */
@CairnIT
class IssuingWavesIT {

    private static final String SINCE_2020 = "\"effectiveFrom\": \"2020-01-01\"";

    /** What is let through where nothing was rehearsed. */
    private static final int SLACK = 10;

    @Autowired
    DecisionCalendar calendar;

    @Autowired
    IssuingWaves waves;

    @Autowired
    RuleChanges changes;

    @Autowired
    DecisionProgress progress;

    @Autowired
    ProposalRecords proposals;

    @Autowired
    MadeUpRecords made;

    @Autowired
    CairnClient cairn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MadeUpAward known;
    private MadeUpAward surprise;
    private List<LearnerId> learners;

    /** More learners than the slack, proposed for one award, who would earn another one as soon as it is there. */
    @BeforeEach
    void makeLearners() {
        known = made.publish("""
                {"id": "units", "kind": "all-of", "units": ["U9"]}""");
        surprise = new MadeUpAward("S" + known.code().substring(1), known.prefix());
        calendar.turnThePage();
        progress.awaitDecided();
        learners = Stream.generate(() -> made.learner(known, "U1 U9"))
                .limit(SLACK + 4)
                .toList();
        progress.awaitDecided();
        assertThat(learners).allMatch(learner -> isProposed(learner, known));
    }

    @Test
    void aReleaseWithOtherRulesThatNobodyRehearsedStops() {
        bringAlong();
        calendar.turnThePage();
        progress.awaitDecided();

        assertThat(count(surprise)).isBetween(1L, (long) SLACK);
        UUID stop = stopOf("calendar", LocalDate.now(clock).toString());
        assertThat(cairn.as("registrar").get("/api/issuing-stops").body()).contains(stop.toString());

        assertThat(decide(stop, true)).isEqualTo(204);
        progress.awaitDecided();
        assertThat(count(surprise)).isEqualTo(learners.size());
    }

    @Test
    void theDayOnWhichPublishedRulesBeginLetsThroughWhatTheyRehearsed() {
        LocalDate today = LocalDate.now(clock);
        int others = rehearsedFrom(today);
        transaction.executeWithoutResult(status -> waves.openForPublication(surprise.version(1), 14, today));
        bringAlong();
        jdbc.sql("update decision_calendar set day = day - 1").update();

        calendar.turnThePage();
        progress.awaitDecided();

        assertThat(count(surprise)).isEqualTo(learners.size());
        assertThat(jdbc.sql("select expected from issuing_wave where kind = 'calendar' order by opened_at desc limit 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(others + 14);
    }

    @Test
    void aStopHoldsUpNoWithdrawalAndAbandoningForgetsNoOtherReason() {
        transaction.executeWithoutResult(status -> {
            bringAlong();
            changes.published(surprise.version(1), 0, LocalDate.of(2020, 1, 1));
        });
        progress.awaitDecided();
        UUID stop = stopOf("publication", surprise.version(1));
        LearnerId waiting = learners.stream()
                .filter(learner -> !isProposed(learner, surprise))
                .findFirst()
                .orElseThrow();
        long before = count(surprise);

        made.record(waiting, known, "U9", "30");
        progress.awaitDecided();
        assertThat(isProposed(waiting, known))
                .as("what fell is withdrawn all the same")
                .isFalse();
        assertThat(isProposed(waiting, surprise)).isFalse();

        assertThat(decide(stop, false)).isEqualTo(204);
        progress.awaitDecided();
        assertThat(isProposed(waiting, surprise))
                .as("decided on its own change")
                .isTrue();
        assertThat(count(surprise)).as("nobody else").isEqualTo(before + 1);
        assertThat(decide(stop, false)).as("decided once").isEqualTo(409);
    }

    @Test
    void whoWaitsOnSeveralWavesIsLetThroughByAllOrNone() {
        UUID imported = open("import", 100);
        UUID published = open("publication", 3);
        Set<UUID> both = Set.of(imported, published);

        assertThat(waves.admit(both, 2)).isTrue();
        assertThat(waves.admit(both, 2))
                .as("the import has room, the publication has not")
                .isFalse();
        assertThat(waves.admit(both, 1)).as("a stop holds").isFalse();
        assertThat(waves.admit(Set.of(), 1)).as("on nobody's account").isTrue();

        assertThat(proposedBy(imported)).isEqualTo(2);
        assertThat(proposedBy(published)).isEqualTo(2);
        assertThat(jdbc.sql("select id from issuing_wave where id = any(?) and stopped_at is not null")
                        .param(both.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list())
                .containsExactly(published);
        waves.takeBack(both, 1);
        assertThat(proposedBy(imported)).isEqualTo(1);
    }

    /** As a release brings it: on record, and nobody told. */
    private void bringAlong() {
        made.publish(surprise, 1, SINCE_2020, """
                {"id": "units", "kind": "all-of", "units": ["U1"]}""");
    }

    private boolean isProposed(LearnerId learner, MadeUpAward award) {
        return proposals.listOf(learner).stream()
                .filter(proposal -> !proposal.state().code().equals("withdrawn"))
                .anyMatch(proposal -> proposal.award().equals(award.version(1)));
    }

    private long count(MadeUpAward award) {
        return learners.stream().filter(learner -> isProposed(learner, award)).count();
    }

    private int rehearsedFrom(LocalDate day) {
        return jdbc.sql(
                        "select coalesce(sum(expected), 0) from issuing_wave where kind = 'publication' and begins_on = ?")
                .param(day)
                .query(Integer.class)
                .single();
    }

    private UUID stopOf(String kind, String subject) {
        return jdbc.sql("""
                        select id from issuing_wave
                        where kind = ? and subject = ? and stopped_at is not null and decided_at is null""").param(kind).param(subject).query(UUID.class).single();
    }

    private int decide(UUID stop, boolean goOn) {
        return cairn.as("registrar")
                .post("/api/issuing-stops/" + stop + "/decision", Map.of("goOn", goOn, "reason", "seen"))
                .status();
    }

    private UUID open(String kind, int most) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into issuing_wave (id, kind, subject, expected, most, opened_at) values (?, ?, 'x', 0, ?, now())")
                .param(id)
                .param(kind)
                .param(most)
                .update();
        return id;
    }

    private int proposedBy(UUID wave) {
        return jdbc.sql("select proposed from issuing_wave where id = ?")
                .param(wave)
                .query(Integer.class)
                .single();
    }
}
