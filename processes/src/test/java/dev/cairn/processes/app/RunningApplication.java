package dev.cairn.processes.app;

import dev.cairn.engine.endorsement.EndorsementRequirement;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.processes.Retrying;
import dev.cairn.processes.issuance.Actor;
import dev.cairn.processes.issuance.CredentialIssuance;
import dev.cairn.processes.issuance.OpenTask;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The test application, running on a real PostgreSQL that all of them share; close one and start another for a restart. */
public final class RunningApplication implements AutoCloseable {

    private static final EmbeddedPostgres POSTGRES = startPostgres();
    private static final RunningApplication SHARED = start();

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;

    private RunningApplication(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    /** One application for all tests that need no restart. */
    public static RunningApplication shared() {
        return SHARED;
    }

    public static RunningApplication start() {
        return new RunningApplication(new SpringApplicationBuilder(TestApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.hikari.schema=cairn",
                        "spring.datasource.hikari.maximum-pool-size=10",
                        "spring.flyway.default-schema=cairn",
                        "spring.flyway.schemas=cairn",
                        "spring.jpa.open-in-view=false",
                        "spring.jpa.hibernate.ddl-auto=validate",
                        "spring.jpa.properties.hibernate.default_schema=cairn",
                        "cairn.processes.timers.polling-interval=100ms")
                .run());
    }

    public CredentialIssuance issuance() {
        return context.getBean(CredentialIssuance.class);
    }

    public Retrying retrying() {
        return context.getBean(Retrying.class);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** A proposal that nobody has seen yet, with what the policy asks for it. */
    public static String aProposal(
            List<String> endorsers, int quorum, Set<String> vetoHolders, EndorsementRequirement.Approval approval) {
        String proposalId = UUID.randomUUID().toString();
        ToldRegister.REQUIREMENTS.put(
                proposalId,
                new EndorsementRequirement(
                        endorsers, quorum, vetoHolders, 14, approval, new RuleRef("endorsement-policy@1", "r1")));
        return proposalId;
    }

    /** Makes the signing of this proposal fail, or succeed again. */
    public static void makeUnissuable(String proposalId, boolean unissuable) {
        if (unissuable) {
            ToldRegister.UNISSUABLE.add(proposalId);
        } else {
            ToldRegister.UNISSUABLE.remove(proposalId);
        }
    }

    /** All that the ports were told of a proposal, in order, of what was committed. */
    public List<String> told(String proposalId) {
        return jdbc.queryForList("select what from told where proposal_id = ? order by id", String.class, proposalId);
    }

    /** The open task of a group for a proposal; fails when there is none or more than one. */
    public OpenTask task(String proposalId, Actor actor) {
        List<OpenTask> tasks = tasks(proposalId, actor);
        if (tasks.size() != 1) {
            throw new AssertionError("Expected one task for %s, but found %s.".formatted(actor, tasks));
        }
        return tasks.get(0);
    }

    public List<OpenTask> tasks(String proposalId, Actor actor) {
        return issuance().listTasks(actor).stream()
                .filter(task -> task.proposalId().equals(proposalId))
                .toList();
    }

    /** Rows that the engine keeps for an instance: the instance, its tasks, its timers. */
    public List<Integer> rowsOf(String processInstanceId) {
        return List.of(
                count("select count(*) from process_instances where id = ?", processInstanceId),
                count(
                        "select count(*) from jbpm_user_tasks_metadata where metadata_name = 'ProcessInstanceId' and metadata_value like ?",
                        "%" + processInstanceId + "%"),
                count(
                        "select count(*) from process_timers where convert_from(task_data, 'UTF8') like ?",
                        "%" + processInstanceId + "%"));
    }

    /** The ids of the deadlines that an instance waits for. */
    public List<String> timersOf(String processInstanceId) {
        return jdbc.queryForList(
                "select task_instance from process_timers where convert_from(task_data, 'UTF8') like ?",
                String.class,
                "%" + processInstanceId + "%");
    }

    /** Lets the deadlines of an instance pass. */
    public void letDeadlinesPass(String processInstanceId) {
        jdbc.update(
                "update process_timers set execution_time = now() - interval '1 second' where convert_from(task_data, 'UTF8') like ?",
                "%" + processInstanceId + "%");
    }

    @Override
    public void close() {
        context.close();
    }

    private Integer count(String sql, String argument) {
        return jdbc.queryForObject(sql, Integer.class, argument);
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
