package dev.cairn.processes.engine;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets one transaction at a time act on a process instance; the others wait until it has ended. The engine's optimistic lock
 * guards what it updates, but not what it deletes: of two transactions that end the same instance both would be told "done".
 * Safe for use by many threads.
 */
public final class InstanceLock {

    private final JdbcTemplate jdbc;

    public InstanceLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for the instance and holds it until the end of the current transaction.
     *
     * @return false when there is no such instance: it has ended
     */
    public boolean acquire(String processInstanceId) {
        List<Integer> rows = jdbc.queryForList(
                "select 1 from process_instances where id = ? for update", Integer.class, processInstanceId);
        return !rows.isEmpty();
    }
}
