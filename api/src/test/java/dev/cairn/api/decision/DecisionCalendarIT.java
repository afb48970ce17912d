package dev.cairn.api.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.learner.ClientKey;
import dev.cairn.api.learner.LearnerDetails;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.proposal.ProposalRecords;
import dev.cairn.api.result.ResultEntry;
import dev.cairn.api.result.Results;
import dev.cairn.api.test.CairnIT;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Time passes, and rules change: both change verdicts without a new fact about anybody. */
@CairnIT
class DecisionCalendarIT {

    @Autowired
    DecisionCalendar calendar;

    @Autowired
    DecisionProgress progress;

    @Autowired
    ProposalRecords proposals;

    @Autowired
    Learners learners;

    @Autowired
    Results results;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aResultThatWasDatedAheadCountsWhenItsDayHasCome() {
        LearnerId learner = learnerWithUnitsUntil(LocalDate.now(clock).plusDays(1));
        progress.awaitDecided();
        assertThat(proposals.listOf(learner)).isEmpty();

        // The day comes: here by dating the results back, behind the back of the queue.
        jdbc.sql("update result set ended_on = ended_on - 1 where learner_id = ?")
                .param(UUID.fromString(learner.value()))
                .update();
        calendar.turnThePage();
        jdbc.sql("update decision_calendar set day = day - 1").update();
        calendar.turnThePage();
        progress.awaitDecided();

        assertThat(proposals.listOf(learner))
                .extracting(proposal -> proposal.award())
                .contains("MC-01@1");
    }

    @Test
    void otherRulesHaveEverybodyDecidedAnew() {
        LearnerId learner = learnerWithUnitsUntil(LocalDate.now(clock));
        progress.awaitDecided();
        jdbc.sql("delete from decision_due").update();
        calendar.turnThePage();

        jdbc.sql("update decision_calendar set rules = 'of another day'").update();
        calendar.turnThePage();
        progress.awaitDecided();

        assertThat(jdbc.sql("select rules from decision_calendar")
                        .query(String.class)
                        .single())
                .hasSize(64);
        // Other tests publish awards into this application, so the learner may have earned more than the one.
        assertThat(proposals.listOf(learner))
                .as("nothing is proposed twice")
                .extracting(proposal -> proposal.award())
                .contains("MC-01@1")
                .doesNotHaveDuplicates();
    }

    private LearnerId learnerWithUnitsUntil(LocalDate end) {
        ClientKey key = new ClientKey("99901", UUID.randomUUID().toString().substring(0, 8));
        return Objects.requireNonNull(transaction.execute(status -> {
            LearnerId learner = Objects.requireNonNull(
                    learners.record(List.of(new LearnerDetails(key, "Test", "Person", null, null, null)))
                            .get(key));
            results.record("test", List.of(entry(learner, "SITXFSA005", end), entry(learner, "SITXFSA006", end)));
            return learner;
        }));
    }

    private static ResultEntry entry(LearnerId learner, String unit, LocalDate end) {
        return new ResultEntry(learner, new UnitCode(unit), null, null, "20", end.minusMonths(3), end);
    }
}
