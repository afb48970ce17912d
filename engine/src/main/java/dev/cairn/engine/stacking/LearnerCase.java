package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is looked at to decide what one learner has earned. The order of the lists means nothing.
 *
 * @param results what is recorded, each id once, as corrected up to {@code asKnownAt}
 * @param standings what earlier runs and people decided, at most one for each award version
 * @param candidates the award versions that the learner is judged for (decision 9); among them every version that is in process
 *     or issued, for what is not judged can neither be kept nor be counted towards more
 * @param credit what is granted to the learner towards these awards
 * @param facts what is recorded beside results and awards
 * @param adjustments decisions of people about this learner; those about other awards lie idle
 * @param requested the awards that were asked for, each with the day of the request: an award by endorsement alone is proposed by
 *     request, not by result (edge case E13)
 * @param asAt the day judged
 * @param asKnownAt the instant up to which recorded facts count
 */
public record LearnerCase(
        LearnerId learner,
        List<Result> results,
        List<Standing> standings,
        List<AwardDefinition> candidates,
        List<CreditGrant> credit,
        LearnerFacts facts,
        List<Adjustment> adjustments,
        SortedMap<AwardCode, LocalDate> requested,
        LocalDate asAt,
        Instant asKnownAt) {

    public LearnerCase {
        credit = credit.stream().sorted(CreditGrant.ORDER).toList();
        adjustments = adjustments.stream()
                .sorted(Comparator.comparing(Adjustment::award)
                        .thenComparing(Adjustment::decision)
                        .thenComparing(Adjustment::toString))
                .toList();
        requested = Collections.unmodifiableSortedMap(new TreeMap<>(requested));
        results = results.stream().sorted(Comparator.comparing(Result::id)).toList();
        standings =
                standings.stream().sorted(Comparator.comparing(Standing::award)).toList();
        candidates = candidates.stream()
                .sorted(Comparator.comparing(AwardDefinition::version))
                .toList();
        refuseRepeats("result", results.stream().map(Result::id).toList());
        refuseRepeats("standing of", standings.stream().map(Standing::award).toList());
        refuseRepeats(
                "candidate", candidates.stream().map(AwardDefinition::version).toList());
        refuseRepeats(
                "credit",
                credit.stream()
                        .map(grant -> grant.id() + " into " + grant.into())
                        .toList());
        refuseDrafts(candidates);
        refuseUnjudged(standings, candidates);
    }

    /** A learner of whom nothing is known but results and standings. */
    public LearnerCase(
            LearnerId learner,
            List<Result> results,
            List<Standing> standings,
            List<AwardDefinition> candidates,
            LocalDate asAt,
            Instant asKnownAt) {
        this(
                learner,
                results,
                standings,
                candidates,
                List.of(),
                LearnerFacts.NOTHING,
                List.of(),
                Collections.emptySortedMap(),
                asAt,
                asKnownAt);
    }

    /** The same with credit granted. */
    public LearnerCase withCredit(List<CreditGrant> other) {
        return new LearnerCase(
                learner, results, standings, candidates, other, facts, adjustments, requested, asAt, asKnownAt);
    }

    /** The same with what is recorded beside results. */
    public LearnerCase withFacts(LearnerFacts other) {
        return new LearnerCase(
                learner, results, standings, candidates, credit, other, adjustments, requested, asAt, asKnownAt);
    }

    /** The same with decisions of people about this learner. */
    public LearnerCase withAdjustments(List<Adjustment> other) {
        return new LearnerCase(
                learner, results, standings, candidates, credit, facts, other, requested, asAt, asKnownAt);
    }

    /** The same with awards that were asked for, each with the day of the request. */
    public LearnerCase withRequests(Map<AwardCode, LocalDate> other) {
        return new LearnerCase(
                learner,
                results,
                standings,
                candidates,
                credit,
                facts,
                adjustments,
                new TreeMap<>(other),
                asAt,
                asKnownAt);
    }

    /** The same, judged for one more award version; one that it is judged for already changes nothing. */
    public LearnerCase judgedForToo(AwardDefinition definition) {
        if (candidates.stream().anyMatch(one -> one.version().equals(definition.version()))) {
            return this;
        }
        List<AwardDefinition> more = new ArrayList<>(candidates);
        more.add(definition);
        return judgedFor(more);
    }

    /** The same, judged for these award versions instead. */
    LearnerCase judgedFor(List<AwardDefinition> definitions) {
        return new LearnerCase(
                learner, results, standings, definitions, credit, facts, adjustments, requested, asAt, asKnownAt);
    }

    /** The credit granted towards an award, whenever it counts. */
    public List<CreditGrant> creditTowards(AwardCode award) {
        return credit.stream().filter(grant -> grant.into().equals(award)).toList();
    }

    /** Whether something stands on record about the version: in process, issued, handed back or barred. */
    boolean isOnRecord(AwardVersion award) {
        return standings.stream().anyMatch(standing -> standing.award().equals(award));
    }

    /** The definition of a version that the learner is judged for. */
    AwardDefinition definition(AwardVersion version) {
        return candidates.stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected %s among the candidates, but found none.".formatted(version)));
    }

    /** The standing of a version where it is issued, once; else nothing. */
    List<Standing.Issued> issued(AwardVersion version) {
        return standings.stream()
                .filter(standing -> standing.award().equals(version))
                .filter(Standing.Issued.class::isInstance)
                .map(Standing.Issued.class::cast)
                .toList();
    }

    /** Whether this award was asked for on or before a day. */
    boolean isRequested(AwardCode award, LocalDate day) {
        LocalDate on = requested.get(award);
        return on != null && !on.isAfter(day);
    }

    private static void refuseRepeats(String what, List<?> ids) {
        Set<Object> seen = new HashSet<>();
        for (Object id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("Expected each %s once, but found %s twice.".formatted(what, id));
            }
        }
    }

    private static void refuseDrafts(List<AwardDefinition> candidates) {
        candidates.stream().filter(AwardDefinition::isDraft).findFirst().ifPresent(draft -> {
            throw new IllegalArgumentException("Expected candidates that are published, but %s is a draft: %s"
                    .formatted(draft.version(), draft.draftBecause()));
        });
    }

    private static void refuseUnjudged(List<Standing> standings, List<AwardDefinition> candidates) {
        Set<AwardVersion> judged =
                candidates.stream().map(AwardDefinition::version).collect(Collectors.toSet());
        for (Standing standing : standings) {
            if (!(standing instanceof Standing.Barred) && !judged.contains(standing.award())) {
                throw new IllegalArgumentException(
                        "Expected the definition of %s among the candidates, for it is in process or issued, but found none."
                                .formatted(standing.award()));
            }
        }
    }
}
