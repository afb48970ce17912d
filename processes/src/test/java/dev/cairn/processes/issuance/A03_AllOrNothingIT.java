package dev.cairn.processes.issuance;

import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.AUTOMATIC;
import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.REGISTRAR;
import static dev.cairn.processes.app.RunningApplication.aProposal;
import static dev.cairn.processes.app.RunningApplication.makeUnissuable;
import static dev.cairn.processes.issuance.People.ADA;
import static dev.cairn.processes.issuance.People.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.processes.app.RunningApplication;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Process, tasks, timers and what the ports write commit or roll back as one. */
class A03_AllOrNothingIT {

    private final RunningApplication app = RunningApplication.shared();
    private final CredentialIssuance issuance = app.issuance();

    @Test
    void aStartThatIsRolledBackLeavesNothing() {
        String proposal = aProposal(List.of("acme", "bhp"), 2, Set.of(), REGISTRAR);

        String instance = app.transaction().execute(status -> {
            String started = issuance.start(proposal);
            assertThat(app.tasks(proposal, ADA)).hasSize(1);
            status.setRollbackOnly();
            return started;
        });

        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
        assertThat(app.tasks(proposal, ADA)).isEmpty();
    }

    @Test
    void aStartLeavesAnInstanceItsTasksAndTheirTimer() {
        String proposal = aProposal(List.of("acme", "bhp"), 2, Set.of(), REGISTRAR);

        assertThat(app.rowsOf(issuance.start(proposal))).containsExactly(1, 2, 1);
    }

    @Test
    void aProposalHasOneOpenInstance() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);
        issuance.start(proposal);

        assertThatThrownBy(() -> issuance.start(proposal)).isInstanceOf(RuntimeException.class);

        assertThat(app.tasks(proposal, ADA)).hasSize(1);
    }

    @Test
    void aFailedIssuanceTakesTheApprovalBack() {
        String proposal = aProposal(List.of(), 0, Set.of(), REGISTRAR);
        String instance = issuance.start(proposal);
        OpenTask task = app.task(proposal, RUTH);
        makeUnissuable(proposal, true);

        assertThatThrownBy(() -> issuance.approve(task.taskId(), RUTH, null))
                .hasNoCause()
                .message()
                .isNull();

        assertThat(app.told(proposal)).isEmpty();
        assertThat(app.task(proposal, RUTH)).isEqualTo(task);
        assertThat(app.rowsOf(instance)).containsExactly(1, 1, 1);

        makeUnissuable(proposal, false);
        issuance.approve(task.taskId(), RUTH, null);
        assertThat(app.told(proposal)).containsExactly("approved by ruth: null", "issued");
    }

    @Test
    void aFailedAutomaticIssuanceTakesTheLastEndorsementBack() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), AUTOMATIC);
        issuance.start(proposal);
        OpenTask task = app.task(proposal, ADA);
        makeUnissuable(proposal, true);

        assertThatThrownBy(() -> issuance.endorse(task.taskId(), ADA, null)).isInstanceOf(RuntimeException.class);

        assertThat(app.told(proposal)).isEmpty();
        assertThat(app.task(proposal, ADA)).isEqualTo(task);
    }

    @Test
    void aDecisionJoinsTheCallersTransaction() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);
        issuance.start(proposal);
        OpenTask task = app.task(proposal, ADA);

        app.transaction().executeWithoutResult(status -> {
            issuance.endorse(task.taskId(), ADA, null);
            status.setRollbackOnly();
        });

        assertThat(app.told(proposal)).isEmpty();
        assertThat(app.task(proposal, ADA)).isEqualTo(task);
        assertThat(app.tasks(proposal, RUTH)).isEmpty();
    }

    @Test
    void aWholeWayInOneTransaction() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);

        app.transaction().executeWithoutResult(status -> {
            issuance.start(proposal);
            issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);
            issuance.approve(app.task(proposal, RUTH).taskId(), RUTH, null);
        });

        assertThat(app.told(proposal))
                .containsExactly("endorsed by acme, ada: null", "approved by ruth: null", "issued");
    }

    @Test
    void workThatMayBeRepeatedMustBeTheOutermost() {
        assertThatThrownBy(() -> app.transaction()
                        .executeWithoutResult(status -> app.retrying().run(() -> {})))
                .isInstanceOf(IllegalStateException.class);
    }
}
