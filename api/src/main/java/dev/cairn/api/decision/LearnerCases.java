package dev.cairn.api.decision;

import dev.cairn.api.adjustment.DecisionsInForce;
import dev.cairn.api.adjustment.LearnerDecisionsOnRecord;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.proposal.Proposals;
import dev.cairn.api.result.Results;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what is on record about a learner into the case that the engine judges, for any day and as known at any instant. Thread-safe. */
@Component
class LearnerCases {

    private final Learners learners;
    private final Results results;
    private final Proposals proposals;
    private final LearnerDecisionsOnRecord decisions;

    LearnerCases(Learners learners, Results results, Proposals proposals, LearnerDecisionsOnRecord decisions) {
        this.learners = learners;
        this.results = results;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** The case in the caller's transaction. */
    LearnerCase read(LearnerId learner, Rules rules, LocalDate asAt, Instant asKnownAt) {
        List<Standing> standings = proposals.listStandings(learner, asKnownAt);
        DecisionsInForce decided = decisions.ofLearner(learner, asKnownAt);
        List<AwardDefinition> candidates = Awards.listCandidates(
                rules.catalogue(),
                new Awards.Concerns(
                        learners.listEnrolments(learner, asKnownAt),
                        decided.transfersOn(asAt),
                        decided.requests().entrySet().stream()
                                .filter(request -> !request.getValue().isAfter(asAt))
                                .map(Map.Entry::getKey)
                                .toList(),
                        standings.stream().map(Standing::award).toList()),
                asAt);
        return new LearnerCase(
                        learner, results.listAsKnownAt(learner, asKnownAt), standings, candidates, asAt, asKnownAt)
                .withCredit(decided.credit())
                .withFacts(decided.facts())
                .withAdjustments(decided.adjustments())
                .withRequests(decided.requests());
    }
}
