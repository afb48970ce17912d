package dev.cairn.api.decision;

import dev.cairn.api.catalogue.PublishedRules;
import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.proposal.CurrentFacts;
import dev.cairn.api.proposal.Judged;
import dev.cairn.api.proposal.Proposals;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.Fallen;
import dev.cairn.engine.stacking.Proposed;
import dev.cairn.engine.stacking.StackingOutcome;
import dev.cairn.engine.stacking.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges a learner on the facts on record, and sets in motion what follows. Thread-safe. */
@Component
public class LearnerDecisions implements CurrentFacts {

    private final RecordReader records;
    private final LearnerRecords people;
    private final RulesInForce rules;
    private final PublishedRules published;
    private final Proposals proposals;
    private final DecisionQueue queue;
    private final IssuingWaves waves;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LearnerDecisions(
            RecordReader records,
            LearnerRecords people,
            RulesInForce rules,
            PublishedRules published,
            Proposals proposals,
            DecisionQueue queue,
            IssuingWaves waves,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.rules = rules;
        this.published = published;
        this.proposals = proposals;
        this.queue = queue;
        this.waves = waves;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the facts on record say on a day, without any consequence. */
    public StackingOutcome judge(LearnerId learner, LocalDate asAt) {
        return judgeAsKnownAt(learner, asAt, clock.instant());
    }

    /** What was said, or would have been said, on a day by what was known at an instant: records and rules of then. */
    public StackingOutcome judgeAsKnownAt(LearnerId learner, LocalDate asAt, Instant asKnownAt) {
        return records.read(learner, asKnownAt).judge(rules.on(asAt, asKnownAt), asAt);
    }

    /** The explanation of one award version, which is judged beside the learner's candidates where it is not among them. */
    Optional<Explanation> explain(LearnerId learner, AwardVersion award, LocalDate asAt, @Nullable Instant knownAt) {
        Instant asKnownAt = knownAt == null ? clock.instant() : knownAt;
        Rules by = rules.on(asAt, asKnownAt);
        return by.catalogue()
                .findPublished(award)
                .map(asked -> records.read(learner, asKnownAt).explain(asked, by, asAt));
    }

    /** The digest of the rules for a day as known at an instant. */
    String rulesDigest(LocalDate asAt, Instant asKnownAt) {
        return rules.on(asAt, asKnownAt).digest();
    }

    /** What two sets of rules say of the same records. */
    public record Compared(StackingOutcome before, StackingOutcome after) {}

    /** Judges a learner by two sets of rules, on the records of one instant, without any consequence. */
    public Compared compare(LearnerId learner, Rules before, Rules after, LocalDate asAt, Instant asKnownAt) {
        LearnerRecord known = records.read(learner, asKnownAt);
        return new Compared(known.judge(before, asAt), known.judge(after, asAt));
    }

    @Override
    public boolean stillStands(LearnerId learner, AwardVersion award) {
        return judge(learner, today()).kept().stream()
                .anyMatch(kept -> kept.award().equals(award));
    }

    /** The day it is for the provider. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Judges a learner as at today and acts: what fell is withdrawn, what is in doubt gets a review, what was earned is proposed.
     * Each proposal is a transaction of its own, so one that fails takes no other with it; the learner is decided again then.
     *
     * @return false where nothing was proposed, because issuing on this account is stopped until a registrar decides
     */
    boolean decide(DecisionQueue.Claim claim) {
        LearnerId learner = claim.learner();
        LocalDate asAt = today();
        Found found = Objects.requireNonNull(transaction.execute(status -> {
            Found first = find(learner, asAt);
            StackingOutcome outcome = first.outcome();
            proposals.withdraw(learner, first.leftBehind());
            proposals.withdraw(learner, outcome.fallen());
            proposals.handBack(learner, outcome.handBacks());
            if (first.known().standings().stream().anyMatch(Standing.Issued.class::isInstance)) {
                proposals.review(learner, outcome.reviews(), outcome.kept());
            }
            return first;
        }));
        List<Proposed> due = found.outcome().proposals();
        if (due.isEmpty()) {
            return true;
        }
        if (!claim.waves().isEmpty() && !waves.admit(claim.waves(), due.size())) {
            return false;
        }
        int made = 0;
        try {
            for (Proposed proposed : due) {
                boolean done =
                        Boolean.TRUE.equals(transaction.execute(status -> propose(claim, found, proposed, asAt)));
                made += done ? 1 : 0;
            }
        } finally {
            if (made < due.size() && !claim.waves().isEmpty()) {
                waves.takeBack(claim.waves(), due.size() - made);
            }
        }
        return true;
    }

    private record Found(LearnerRecord known, List<Fallen> leftBehind, StackingOutcome outcome, Judged judged) {}

    /** Locks first and takes the instant then: what it knows is exactly what was recorded up to that instant. */
    private Found find(LearnerId learner, LocalDate asAt) {
        people.lock(List.of(learner));
        Instant asKnownAt = published.hold();
        Rules by = rules.on(asAt, asKnownAt);
        LearnerRecord known = records.read(learner, asKnownAt);
        return new Found(
                known, known.leftBehind(by, asAt), known.judge(by, asAt), new Judged(asAt, asKnownAt, by.digest()));
    }

    /** Nothing is proposed on facts of a moment ago: the case is judged again under the lock when they changed meanwhile. */
    private boolean propose(DecisionQueue.Claim claim, Found first, Proposed proposed, LocalDate asAt) {
        LearnerId learner = claim.learner();
        people.lock(List.of(learner));
        Found found = queue.isCurrent(claim) ? first : find(learner, asAt);
        StackingOutcome now = found.outcome();
        Optional<Proposed> still = now.proposals().stream()
                .filter(one -> one.award().equals(proposed.award()))
                .findFirst();
        still.ifPresent(one -> proposals.propose(learner, one, now.explanation(one.award()), found.judged()));
        return still.isPresent();
    }
}
