package dev.cairn.api.decision;

import dev.cairn.api.adjustment.DecisionsInForce;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is on record about a learner, as known at an instant, and nothing that rules make of it: read once, it can be judged by several
 * catalogues and for several days.
 */
record LearnerRecord(
        LearnerId learner,
        SortedMap<AwardCode, LocalDate> enrolments,
        List<Result> results,
        List<Standing> standings,
        DecisionsInForce decided,
        Instant asKnownAt) {

    /** The case that the engine judges. */
    LearnerCase caseUnder(Catalogue catalogue, LocalDate asAt) {
        List<AwardDefinition> candidates = Awards.listCandidates(
                catalogue,
                new Awards.Concerns(
                        enrolments,
                        decided.transfersOn(asAt),
                        decided.requests().entrySet().stream()
                                .filter(request -> !request.getValue().isAfter(asAt))
                                .map(Map.Entry::getKey)
                                .toList(),
                        standings.stream().map(Standing::award).toList()),
                asAt);
        return new LearnerCase(learner, results, standings, candidates, asAt, asKnownAt)
                .withCredit(decided.credit())
                .withFacts(decided.facts())
                .withAdjustments(decided.adjustments())
                .withRequests(decided.requests());
    }
}
