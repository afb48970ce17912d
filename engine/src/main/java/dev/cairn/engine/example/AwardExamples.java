package dev.cairn.engine.example;

import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Doubtful;
import dev.cairn.engine.packaging.LearningDesign;
import dev.cairn.engine.packaging.Nesting;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides example learners by the same stacker that decides learners, so that what an author sees is what learners would get: the award
 * is judged with its components, which are earned on the way. Pure and thread-safe.
 */
public final class AwardExamples {

    private static final LearnerId LEARNER = new LearnerId("example");

    private final Stacker stacker;
    private final Catalogue catalogue;

    /**
     * @param stacker decides
     * @param catalogue knows the components of the awards that are tried
     */
    public AwardExamples(Stacker stacker, Catalogue catalogue) {
        this.stacker = stacker;
        this.catalogue = catalogue;
    }

    /** What becomes of an example learner of an award, whole or still a draft. */
    public ExampleOutcome run(AwardDefinition award, AwardExample example) {
        try {
            LearnerCase learner = caseOf(award.withoutDraftMark(), example);
            return outcome(award.version(), example, stacker.stack(learner));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return ExampleOutcome.failed(example.name(), e);
        }
    }

    private static ExampleOutcome outcome(AwardVersion award, AwardExample example, StackingOutcome stacked) {
        Explanation explanation = stacked.explanation(award);
        LocalDate earnedOn = stacked.earned().stream()
                .filter(earned -> earned.award().equals(award))
                .map(Earned::earnedOn)
                .findFirst()
                .orElse(null);
        return new ExampleOutcome(
                example.name(),
                found(explanation.verdict(), earnedOn),
                example.expected().differences(explanation.verdict(), earnedOn),
                explanation.summarise());
    }

    private static Map<String, String> found(Verdict verdict, @Nullable LocalDate earnedOn) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("verdict", verdict.word());
        if (earnedOn != null) {
            found.put("earnedOn", earnedOn.toString());
        }
        if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
            unsatisfied
                    .by()
                    .forEach(shortfall -> found.put(
                            "missing " + shortfall.line().line(),
                            shortfall.measure().say(shortfall.missing())));
        }
        return found;
    }

    private LearnerCase caseOf(AwardDefinition award, AwardExample example) {
        GivenCase given = example.given();
        LocalDate asAt = given.beside().asAt();
        LocalDate heldFrom = asAt.isBefore(award.effectiveFrom()) ? asAt : award.effectiveFrom();
        Map<AwardCode, LocalDate> requested = new HashMap<>();
        SortedMap<AwardCode, AwardDefinition> candidates = new TreeMap<>();
        given.beside().heldAwards().stream()
                .filter(held -> !held.equals(award.code()))
                .forEach(held -> {
                    candidates.put(held, heldAnyway(held));
                    requested.put(held, heldFrom);
                });
        addWithComponents(award, asAt, candidates);
        if (given.beside().requested()) {
            requested.put(award.code(), asAt);
        }
        return new LearnerCase(
                        LEARNER,
                        given.results(),
                        List.of(),
                        List.copyOf(candidates.values()),
                        asAt,
                        asAt.atStartOfDay(ZoneOffset.UTC).toInstant())
                .withCredit(given.beside().credit().stream()
                        .map(credit -> grant(credit, award.code()))
                        .toList())
                .withFacts(given.beside().facts())
                .withAdjustments(given.beside().adjustments())
                .withRequests(requested);
    }

    private void addWithComponents(
            AwardDefinition award, LocalDate asAt, SortedMap<AwardCode, AwardDefinition> candidates) {
        if (candidates.putIfAbsent(award.code(), award) != null) {
            return;
        }
        smallerAwards(award).stream()
                .flatMap(code -> catalogue.findVersion(code, asAt).stream())
                .filter(component -> !component.isDraft())
                .forEach(component -> addWithComponents(component, asAt, candidates));
    }

    private static List<AwardCode> smallerAwards(AwardDefinition award) {
        List<AwardCode> smaller = new ArrayList<>(award.components());
        smaller.addAll(award.rule().listedAwards());
        return smaller;
    }

    /** An award of which only is known that it is held: it asks for nothing, and was asked for. */
    private static AwardDefinition heldAnyway(AwardCode code) {
        return new AwardDefinition(
                new Award(
                        new AwardVersion(code, 1),
                        AwardKind.MICRO_CREDENTIAL,
                        code.value(),
                        null,
                        new Provenance("an example", false, true, null)),
                LearningDesign.of("Held by an example learner.", "Held by an example learner."),
                Packaging.of(new PackagingRule.ByEndorsement("held")),
                List.of(),
                Nesting.none(),
                null,
                List.of(),
                Doubtful.nothing(),
                List.of(),
                LocalDate.EPOCH,
                null,
                null);
    }

    private static CreditGrant grant(RecognisedCredit credit, AwardCode into) {
        CreditGrant grant = CreditGrant.ofAmount(
                credit.id(),
                into,
                new BlockCredit(
                        credit.amount(), credit.step(), credit.level(), credit.field(), Collections.emptySortedSet()),
                credit.route(),
                credit.grantedOn());
        return credit.fromMicroCredential() ? grant.ofMicroCredentialUntil(null) : grant;
    }
}
