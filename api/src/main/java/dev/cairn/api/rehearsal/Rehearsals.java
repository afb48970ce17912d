package dev.cairn.api.rehearsal;

import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.decision.LearnerDecisions;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decides the whole population under the rules as they are and as they would be, on the records of one instant, and keeps the difference.
 * Nothing follows from it: publishing then does exactly what was rehearsed, as far as no record changed since. One rehearsal runs at a
 * time in each instance, on several threads; each costs about twice what deciding everybody costs. Thread-safe.
 */
@Component
public class Rehearsals implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final int PAGE = 200;
    private static final String STOPPED = "The server was stopped before it was finished: start it again.";

    /** One waits for the database while another judges; half of a larger machine is left to people. */
    private static final int JUDGES = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private final RehearsalRecords records;
    private final RulesInForce rules;
    private final LearnerDecisions decisions;
    private final Learners learners;
    private final Clock clock;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(work -> new Thread(work, "rehearsals"));
    private final ExecutorService judges =
            Executors.newFixedThreadPool(JUDGES, work -> new Thread(work, "rehearsal-judges"));

    Rehearsals(
            RehearsalRecords records, RulesInForce rules, LearnerDecisions decisions, Learners learners, Clock clock) {
        this.records = records;
        this.rules = rules;
        this.decisions = decisions;
        this.learners = learners;
        this.clock = clock;
    }

    /**
     * Begins a rehearsal and answers at once; {@link #find} says how far it is.
     *
     * @param asAt the day judged
     * @param by our id of the account
     * @throws ConflictProblem if the candidate does not fit the rules in force
     */
    public Rehearsal start(Candidate candidate, LocalDate asAt, String by) {
        Instant asKnownAt = clock.instant();
        Rules before = rules.on(asAt, asKnownAt);
        Rules after = supposing(candidate, asAt, asKnownAt);
        UUID id = records.begin(candidate, before.digest(), asAt, asKnownAt, learners.count(), by);
        runner.execute(() -> run(id, before, after, asAt, asKnownAt));
        return records.find(id).orElseThrow();
    }

    private Rules supposing(Candidate candidate, LocalDate asAt, Instant asKnownAt) {
        Rules after = rules.supposing(candidate.versions(), candidate.endings(), asAt, asKnownAt);
        List<String> problems = after.catalogue().problems();
        if (!problems.isEmpty()) {
            throw new ConflictProblem(
                    "Expected a rule that fits those in force, but found: " + String.join(" ", problems));
        }
        return after;
    }

    private void run(UUID id, Rules before, Rules after, LocalDate asAt, Instant asKnownAt) {
        try {
            Tally tally = new Tally();
            ChangeDigest digest = new ChangeDigest();
            @Nullable LearnerId last = null;
            while (true) {
                List<LearnerId> page = learners.listIds(last, PAGE);
                if (page.isEmpty()) {
                    break;
                }
                rehearse(id, page, before, after, asAt, asKnownAt, tally, digest);
                last = page.get(page.size() - 1);
            }
            records.finish(id, tally.counts(), digest.value(), clock.instant());
        } catch (InterruptedException e) {
            records.stop(id, STOPPED); // while the thread can still wait for a connection
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException e) {
            LOG.warn("Rehearsal {} ended with a fault.", id, e);
            records.stop(id, "It ended with a fault of ours, which is in the log under this rehearsal's id.");
        }
    }

    private void rehearse(
            UUID id,
            List<LearnerId> page,
            Rules before,
            Rules after,
            LocalDate asAt,
            Instant asKnownAt,
            Tally tally,
            ChangeDigest digest)
            throws InterruptedException, ExecutionException {
        List<Future<List<Tally.Change>>> judged = judges.invokeAll(page.stream()
                .<Callable<List<Tally.Change>>>map(
                        learner -> () -> Tally.compare(decisions.compare(learner, before, after, asAt, asKnownAt)))
                .toList());
        List<RehearsalRecords.LearnerChange> changes = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            LearnerId learner = page.get(i);
            List<Tally.Change> compared = judged.get(i).get();
            tally.add(compared);
            compared.stream()
                    .filter(change -> change.before() != change.after())
                    .forEach(change -> {
                        changes.add(new RehearsalRecords.LearnerChange(
                                learner,
                                change.award().toString(),
                                change.before().code(),
                                change.after().code()));
                        digest.add(learner, change);
                    });
        }
        records.progress(id, changes, page.size());
    }

    public Optional<Rehearsal> find(UUID id) {
        return records.find(id);
    }

    /** The latest finished rehearsal of just this text. */
    public Optional<Rehearsal> findFinished(String textDigest) {
        return records.findFinished(textDigest);
    }

    /** What changes for whom, in order of learner and award. */
    List<RehearsalRecords.LearnerChange> listChanges(UUID id, @Nullable String after, int most) {
        return records.listChanges(id, after, most);
    }

    /** Both explanations of one learner and award: the first of the rules as they were, the second as they would be. */
    Explanations explain(Rehearsal rehearsal, LearnerId learner, AwardVersion award) {
        Candidate candidate = records.candidate(rehearsal.id());
        Rules before = rules.on(rehearsal.asAt(), rehearsal.asKnownAt());
        Rules after =
                rules.supposing(candidate.versions(), candidate.endings(), rehearsal.asAt(), rehearsal.asKnownAt());
        LearnerDecisions.Compared compared =
                decisions.compare(learner, before, after, rehearsal.asAt(), rehearsal.asKnownAt());
        return new Explanations(
                compared.before().explanations().get(award),
                compared.after().explanations().get(award));
    }

    /** Null: the learner is not judged for it. */
    record Explanations(
            @Nullable Explanation before, @Nullable Explanation after) {}

    /** A rehearsal that a server's end cut off says so, instead of running for ever. */
    @EventListener(ApplicationReadyEvent.class)
    void stopOrphans() {
        records.stopOlderThan(clock.instant().minusSeconds(600), STOPPED);
    }

    @Override
    public void destroy() {
        runner.shutdownNow();
        judges.shutdownNow();
    }
}
