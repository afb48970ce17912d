package dev.cairn.api.decision;

import dev.cairn.api.adjustment.LearnerDecisionsOnRecord;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.proposal.Proposals;
import dev.cairn.api.result.Results;
import dev.cairn.engine.result.LearnerId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all that a learner is judged on, as known at any instant. Thread-safe. */
@Component
class RecordReader {

    private final Learners learners;
    private final Results results;
    private final Proposals proposals;
    private final LearnerDecisionsOnRecord decisions;

    RecordReader(Learners learners, Results results, Proposals proposals, LearnerDecisionsOnRecord decisions) {
        this.learners = learners;
        this.results = results;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** The record, all of it as of one instant; in the caller's transaction where there is one. */
    @Transactional
    public LearnerRecord read(LearnerId learner, Instant asKnownAt) {
        return new LearnerRecord(
                learner,
                learners.listEnrolments(learner, asKnownAt),
                results.listAsKnownAt(learner, asKnownAt),
                proposals.listStandings(learner, asKnownAt),
                decisions.ofLearner(learner, asKnownAt),
                asKnownAt);
    }
}
