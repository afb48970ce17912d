package dev.cairn.processes.issuance;

import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.REGISTRAR;
import static dev.cairn.processes.app.RunningApplication.aProposal;
import static dev.cairn.processes.issuance.People.ADA;
import static dev.cairn.processes.issuance.People.BEN;
import static dev.cairn.processes.issuance.People.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.processes.app.RunningApplication;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is let in is decided by the task engine from the groups of the actor, and what is refused changes nothing. */
class A02_WhoMayActIT {

    private final RunningApplication app = RunningApplication.shared();
    private final CredentialIssuance issuance = app.issuance();

    @Test
    void anotherOrganisationNeitherSeesNorDecidesATask() {
        String proposal = anOpenProposal();
        String task = app.task(proposal, ADA).taskId();

        assertThat(app.tasks(proposal, BEN)).isEmpty();
        assertThatThrownBy(() -> issuance.endorse(task, BEN, null)).isInstanceOf(ActorNotEntitled.class);
        assertThatThrownBy(() -> issuance.decline(task, BEN, "no")).isInstanceOf(ActorNotEntitled.class);

        assertThat(app.told(proposal)).isEmpty();
        assertThat(app.task(proposal, ADA).taskId()).isEqualTo(task);
    }

    @Test
    void anybodyOfTheOrganisationMayDecide() {
        String proposal = anOpenProposal();
        Actor colleague = new Actor("abel", Set.of("employer:acme", "employer:other"));

        issuance.endorse(app.task(proposal, colleague).taskId(), colleague, null);

        assertThat(app.told(proposal)).containsExactly("endorsed by acme, abel: null");
    }

    @Test
    void theNameOfAGroupIsNotTheNameOfAnotherGroup() {
        String proposal = anOpenProposal();

        for (String group : List.of("acme", "group", "#{group}", "employer:", "employer:acme2", "employer")) {
            assertThat(app.tasks(proposal, new Actor("eve", Set.of(group)))).isEmpty();
        }
        assertThat(app.tasks(proposal, new Actor("eve", Set.of()))).isEmpty();
    }

    @Test
    void onlyARegistrarApproves() {
        String proposal = aProposal(List.of(), 0, Set.of(), REGISTRAR);
        issuance.start(proposal);
        String task = app.task(proposal, RUTH).taskId();

        assertThatThrownBy(() -> issuance.approve(task, ADA, null)).isInstanceOf(ActorNotEntitled.class);
        assertThatThrownBy(() -> issuance.reject(task, ADA, "no")).isInstanceOf(ActorNotEntitled.class);

        assertThat(app.told(proposal)).isEmpty();
    }

    @Test
    void aTaskIsDecidedAsWhatItIs() {
        String proposal = anOpenProposal();
        String task = app.task(proposal, ADA).taskId();
        Actor both = new Actor("bo", Set.of("registrar", "employer:acme"));

        assertThatThrownBy(() -> issuance.approve(task, both, null)).isInstanceOf(ActorNotEntitled.class);

        assertThat(app.told(proposal)).isEmpty();
    }

    @Test
    void aTaskIsDecidedOnce() {
        String proposal = anOpenProposal();
        String task = app.task(proposal, ADA).taskId();
        issuance.endorse(task, ADA, null);

        assertThatThrownBy(() -> issuance.endorse(task, ADA, null)).isInstanceOf(TaskNotOpen.class);
        assertThatThrownBy(() -> issuance.decline(task, ADA, "no")).isInstanceOf(TaskNotOpen.class);

        assertThat(app.told(proposal)).containsExactly("endorsed by acme, ada: null");
    }

    @Test
    void aTaskThatNeverWasIsNotOpen() {
        assertThatThrownBy(() -> issuance.endorse("00000000-0000-0000-0000-000000000000", ADA, null))
                .isInstanceOf(TaskNotOpen.class);
        assertThatThrownBy(() -> issuance.approve("' or 1=1 --", RUTH, null)).isInstanceOf(TaskNotOpen.class);
    }

    @Test
    void aDeclineAndARejectionNeedAReason() {
        String proposal = anOpenProposal();
        String task = app.task(proposal, ADA).taskId();

        assertThatThrownBy(() -> issuance.decline(task, ADA, "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> issuance.reject(task, RUTH, "")).isInstanceOf(IllegalArgumentException.class);

        assertThat(app.told(proposal)).isEmpty();
        assertThat(app.tasks(proposal, ADA)).hasSize(1);
    }

    private String anOpenProposal() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);
        issuance.start(proposal);
        return proposal;
    }
}
