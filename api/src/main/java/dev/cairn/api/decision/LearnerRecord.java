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
import dev.cairn.engine.result.Evidence;
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
        List<Standing> standing = standingsOn(by, asAt);
        Awards.JudgedFor judgedFor = listCandidates(standing, by, asAt);
        return by.stacker().stack(caseOf(judgedFor.candidates(), standing, asAt), judgedFor.earlier());
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
        List<Standing> standing = standingsOn(by, asAt);
        return caseOf(listCandidates(standing, by, asAt).candidates(), standing, asAt);
    }

    /**
     * What is on its way under a version that the learner was transferred away from, or came to by a transfer that is taken back: it falls,
     * and the one that judges them alone does (edge case C7). What is issued stays issued.
     */
    List<Fallen> leftBehind(Rules by, LocalDate asAt) {
        Map<AwardCode, VersionChoice.Transfer> transfers = decided.transfersOn(asAt);
        return standings.stream()
                .filter(Standing.InProcess.class::isInstance)
                .map(Standing::award)
                .flatMap(award -> whyLeft(award, transfers.get(award.award()), by, asAt).stream()
                        .map(why -> new Fallen(award, why)))
                .toList();
    }

    /** Empty where it is not left. */
    private Optional<String> whyLeft(
            AwardVersion award, VersionChoice.@Nullable Transfer transfer, Rules by, LocalDate asAt) {
        if (transfer != null) {
            return transfer.to().equals(award)
                    ? Optional.empty()
                    : Optional.of("the learner was transferred to " + transfer.to());
        }
        LocalDate commencedOn = enrolments.get(award.award());
        if (!decided.transfersTakenBack().contains(award)
                || commencedOn == null && mayBeEarnedInItsTime(award, by, asAt)) {
            return Optional.empty();
        }
        return VersionChoice.among(by.catalogue().listPublished(award.award()), commencedOn, null, asAt)
                .map(choice -> choice.judgedBy().version())
                .filter(judgedBy -> !judgedBy.equals(award))
                .map(judgedBy ->
                        "the transfer to %s was taken back, so %s judges the learner".formatted(award, judgedBy));
    }

    /** Where nobody knows when the learner commenced, a version that has ended judges what was earned while it was in force (decision 9). */
    private boolean mayBeEarnedInItsTime(AwardVersion award, Rules by, LocalDate asAt) {
        LocalDate last = by.catalogue()
                .findPublished(award)
                .map(AwardDefinition::effectiveTo)
                .orElse(null);
        return last == null
                || !last.isBefore(asAt)
                || Stream.of(
                                Stream.ofNullable(firstFact()),
                                decided.facts().evidence().stream().map(Evidence::from),
                                Stream.ofNullable(decided.requests().get(award.award())))
                        .flatMap(days -> days)
                        .anyMatch(day -> !day.isAfter(last));
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

    private Awards.JudgedFor listCandidates(List<Standing> standing, Rules by, LocalDate asAt) {
        return Awards.listCandidates(
                by.catalogue(),
                new Awards.Concerns(
                        enrolments,
                        decided.transfersOn(asAt),
                        decided.requests().entrySet().stream()
                                .filter(request -> !request.getValue().isAfter(asAt))
                                .map(Map.Entry::getKey)
                                .toList(),
                        standing.stream().map(Standing::award).toList(),
                        firstFact()),
                asAt);
    }

    private LearnerCase caseOf(List<AwardDefinition> candidates, List<Standing> standing, LocalDate asAt) {
        return new LearnerCase(learner, results, standing, candidates, asAt, asKnownAt)
                .withCredit(decided.credit())
                .withFacts(decided.facts())
                .withAdjustments(decided.adjustments())
                .withRequests(decided.requests());
    }
}
