package dev.cairn.api.adjustment;

import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.effect.PresentJudgement;
import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.CreditPrecedence;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.AdjustmentPolicy;
import dev.cairn.engine.stacking.AdjustmentPolicy.Answer;
import dev.cairn.engine.stacking.AdjustmentPolicy.Author;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.StackingOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks the engine's policy about adjustments of one learner: which of them make an award impossible (edge case G5). Thread-safe. */
@Component
class ImpossibleAwards {

    private final RulesInForce rules;
    private final LearnerDecisionsOnRecord decisions;
    private final ObjectProvider<PresentJudgement> judgement;
    private final Clock clock;

    ImpossibleAwards(
            RulesInForce rules,
            LearnerDecisionsOnRecord decisions,
            ObjectProvider<PresentJudgement> judgement,
            Clock clock) {
        this.rules = rules;
        this.decisions = decisions;
        this.judgement = judgement;
        this.clock = clock;
    }

    /**
     * What has to be acknowledged before an adjustment of this learner may be taken; empty: nothing.
     *
     * @throws AccessDeniedException if the policy refuses this author
     */
    List<String> warnings(LearnerId learner, Adjustment adjustment, Author author) {
        Catalogue catalogue = rules.current().catalogue();
        AdjustmentPolicy policy = new AdjustmentPolicy(new Allocator(catalogue));
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        StackingOutcome outcome = judgement.getObject().judge(learner);
        DecisionsInForce standing = decisions.ofLearner(learner, now);
        List<String> warnings = new ArrayList<>();
        for (AwardVersion version : judgedBy(outcome, catalogue, adjustment.award(), today)) {
            AwardDefinition award = catalogue.findAward(version).orElseThrow();
            Answer answer = policy.ask(award, known(award, outcome, standing, today), adjustment, author);
            if (answer instanceof Answer.Refused refused) {
                throw new AccessDeniedException(refused.why());
            }
            if (answer instanceof Answer.AllowedAfterWarning warned) {
                warnings.add("learner %s: %s".formatted(learner, warned.warning()));
            }
        }
        return warnings;
    }

    /** The versions that the learner is judged by; where there is none, those in force today. */
    private static SortedSet<AwardVersion> judgedBy(
            StackingOutcome outcome, Catalogue catalogue, AwardCode award, LocalDate today) {
        SortedSet<AwardVersion> versions = outcome.explanations().keySet().stream()
                .filter(version -> version.award().equals(award))
                .collect(Collectors.toCollection(TreeSet::new));
        if (versions.isEmpty()) {
            catalogue.findVersion(award, today).map(AwardDefinition::version).ifPresent(versions::add);
        }
        return versions;
    }

    private static AllocationCase known(
            AwardDefinition award, StackingOutcome outcome, DecisionsInForce standing, LocalDate today) {
        List<RecognisedUnit> units = outcome.recognitions().stream()
                .filter(Recognition.Recognised.class::isInstance)
                .flatMap(recognised -> ((Recognition.Recognised) recognised).as().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        List<CreditGrant> grants = CreditPrecedence.among(standing.credit().stream()
                        .filter(grant -> grant.into().equals(award.code()) && grant.isGoodOn(today))
                        .toList())
                .counted();
        grants.forEach(grant -> units.addAll(grant.recognisedUnits()));
        Set<UnitCode> held = units.stream().map(RecognisedUnit::unit).collect(Collectors.toSet());
        Set<AwardCode> earned = outcome.earned().stream()
                .map(Earned::award)
                .map(AwardVersion::award)
                .collect(Collectors.toSet());
        return AllocationCase.of(units, earned, today)
                .withCredit(grants.stream()
                        .map(grant -> grant.recognisedCredit(held, award.packaging()::weight))
                        .flatMap(Optional::stream)
                        .toList())
                .withFacts(standing.facts())
                .withAdjustments(standing.adjustments());
    }
}
