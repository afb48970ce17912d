package dev.cairn.processes.issuance;

import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.AUTOMATIC;
import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.REGISTRAR;
import static dev.cairn.processes.app.RunningApplication.aProposal;
import static dev.cairn.processes.issuance.People.ADA;
import static dev.cairn.processes.issuance.People.BEN;
import static dev.cairn.processes.issuance.People.CLEO;
import static dev.cairn.processes.issuance.People.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.processes.app.RunningApplication;
import dev.cairn.processes.issuance.OpenTask.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ends that a proposal can come to, each by the decisions that lead there. */
class A01_WayToTheCredentialIT {

    private static final List<String> THREE = List.of("acme", "bhp", "csiro");

    private final RunningApplication app = RunningApplication.shared();
    private final CredentialIssuance issuance = app.issuance();

    @Test
    void threeEmployersEndorseAndARegistrarApproves() {
        String proposal = aProposal(THREE, 3, Set.of(), REGISTRAR);
        String instance = issuance.start(proposal);

        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, "well done");
        issuance.endorse(app.task(proposal, CLEO).taskId(), CLEO, null);
        assertThat(app.tasks(proposal, RUTH)).isEmpty();
        issuance.endorse(app.task(proposal, BEN).taskId(), BEN, null);
        issuance.approve(app.task(proposal, RUTH).taskId(), RUTH, null);

        assertThat(app.told(proposal))
                .containsExactly(
                        "endorsed by acme, ada: well done",
                        "endorsed by csiro, cleo: null",
                        "endorsed by bhp, ben: null",
                        "approved by ruth: null",
                        "issued");
        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
    }

    @Test
    void aTaskSaysWhatItAsksOfWhomUntilWhen() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);
        String instance = issuance.start(proposal);

        OpenTask task = app.task(proposal, ADA);

        assertThat(task.kind()).isEqualTo(Kind.ENDORSEMENT);
        assertThat(task.processInstanceId()).isEqualTo(instance);
        assertThat(task.group()).isEqualTo("employer:acme");
        assertThat(task.createdAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(task.dueAt()).isEqualTo(task.createdAt().plus(Duration.ofDays(14)));
    }

    @Test
    void oneDeclineEndsAProposalThatAllMustEndorse() {
        String proposal = aProposal(THREE, 3, Set.of(), REGISTRAR);
        String instance = issuance.start(proposal);

        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);
        issuance.decline(app.task(proposal, BEN).taskId(), BEN, "no evidence of practice");

        assertThat(app.told(proposal))
                .containsExactlyInAnyOrder(
                        "endorsed by acme, ada: null",
                        "declined by bhp, ben: no evidence of practice",
                        "task of csiro withdrawn: Too many organisations declined: the quorum of 3 can no longer be reached.",
                        "ended unendorsed");
        assertThat(app.tasks(proposal, CLEO)).isEmpty();
        assertThat(app.tasks(proposal, RUTH)).isEmpty();
        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
    }

    @Test
    void aRegistrarRejects() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), REGISTRAR);
        String instance = issuance.start(proposal);

        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);
        issuance.reject(app.task(proposal, RUTH).taskId(), RUTH, "identity not verified");

        assertThat(app.told(proposal))
                .containsExactly("endorsed by acme, ada: null", "rejected by ruth: identity not verified");
        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
    }

    @Test
    void whatNobodyMustEndorseIsIssuedBeforeStartReturns() {
        String proposal = aProposal(List.of(), 0, Set.of(), AUTOMATIC);

        String instance = issuance.start(proposal);

        assertThat(app.told(proposal)).containsExactly("issued");
        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
    }

    @Test
    void whatNobodyMustEndorseButARegistrarApprovesGoesStraightToTheRegistrar() {
        String proposal = aProposal(List.of(), 0, Set.of(), REGISTRAR);
        issuance.start(proposal);

        issuance.approve(app.task(proposal, RUTH).taskId(), RUTH, "fine");

        assertThat(app.told(proposal)).containsExactly("approved by ruth: fine", "issued");
    }

    @Test
    void theLastEndorsementIssuesWhereApprovalIsAutomatic() {
        String proposal = aProposal(List.of("acme"), 1, Set.of(), AUTOMATIC);
        issuance.start(proposal);

        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);

        assertThat(app.told(proposal)).containsExactly("endorsed by acme, ada: null", "issued");
    }

    /** I1: quorum 2 of 3, no veto; yes, yes. */
    @Test
    void aQuorumReachedWithdrawsTheThirdTaskAndSaysWhy() {
        String proposal = aProposal(THREE, 2, Set.of(), REGISTRAR);
        issuance.start(proposal);

        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);
        issuance.endorse(app.task(proposal, BEN).taskId(), BEN, null);

        assertThat(app.tasks(proposal, CLEO)).isEmpty();
        assertThat(app.tasks(proposal, RUTH)).hasSize(1);
        assertThat(app.told(proposal)).contains("task of csiro withdrawn: Enough organisations have endorsed: 2 of 3.");
    }

    /** I2: quorum 2 of 3; no, no. */
    @Test
    void aQuorumThatCanNoLongerBeReachedEndsIt() {
        String proposal = aProposal(THREE, 2, Set.of(), REGISTRAR);
        issuance.start(proposal);

        issuance.decline(app.task(proposal, ADA).taskId(), ADA, "no");
        assertThat(app.tasks(proposal, CLEO)).hasSize(1);
        issuance.decline(app.task(proposal, BEN).taskId(), BEN, "no");

        assertThat(app.tasks(proposal, CLEO)).isEmpty();
        assertThat(app.told(proposal)).contains("ended unendorsed").doesNotContain("issued");
    }

    @Test
    void aProposalThatFellBackLosesItsTasksOfEndorsement() {
        String proposal = aProposal(THREE, 3, Set.of(), REGISTRAR);
        String instance = issuance.start(proposal);
        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);

        issuance.withdraw(instance, "A result was corrected.");

        assertThat(app.told(proposal))
                .containsExactlyInAnyOrder(
                        "endorsed by acme, ada: null",
                        "task of bhp withdrawn: A result was corrected.",
                        "task of csiro withdrawn: A result was corrected.");
        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
    }

    @Test
    void aProposalThatFellBackLosesItsTaskOfApproval() {
        String proposal = aProposal(List.of(), 0, Set.of(), REGISTRAR);
        String instance = issuance.start(proposal);

        issuance.withdraw(instance, "A result was corrected.");
        issuance.withdraw(instance, "Twice is once.");

        assertThat(app.told(proposal)).containsExactly("task of registrar withdrawn: A result was corrected.");
        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
    }
}
