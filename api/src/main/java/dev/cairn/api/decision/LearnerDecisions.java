package dev.cairn.api.decision;

import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.proposal.CurrentFacts;
import dev.cairn.api.proposal.Proposals;
import dev.cairn.api.result.Results;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.Proposed;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import dev.cairn.engine.stacking.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges a learner on the facts on record, and sets in motion what follows. Thread-safe. */
@Component
public class LearnerDecisions implements CurrentFacts {

    private final Learners learners;
    private final Results results;
    private final Awards awards;
    private final Proposals proposals;
    private final Stacker stacker;
    private final DecisionQueue queue;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    LearnerDecisions(
            Learners learners,
            Results results,
            Awards awards,
            Proposals proposals,
            Stacker stacker,
            DecisionQueue queue,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.learners = learners;
        this.results = results;
        this.awards = awards;
        this.proposals = proposals;
        this.stacker = stacker;
        this.queue = queue;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the facts on record say on a day, without any consequence. */
    public StackingOutcome judge(LearnerId learner, LocalDate asAt) {
        return Objects.requireNonNull(transaction.execute(status -> stacker.stack(caseOf(learner, asAt))));
    }

    @Override
    public boolean stillEarns(LearnerId learner, AwardVersion award) {
        return judge(learner, today()).earned().stream()
                .anyMatch(earned -> earned.award().equals(award));
    }

    /** The day it is for the provider. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Judges a learner as at today and acts: what fell is withdrawn, what is in doubt gets a review, what was earned is proposed.
     * Each proposal is a transaction of its own, so one that fails takes no other with it; the learner is decided again then.
     */
    void decide(DecisionQueue.Claim claim) {
        LearnerId learner = claim.learner();
        LocalDate asAt = today();
        StackingOutcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            lock(learner);
            LearnerCase facts = caseOf(learner, asAt);
            StackingOutcome found = stacker.stack(facts);
            proposals.withdraw(learner, found.fallen());
            if (facts.standings().stream().anyMatch(Standing.Issued.class::isInstance)) {
                proposals.review(learner, found.reviews());
            }
            return found;
        }));
        for (Proposed proposed : outcome.proposals()) {
            transaction.executeWithoutResult(status -> propose(claim, outcome, proposed, asAt));
        }
    }

    /** Nothing is proposed on facts of a moment ago: the case is judged again under the lock when they changed meanwhile. */
    private void propose(DecisionQueue.Claim claim, StackingOutcome found, Proposed proposed, LocalDate asAt) {
        LearnerId learner = claim.learner();
        lock(learner);
        StackingOutcome now = queue.isCurrent(claim) ? found : stacker.stack(caseOf(learner, asAt));
        now.proposals().stream()
                .filter(still -> still.award().equals(proposed.award()))
                .forEach(still -> proposals.propose(learner, still.earned(), now.explanation(still.award())));
    }

    /** One decision for a learner at a time. The weaker lock lets rows that refer to the learner be written meanwhile. */
    private void lock(LearnerId learner) {
        jdbc.sql("select id from learner where id = ? for no key update")
                .param(UUID.fromString(learner.value()))
                .query(UUID.class)
                .single();
    }

    private LearnerCase caseOf(LearnerId learner, LocalDate asAt) {
        Instant asKnownAt = clock.instant();
        List<Standing> standings = proposals.listStandings(learner);
        List<AwardDefinition> candidates = awards.listCandidates(
                learners.listEnrolments(learner),
                standings.stream().map(Standing::award).toList(),
                asAt);
        return new LearnerCase(learner, results.listCurrent(learner), standings, candidates, asAt, asKnownAt);
    }
}
