package dev.cairn.engine.stacking;

import static java.util.Objects.requireNonNull;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.SharingLimits;
import dev.cairn.engine.packaging.TeachOut;
import dev.cairn.engine.validity.ValidityTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds what a learner has earned and what follows from it: results are recognised (a decision table), each candidate is judged (the
 * allocator), and the stacking rules chain awards upon awards to a fixpoint. Pure and thread-safe; the order of results and
 * candidates changes no byte of the outcome.
 *
 * <p>An award holds its components by being earned, not by being issued: units, micro-credentials, a skill set and a qualification
 * are earned in one go. What is proposed waits for its components to be issued (decision 19).
 */
public final class Stacker {

    private final CreditRecognition recognition;
    private final Allocator allocator;
    private final StackingRules rules;
    private final ValidityTable validity;
    private final SharingLimits limits;
    private final Map<AwardVersion, Candidate> candidates = new ConcurrentHashMap<>();

    /**
     * A stacker by these rules, where awards are good for as long as the validity table that is shipped says. Compiling them takes a second or two: keep the stacker.
     *
     * @param rules a DRL text that reasons over the facts of this package. It is code: never one that was uploaded
     * @throws IllegalStateException if the rules do not compile
     */
    public Stacker(CreditRecognition recognition, Allocator allocator, RuleAsset rules) {
        this(recognition, allocator, new StackingRules(rules), ValidityTable.shipped(), SharingLimits.NONE);
    }

    private Stacker(
            CreditRecognition recognition,
            Allocator allocator,
            StackingRules rules,
            ValidityTable validity,
            SharingLimits limits) {
        this.recognition = recognition;
        this.allocator = allocator;
        this.rules = rules;
        this.validity = validity;
        this.limits = limits;
    }

    /** A stacker by the rules that are shipped, over this catalogue and under its sharing limits. */
    public static Stacker shipped(Catalogue catalogue) {
        return new Stacker(
                        CreditRecognition.shipped(catalogue.mappings()),
                        new Allocator(catalogue),
                        RuleAsset.fromClassPath("dev/cairn/stacking/stacking.drl"))
                .under(catalogue.sharing());
    }

    /** The same stacker under these sharing limits; nothing is compiled anew. */
    public Stacker under(SharingLimits other) {
        return new Stacker(recognition, allocator, rules, validity, other);
    }

    /** The same stacker by another validity table; nothing is compiled anew. */
    public Stacker validBy(ValidityTable other) {
        return new Stacker(recognition, allocator, rules, other, limits);
    }

    /**
     * A stacker over another catalogue and with another recognition of results; the stacking rules are not compiled anew, so this
     * costs microseconds.
     */
    public Stacker over(Catalogue catalogue, CreditRecognition other) {
        return new Stacker(other, new Allocator(catalogue), rules, validity, catalogue.sharing());
    }

    /**
     * What the learner of this case has earned, and what follows.
     *
     * @throws IllegalArgumentException if sharing limits and components make awards wait for each other in a circle
     */
    public StackingOutcome stack(LearnerCase learnerCase) {
        List<Recognition> recognitions = recognition.recogniseAll(learnerCase.results(), learnerCase.asAt());
        Judge judge = new Judge(
                allocator, new DoubtfulUnits(recognitions), new KnownFacts(learnerCase, recognition), validity);
        Collection<?> complete = rules.complete(judge, facts(learnerCase, recognitions));
        return new Outcomes(learnerCase, rules.asset(), recognitions, complete).outcome();
    }

    /**
     * The same where nobody knows when the learner commenced some of these awards: the version decides that was in force on the day on which
     * the award was earned (decision 9). Where none was earned in its own time it is the candidate, which may be earned by results of before.
     *
     * @param earlier versions that ended before the day judged. One that is not on record is judged as at its last day: what came later cannot
     *     make it earned in its time, and must not take a place from what did
     */
    public StackingOutcome stack(LearnerCase learnerCase, Collection<AwardDefinition> earlier) {
        if (earlier.isEmpty()) {
            return stack(learnerCase);
        }
        LearnerCase wide = learnerCase;
        for (AwardDefinition version : earlier) {
            wide = wide.judgedForToo(version.taughtOut(TeachOut.until(requireNonNull(version.effectiveTo()))));
        }
        StackingOutcome all = stack(wide);
        List<AwardDefinition> chosen = VersionsByEarnedOn.choose(wide, earlier, all.earned());
        return chosen.size() == wide.candidates().size() ? all : stack(wide.judgedFor(chosen));
    }

    private List<Object> facts(LearnerCase learnerCase, List<Recognition> recognitions) {
        List<Object> facts = new ArrayList<>();
        recognitions.forEach(recognition -> {
            if (recognition instanceof Recognition.Recognised recognised) {
                facts.addAll(recognised.as());
            }
        });
        learnerCase.credit().stream()
                .filter(grant -> !grant.grantedOn().isAfter(learnerCase.asAt()))
                .forEach(facts::add);
        facts.addAll(learnerCase.standings());
        List<Candidate> judged = learnerCase.candidates().stream()
                .map(this::candidate)
                .map(candidate -> candidate.heeding(brought(learnerCase, candidate)))
                .toList();
        facts.addAll(judged);
        facts.addAll(SharingOrder.of(limits, judged, learnerCase.standings()));
        return facts;
    }

    /** The awards for which the learner is granted credit towards this one. */
    private static List<AwardCode> brought(LearnerCase learnerCase, Candidate candidate) {
        return learnerCase.creditTowards(candidate.code()).stream()
                .map(CreditGrant::from)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How results are recognised here. */
    public CreditRecognition recognition() {
        return recognition;
    }

    /**
     * What is known of the learner of this case towards one award, as at the day of the case: for a question beside the stacking rules,
     * such as what-if. Which results other awards hold under a sharing limit is left out of account.
     */
    public AllocationCase known(LearnerCase learnerCase, AwardDefinition towards) {
        LearnerCase asked = learnerCase.judgedForToo(towards);
        StackingOutcome outcome = stack(asked);
        KnownFacts facts = new KnownFacts(asked, recognition);
        Judge judge = new Judge(allocator, new DoubtfulUnits(outcome.recognitions()), facts, validity);
        Set<AwardVersion> barred = asked.standings().stream()
                .filter(Standing.Barred.class::isInstance)
                .map(Standing::award)
                .collect(Collectors.toSet());
        List<Counting> counting = outcome.earned().stream()
                .filter(earned -> !barred.contains(earned.award()))
                .map(earned -> judge.counting(
                        candidate(asked.definition(earned.award())), earned, asked.issued(earned.award())))
                .toList();
        return facts.towards(candidate(towards), facts.unitsOn(asked.asAt()), counting, List.of(), asked.asAt());
    }

    /** The candidate of a definition, remembered while the same definition comes again: awards are few, learners are many. */
    private Candidate candidate(AwardDefinition definition) {
        Candidate known = candidates.get(definition.version());
        if (known == null || known.definition() != definition) {
            known = Candidate.of(definition);
            candidates.put(definition.version(), known);
        }
        return known;
    }
}
