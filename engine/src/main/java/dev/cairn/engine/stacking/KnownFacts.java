package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.CreditPrecedence;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Standard;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one learner, as at any day up to the day judged. For one case and one thread. */
final class KnownFacts {

    private final LearnerCase learnerCase;
    private final CreditRecognition recognition;
    private final Map<LocalDate, List<RecognisedUnit>> unitsOn = new HashMap<>();
    private final Map<UnitCode, Set<UnitCode>> countsFor = new HashMap<>();

    KnownFacts(LearnerCase learnerCase, CreditRecognition recognition) {
        this.learnerCase = learnerCase;
        this.recognition = recognition;
    }

    LocalDate asAt() {
        return learnerCase.asAt();
    }

    Map<String, String> attributes() {
        return learnerCase.facts().attributes();
    }

    /** The credit granted towards an award, whenever it counts. */
    List<CreditGrant> creditTowards(AwardCode award) {
        return learnerCase.creditTowards(award);
    }

    /**
     * The days up to a last one on which something about an award may come to be met, in order: a result that its rule can use,
     * credit, evidence, a component or a request begins to count, or has ended to, which makes way for something else.
     */
    SortedSet<LocalDate> daysOfChange(Candidate candidate, Collection<Counting> components, LocalDate last) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Set<UnitCode> held = new TreeSet<>();
        learnerCase.results().stream()
                .filter(result -> isOfUse(result.unit(), candidate))
                .forEach(result -> {
                    days.add(result.endedOn());
                    held.add(result.unit());
                });
        days.addAll(recognition.datesOfSuccession(held, last));
        creditTowards(candidate.code()).forEach(grant -> {
            days.add(grant.grantedOn());
            addDayAfter(grant.goodUntil(), days);
        });
        learnerCase.facts().evidence().stream().map(Evidence::from).forEach(days::add);
        components.forEach(component -> {
            days.add(component.earnedOn());
            addDayAfter(component.goodUntil(), days);
        });
        agesIn(candidate.definition().packaging())
                .forEach(years -> learnerCase.results().stream()
                        .filter(result -> held.contains(result.unit()))
                        .forEach(result -> addDayAfter(result.endedOn().plusYears(years), days)));
        Optional.ofNullable(learnerCase.requested().get(candidate.code())).ifPresent(days::add);
        return days.headSet(last.plusDays(1));
    }

    /**
     * Whether all that an award may rest on only came in up to a last day, so that an award that is not met on it was met on no day
     * before: nothing grew too old or lapsed, and nothing is there that can stand in the way of something else, as a force, a low
     * mark, credit that takes precedence, a component's block, and a listed unit that a newer one becomes beside imported ones can.
     */
    boolean onlyGrow(Candidate candidate, Collection<Counting> components, LocalDate last) {
        Packaging packaging = candidate.definition().packaging();
        return components.isEmpty()
                && creditTowards(candidate.code()).isEmpty()
                && !isAdjusted(candidate)
                && packaging.conditions().stream().noneMatch(Condition.Average.class::isInstance)
                && packaging.standards().stream().allMatch(standard -> standard.markAtLeast() == null)
                && candidate.definition().rule().lines().noneMatch(PackagingRule.Imported.class::isInstance)
                && learnerCase.facts().evidence().stream().noneMatch(one -> lapsesBy(one.to(), last))
                && agesIn(packaging)
                        .noneMatch(years -> learnerCase.results().stream()
                                .anyMatch(result -> lapsesBy(result.endedOn().plusYears(years), last)));
    }

    private static Stream<Integer> agesIn(Packaging packaging) {
        return packaging.standards().stream()
                .map(Standard::notOlderThanYears)
                .filter(Objects::nonNull)
                .distinct();
    }

    private static void addDayAfter(@Nullable LocalDate last, SortedSet<LocalDate> days) {
        if (last != null) {
            days.add(last.plusDays(1));
        }
    }

    private static boolean lapsesBy(@Nullable LocalDate goodUntil, LocalDate day) {
        return goodUntil != null && goodUntil.isBefore(day);
    }

    private boolean isAdjusted(Candidate candidate) {
        return learnerCase.adjustments().stream()
                .anyMatch(adjustment -> adjustment.award().equals(candidate.code()));
    }

    /** A decision about the learner may bring in units that the rule does not name. */
    private boolean isOfUse(UnitCode unit, Candidate candidate) {
        return candidate.uses().containsAnyOf(countsFor.computeIfAbsent(unit, recognition::everythingThatCountsFor))
                || isAdjusted(candidate);
    }

    /** The units that results are recognised as on a day, in one order. */
    List<RecognisedUnit> unitsOn(LocalDate day) {
        return unitsOn.computeIfAbsent(
                day,
                d -> Holdings.of(recognition.recogniseAll(learnerCase.results(), d).stream()
                                .filter(Recognition.Recognised.class::isInstance)
                                .flatMap(recognised -> ((Recognition.Recognised) recognised).as().stream())
                                .toList())
                        .units());
    }

    /**
     * What is known towards one award as at a day.
     *
     * @param units what the results are recognised as on that day
     * @param components the awards that its rule asks for and that count, whenever they are good
     * @param spent results that it may not use
     */
    AllocationCase towards(
            Candidate candidate,
            List<RecognisedUnit> units,
            Collection<Counting> components,
            Collection<ResultId> spent,
            LocalDate day) {
        Set<AwardCode> held = codesGoodOn(components, day);
        List<CreditGrant> grants = CreditPrecedence.among(goodOn(candidate.code(), day), candidate.nestedAmong(held))
                .counted();
        List<RecognisedUnit> all = new ArrayList<>(units);
        grants.forEach(grant -> all.addAll(grant.recognisedUnits()));
        AllocationCase known = AllocationCase.of(all, held, day)
                .withCredit(CreditGrant.amountsBeside(
                        all, grants, candidate.definition().packaging()::weight))
                .withFacts(learnerCase.facts())
                .withAdjustments(learnerCase.adjustments())
                .withSpent(spent);
        return learnerCase.isRequested(candidate.code(), day) ? known.withRequest() : known;
    }

    private List<CreditGrant> goodOn(AwardCode award, LocalDate day) {
        return creditTowards(award).stream()
                .filter(grant -> grant.isGoodOn(day))
                .toList();
    }

    private static Set<AwardCode> codesGoodOn(Collection<Counting> components, LocalDate day) {
        return components.stream()
                .filter(component -> component.isGoodOn(day))
                .map(Counting::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
