package dev.cairn.processes.issuance;

import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.REGISTRAR;
import static dev.cairn.processes.app.RunningApplication.aProposal;
import static dev.cairn.processes.issuance.People.ADA;
import static dev.cairn.processes.issuance.People.BEN;
import static dev.cairn.processes.issuance.People.CLEO;
import static dev.cairn.processes.issuance.People.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processes.app.RunningApplication;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing is approved over a veto that can still come (decision 21). */
class A06_VetoIT {

    private static final List<String> FOUR = List.of("acme", "bhp", "csiro", "dulux");

    private final RunningApplication app = RunningApplication.shared();
    private final CredentialIssuance issuance = app.issuance();

    /** I3: quorum 2, one holds a veto; yes, yes, veto. */
    @Test
    void aVetoAfterTheQuorumEndsIt() {
        String proposal = aProposal(FOUR, 2, Set.of("csiro"), REGISTRAR);
        String instance = issuance.start(proposal);

        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);
        issuance.endorse(app.task(proposal, BEN).taskId(), BEN, null);
        assertThat(app.told(proposal))
                .containsExactly(
                        "endorsed by acme, ada: null",
                        "endorsed by bhp, ben: null",
                        "task of dulux withdrawn: Enough organisations have endorsed: 2 of 4.");
        issuance.decline(app.task(proposal, CLEO).taskId(), CLEO, "unsafe");

        assertThat(app.told(proposal))
                .endsWith("declined by csiro, cleo: unsafe", "ended unendorsed")
                .hasSize(5);
        assertThat(app.tasks(proposal, RUTH)).isEmpty();
        assertThat(app.rowsOf(instance)).containsExactly(0, 0, 0);
    }

    @Test
    void aVetoBeforeTheQuorumWithdrawsTheOthersAndSaysWhy() {
        String proposal = aProposal(List.of("acme", "csiro"), 1, Set.of("csiro"), REGISTRAR);
        issuance.start(proposal);

        issuance.decline(app.task(proposal, CLEO).taskId(), CLEO, "unsafe");

        assertThat(app.told(proposal))
                .contains("task of acme withdrawn: An organisation that holds a veto declined.", "ended unendorsed");
    }

    @Test
    void aVetoHolderWhoEndorsesLetsTheRegistrarDecide() {
        String proposal = aProposal(List.of("acme", "csiro"), 1, Set.of("csiro"), REGISTRAR);
        issuance.start(proposal);
        issuance.endorse(app.task(proposal, ADA).taskId(), ADA, null);
        assertThat(app.tasks(proposal, RUTH)).isEmpty();

        issuance.endorse(app.task(proposal, CLEO).taskId(), CLEO, null);

        assertThat(app.tasks(proposal, RUTH)).hasSize(1);
    }
}
