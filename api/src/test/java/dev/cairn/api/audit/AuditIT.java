package dev.cairn.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cairn.api.test.CairnIT;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log keeps what was recorded, all of it and nothing else, and shows when somebody changed it behind our back. */
@CairnIT
@DirtiesContext
// The tests seal by themselves.
@TestPropertySource(properties = "cairn.audit.seal-every=1d")
class AuditIT {

    @Autowired
    AuditLog audit;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void theChainHoldsAgain() {
        sealAll();
        assertThat(chain.verify().broken()).isEmpty();
    }

    @Test
    void anEntryStaysOnlyWithItsTransaction() {
        long before = count();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record("rolled-back", 1);
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> record("alone", 1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theTableRefusesChanges() {
        recordInTransaction("refused", 1);
        sealAll();
        for (String change : List.of(
                "update cairn.audit_entry set actor = 'x'",
                "delete from cairn.audit_entry",
                "truncate cairn.audit_entry cascade",
                "update cairn.audit_seal set place = place + 1",
                "delete from cairn.audit_seal")) {
            assertThatThrownBy(() -> jdbc.execute(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void concurrentEntriesAreAllSealedAndNoneTwice() throws Exception {
        long before = chain.verify().sealed();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> work = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            int number = writer;
            work.add(threads.submit(() -> {
                for (int entry = 0; entry < 50; entry++) {
                    recordInTransaction("concurrent-" + number, entry);
                }
            }));
        }
        for (int sealer = 0; sealer < 2; sealer++) {
            work.add(threads.submit(() -> {
                for (int time = 0; time < 50; time++) {
                    chain.seal();
                }
            }));
        }
        for (Future<?> each : work) {
            each.get();
        }
        threads.shutdown();
        sealAll();
        AuditChain.Verification verified = chain.verify();
        assertThat(verified.broken()).isEmpty();
        assertThat(verified.waiting()).isZero();
        assertThat(verified.sealed() - before).isGreaterThanOrEqualTo(300);
    }

    @Test
    void anEntryThatCommitsLaterThanAYoungerOneIsSealedAllTheSame() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record("slow", 1);
            TransactionTemplate other = new TransactionTemplate(transactions);
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(inner -> record("fast", 2));
            other.executeWithoutResult(inner -> chain.seal());
        });
        assertThat(chain.verify().waiting()).isEqualTo(1);
        sealAll();
        assertThat(chain.verify().waiting()).isZero();
    }

    @Test
    void aChangedEntryBreaksTheChainAtItsPlace() {
        recordInTransaction("honest", 1);
        sealAll();
        Long victim = jdbc.queryForObject("select max(id) from cairn.audit_entry", Long.class);
        Long place = jdbc.queryForObject("select place from cairn.audit_seal where entry_id = ?", Long.class, victim);
        behindTheTriggers("update cairn.audit_entry set actor = 'somebody-else' where id = " + victim);
        assertThat(chain.verify().broken())
                .hasValueSatisfying(what -> assertThat(what).contains("entry " + place));
        behindTheTriggers("update cairn.audit_entry set actor = 'tester' where id = " + victim);
    }

    @Test
    void aRemovedEntryBreaksTheChain() {
        recordInTransaction("removed", 1);
        recordInTransaction("after", 2);
        sealAll();
        Long place = jdbc.queryForObject("select max(place) - 1 from cairn.audit_seal", Long.class);
        jdbc.execute("create table kept as select * from cairn.audit_seal where place = " + place);
        behindTheTriggers("delete from cairn.audit_seal where place = " + place);
        assertThat(chain.verify().broken())
                .hasValueSatisfying(what -> assertThat(what).contains("removed"));
        jdbc.execute("insert into cairn.audit_seal select * from kept");
        jdbc.execute("drop table kept");
    }

    @Test
    void anEntryThatIsNeitherChainedNorWaitingIsNoticed() {
        recordInTransaction("hidden", 1);
        Long hidden = jdbc.queryForObject("select max(id) from cairn.audit_entry", Long.class);
        jdbc.update("delete from cairn.audit_waiting where entry_id = ?", hidden);
        assertThat(chain.verify().broken())
                .hasValueSatisfying(what -> assertThat(what).contains("off by 1"));
        jdbc.update("insert into cairn.audit_waiting values (?)", hidden);
    }

    private void record(String action, int number) {
        audit.record(
                "tester",
                action,
                "test",
                Integer.toString(number),
                JsonNodeFactory.instance.objectNode().put("number", number));
    }

    private void recordInTransaction(String action, int number) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> record(action, number));
    }

    private void sealAll() {
        while (chain.seal() > 0) {
            // until nothing waits
        }
    }

    private long count() {
        Long count = jdbc.queryForObject("select count(*) from cairn.audit_entry", Long.class);
        return count == null ? 0 : count;
    }

    /** What an administrator of the database could do. */
    private void behindTheTriggers(String sql) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.execute(sql);
        });
    }
}
