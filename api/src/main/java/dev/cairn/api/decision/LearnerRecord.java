package dev.cairn.api.decision;

import dev.cairn.api.adjustment.DecisionsInForce;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.catalogue.Rules;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.VersionChoice;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.stacking.Fallen;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.StackingOutcome;
import dev.cairn.engine.stacking.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** What rules make of it on a day. */
    StackingOutcome judge(Rules by, LocalDate asAt) {
        Awards.JudgedFor judgedFor = listCandidates(by, asAt);
        return by.stacker().stack(caseOf(judgedFor.candidates(), by, asAt), judgedFor.earlier());
    }

    /** The explanation of a version for which the learner may not be judged otherwise. */
    Explanation explain(AwardDefinition asked, Rules by, LocalDate asAt) {
        StackingOutcome outcome = judge(by, asAt);
        return outcome.explanations().containsKey(asked.version())
                ? outcome.explanation(asked.version())
                : by.stacker().stack(caseUnder(by, asAt).judgedForToo(asked)).explanation(asked.version());
    }

    /** The case that the engine judges, without versions of the past under which it may have been earned. */
    LearnerCase caseUnder(Rules by, LocalDate asAt) {
        return caseOf(listCandidates(by, asAt).candidates(), by, asAt);
    }

    /**
     * What is on its way under a version that does not judge the learner, or no longer: it falls, and the one that does alone judges
     * (edge case C7). So after a transfer, after one that is taken back, and after a corrected day of commencement. What is issued stays
     * issued.
     */
    List<Fallen> leftBehind(Rules by, LocalDate asAt) {
        Map<AwardCode, VersionChoice.Transfer> transfers = decided.transfersOn(asAt);
        return standings.stream()
                .filter(Standing.InProcess.class::isInstance)
                .map(Standing::award)
                .flatMap(award -> chosenInstead(award, by, transfers, asAt).stream()
                        .map(choice -> new Fallen(
                                award,
                                "the learner is judged by %s: %s"
                                        .formatted(
                                                choice.judgedBy().version(),
                                                choice.because().phrase()))))
                .toList();
    }

    /** Another version that judges the learner; empty where it is this one, or where nobody knows which. */
    private Optional<VersionChoice> chosenInstead(
            AwardVersion award, Rules by, Map<AwardCode, VersionChoice.Transfer> transfers, LocalDate asAt) {
        LocalDate commencedOn = enrolments.get(award.award());
        VersionChoice.Transfer transfer = transfers.get(award.award());
        if (commencedOn == null && transfer == null && mayBeEarnedInItsTime(award, by, asAt)) {
            return Optional.empty();
        }
        return VersionChoice.among(by.catalogue().listPublished(award.award()), commencedOn, transfer, asAt)
                .filter(choice -> !choice.judgedBy().version().equals(award));
    }

    /** Where nobody knows when the learner commenced, a version that has ended judges what was earned while it was in force (decision 9). */
    private boolean mayBeEarnedInItsTime(AwardVersion award, Rules by, LocalDate asAt) {
        LocalDate last = by.catalogue()
                .findPublished(award)
                .map(AwardDefinition::effectiveTo)
                .orElse(null);
        LocalDate first = firstFact();
        return last == null || !last.isBefore(asAt) || first != null && !first.isAfter(last);
    }

    /** The day of the earliest result or credit; null where there is none. */
    private @Nullable LocalDate firstFact() {
        return Stream.concat(
                        results.stream().map(Result::endedOn),
                        decided.credit().stream().map(CreditGrant::grantedOn))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Standing> standingsOn(Rules by, LocalDate asAt) {
        Set<AwardVersion> left =
                leftBehind(by, asAt).stream().map(Fallen::award).collect(Collectors.toSet());
        return standings.stream()
                .filter(standing -> !left.contains(standing.award()))
                .toList();
    }

    private Awards.JudgedFor listCandidates(Rules by, LocalDate asAt) {
        return Awards.listCandidates(
                by.catalogue(),
                new Awards.Concerns(
                        enrolments,
                        decided.transfersOn(asAt),
                        decided.requests().entrySet().stream()
                                .filter(request -> !request.getValue().isAfter(asAt))
                                .map(Map.Entry::getKey)
                                .toList(),
                        standingsOn(by, asAt).stream().map(Standing::award).toList(),
                        firstFact()),
                asAt);
    }

    private LearnerCase caseOf(List<AwardDefinition> candidates, Rules by, LocalDate asAt) {
        return new LearnerCase(learner, results, standingsOn(by, asAt), candidates, asAt, asKnownAt)
                .withCredit(decided.credit())
                .withFacts(decided.facts())
                .withAdjustments(decided.adjustments())
                .withRequests(decided.requests());
    }
}
