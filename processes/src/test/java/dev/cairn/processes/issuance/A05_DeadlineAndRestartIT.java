package dev.cairn.processes.issuance;

import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.REGISTRAR;
import static dev.cairn.processes.app.RunningApplication.aProposal;
import static dev.cairn.processes.issuance.People.ADA;
import static dev.cairn.processes.issuance.People.BEN;
import static dev.cairn.processes.issuance.People.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cairn.processes.app.RunningApplication;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deadlines are told once and open tasks stay open, also when the application stops in between. */
class A05_DeadlineAndRestartIT {

    private final RunningApplication app = RunningApplication.shared();

    @Test
    void aDeadlineThatPassesIsToldOnceForEachTaskAndTheTasksStayOpen() {
        String proposal = aProposal(List.of("acme", "bhp"), 2, Set.of(), REGISTRAR);
        String instance = app.issuance().start(proposal);

        app.letDeadlinesPass(instance);
        awaitNoTimersOf(app, instance);

        assertThat(app.told(proposal))
                .containsExactly("overdue: ENDORSEMENT of employer:acme", "overdue: ENDORSEMENT of employer:bhp");
        app.issuance().endorse(app.task(proposal, ADA).taskId(), ADA, null);
        app.issuance().endorse(app.task(proposal, BEN).taskId(), BEN, null);
        assertThat(app.tasks(proposal, RUTH)).hasSize(1);
    }

    @Test
    void whoHasAnsweredIsNotOverdue() {
        String proposal = aProposal(List.of("acme", "bhp"), 2, Set.of(), REGISTRAR);
        String instance = app.issuance().start(proposal);
        app.issuance().endorse(app.task(proposal, ADA).taskId(), ADA, null);

        app.letDeadlinesPass(instance);
        awaitNoTimersOf(app, instance);

        assertThat(app.told(proposal))
                .containsExactly("endorsed by acme, ada: null", "overdue: ENDORSEMENT of employer:bhp");
    }

    @Test
    void theRegistrarsDeadlineIsToldToo() {
        String proposal = aProposal(List.of(), 0, Set.of(), REGISTRAR);
        String instance = app.issuance().start(proposal);

        app.letDeadlinesPass(instance);
        awaitNoTimersOf(app, instance);
        app.issuance().approve(app.task(proposal, RUTH).taskId(), RUTH, null);

        assertThat(app.told(proposal))
                .containsExactly("overdue: APPROVAL of registrar", "approved by ruth: null", "issued");
    }

    @Test
    void aRoundThatIsSettledHasNoDeadlineAnyMore() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);
        String instance = app.issuance().start(proposal);
        List<String> before = app.timersOf(instance);

        app.issuance().endorse(app.task(proposal, ADA).taskId(), ADA, null);

        assertThat(before).hasSize(1);
        assertThat(app.timersOf(instance)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void openTasksSurviveARestart() {
        String proposal = aProposal(List.of("acme", "bhp"), 2, Set.of(), REGISTRAR);
        OpenTask task;
        try (RunningApplication before = RunningApplication.start()) {
            before.issuance().start(proposal);
            before.issuance().endorse(before.task(proposal, BEN).taskId(), BEN, null);
            task = before.task(proposal, ADA);
        }
        try (RunningApplication after = RunningApplication.start()) {
            assertThat(after.task(proposal, ADA)).isEqualTo(task);
            after.issuance().endorse(task.taskId(), ADA, null);
            after.issuance().approve(after.task(proposal, RUTH).taskId(), RUTH, null);
            assertThat(after.told(proposal)).endsWith("approved by ruth: null", "issued");
        }
    }

    @Test
    void aDeadlineThatPassesWhileNothingRunsIsToldAfterTheRestart() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);
        String instance;
        try (RunningApplication before = RunningApplication.start()) {
            instance = before.issuance().start(proposal);
        }
        try (RunningApplication after = RunningApplication.start()) {
            after.letDeadlinesPass(instance);
            awaitNoTimersOf(after, instance);
            assertThat(after.told(proposal)).containsExactly("overdue: ENDORSEMENT of employer:acme");
            after.issuance().endorse(after.task(proposal, ADA).taskId(), ADA, null);
        }
    }

    private static void awaitNoTimersOf(RunningApplication app, String instance) {
        await().atMost(Duration.ofSeconds(20)).until(() -> app.rowsOf(instance).get(2) == 0);
    }
}
