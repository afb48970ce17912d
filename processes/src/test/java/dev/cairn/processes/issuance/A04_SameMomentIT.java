package dev.cairn.processes.issuance;

import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.AUTOMATIC;
import static dev.cairn.engine.endorsement.EndorsementRequirement.Approval.REGISTRAR;
import static dev.cairn.processes.app.RunningApplication.aProposal;
import static dev.cairn.processes.issuance.People.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processes.app.RunningApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Several people act on one proposal at the same moment. */
class A04_SameMomentIT {

    private static final List<String> FOUR = List.of("w", "x", "y", "z");

    private final RunningApplication app = RunningApplication.shared();
    private final CredentialIssuance issuance = app.issuance();
    private final ExecutorService people = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        people.shutdownNow();
    }

    @RepeatedTest(15)
    void fourEndorsementsAllCountOnce() throws Exception {
        String proposal = aProposal(FOUR, 4, Set.of(), REGISTRAR);
        issuance.start(proposal);

        List<String> outcomes = allAtOnce(proposal, (task, actor) -> issuance.endorse(task, actor, "yes"));

        assertThat(outcomes).containsOnly("done");
        assertThat(app.told(proposal))
                .containsExactlyInAnyOrder(
                        "endorsed by w, of w: yes",
                        "endorsed by x, of x: yes",
                        "endorsed by y, of y: yes",
                        "endorsed by z, of z: yes");
        assertThat(app.tasks(proposal, RUTH)).hasSize(1);
    }

    @RepeatedTest(15)
    void fourEndorsementsIssueOnceWhereTwoAreEnough() throws Exception {
        String proposal = aProposal(FOUR, 2, Set.of(), AUTOMATIC);
        issuance.start(proposal);

        List<String> outcomes = allAtOnce(proposal, (task, actor) -> issuance.endorse(task, actor, "yes"));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "done", "TaskNotOpen", "TaskNotOpen");
        assertThat(app.told(proposal)).filteredOn("issued"::equals).hasSize(1);
        assertThat(app.told(proposal))
                .filteredOn(line -> line.startsWith("endorsed"))
                .hasSize(2);
        assertThat(app.told(proposal))
                .filteredOn(line -> line.contains("withdrawn"))
                .hasSize(2);
    }

    @RepeatedTest(15)
    void fourDeclinesEndItOnce() throws Exception {
        String proposal = aProposal(FOUR, 4, Set.of(), REGISTRAR);
        issuance.start(proposal);

        List<String> outcomes = allAtOnce(proposal, (task, actor) -> issuance.decline(task, actor, "no"));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "TaskNotOpen", "TaskNotOpen", "TaskNotOpen");
        assertThat(app.told(proposal)).filteredOn("ended unendorsed"::equals).hasSize(1);
        assertThat(app.told(proposal))
                .filteredOn(line -> line.startsWith("declined"))
                .hasSize(1);
    }

    @RepeatedTest(15)
    void fourRegistrarsApproveOnce() throws Exception {
        String proposal = aProposal(List.of(), 0, Set.of(), REGISTRAR);
        issuance.start(proposal);
        String task = app.task(proposal, RUTH).taskId();

        List<String> outcomes = allAtOnce(proposal, (ignored, actor) -> issuance.approve(task, RUTH, actor.userId()));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "TaskNotOpen", "TaskNotOpen", "TaskNotOpen");
        assertThat(app.told(proposal)).hasSize(2).contains("issued");
    }

    private List<String> allAtOnce(String proposal, Decision decision) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(FOUR.size());
        List<Future<String>> running = new ArrayList<>();
        for (String organisation : FOUR) {
            Actor actor = new Actor("of " + organisation, Set.of("employer:" + organisation));
            List<OpenTask> tasks = app.tasks(proposal, actor);
            String task = tasks.isEmpty() ? "" : tasks.get(0).taskId();
            Callable<String> work = () -> {
                barrier.await();
                return outcomeOf(() -> decision.take(task, actor));
            };
            running.add(people.submit(work));
        }
        return results(running);
    }

    /** In a transaction that is repeated when it meets another: what the application does. */
    private String outcomeOf(Runnable decision) {
        try {
            app.retrying().run(decision);
            return "done";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static List<String> results(List<Future<String>> running) throws InterruptedException, ExecutionException {
        List<String> results = new ArrayList<>();
        for (Future<String> one : running) {
            results.add(one.get());
        }
        return results;
    }

    private interface Decision {
        void take(String task, Actor actor);
    }
}
