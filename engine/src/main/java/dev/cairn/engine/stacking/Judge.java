package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.SharingLimit;
import dev.cairn.engine.packaging.TeachOut;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.validity.Validity;
import dev.cairn.engine.validity.ValidityTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the stacking rules ask of the engine about one case: to judge an award's rule, to find what an earned award rests on, and to
 * say what is missing. Public because rules reach public types only; one for each case, for one thread.
 *
 * <p>The rules decide what is asked and what follows. Nothing here looks at standings.
 */
public final class Judge {

    private final Allocator allocator;
    private final DoubtfulUnits doubtful;
    private final KnownFacts facts;
    private final ValidityTable validity;
    private final Map<Asked, Judged> judged = new HashMap<>();

    private record Asked(AwardVersion award, Holdings holdings, Set<Counting> components, Set<HeldElsewhere> held) {}

    Judge(Allocator allocator, DoubtfulUnits doubtful, KnownFacts facts, ValidityTable validity) {
        this.allocator = allocator;
        this.doubtful = doubtful;
        this.facts = facts;
        this.validity = validity;
    }

    /**
     * Whether the rule of a candidate is met by these holdings and these components, as at the day of the case, or was met on an
     * earlier day where that hangs on the day (decision 6); asked the same again, it remembers.
     *
     * @param components the awards that count among those that its rule asks for by name
     * @param heldElsewhere results that it may not use
     */
    public Judged judge(
            Candidate candidate,
            Holdings holdings,
            Collection<Counting> components,
            Collection<HeldElsewhere> heldElsewhere) {
        Asked asked = new Asked(candidate.award(), holdings, new HashSet<>(components), new HashSet<>(heldElsewhere));
        Judged known = judged.get(asked);
        if (known == null) {
            known = judge(candidate, holdings, components, new Sharing(heldElsewhere));
            judged.put(asked, known);
        }
        return known;
    }

    private Judged judge(Candidate candidate, Holdings holdings, Collection<Counting> components, Sharing sharing) {
        LocalDate last = lastDay(candidate.definition());
        List<RecognisedUnit> units = last.equals(facts.asAt()) ? holdings.units() : facts.unitsOn(last);
        boolean hangsOnTheDay = TimeDependence.of(
                candidate.definition().packaging(), facts.creditTowards(candidate.code()), components);
        Judged atLast = judgeOn(candidate, units, components, sharing, last);
        boolean wasNeverMet = atLast.verdict() instanceof Verdict.Unsatisfied
                && sharing.spent().isEmpty()
                && facts.onlyGrow(candidate, components, last);
        if (hangsOnTheDay && !wasNeverMet) {
            for (LocalDate day : facts.daysOfChange(candidate, components, last)) {
                if (isMetOn(candidate, components, sharing, day)) {
                    return judgeOn(candidate, facts.unitsOn(day), components, sharing, day);
                }
            }
        }
        return reconsider(atLast, sharing, hangsOnTheDay);
    }

    /** The day judged, or the last one of the version's teach-out. */
    private LocalDate lastDay(AwardDefinition definition) {
        TeachOut teachOut = definition.teachOut();
        return teachOut == null || facts.asAt().isBefore(teachOut.until()) ? facts.asAt() : teachOut.until();
    }

    private boolean isMetOn(Candidate candidate, Collection<Counting> components, Sharing sharing, LocalDate day) {
        AllocationCase known = facts.towards(candidate, facts.unitsOn(day), components, sharing.spent(), day);
        return allocator.isMet(sharing.limited(candidate.definition(), known.units()), known);
    }

    private Judged judgeOn(
            Candidate candidate,
            List<RecognisedUnit> units,
            Collection<Counting> components,
            Sharing sharing,
            LocalDate day) {
        AllocationCase known = facts.towards(candidate, units, components, sharing.spent(), day);
        Allocation allocation = allocator.allocate(sharing.limited(candidate.definition(), known.units()), known);
        return new Judged(candidate, known, allocation, allocation.verdict(), day);
    }

    private Judged reconsider(Judged last, Sharing sharing, boolean hangsOnTheDay) {
        AwardDefinition definition =
                sharing.limited(last.candidate().definition(), last.known().units());
        Verdict verdict = doubtful.reconsider(last.allocation(), allocator, definition, last.known());
        return new Judged(
                last.candidate(), last.known(), last.allocation(), verdict, hangsOnTheDay ? last.metOn() : null);
    }

    /** The earned award with what it rests on. */
    public Earned earned(Judged judged, Collection<Counting> components, Collection<AwardVersion> issued) {
        return new BasisFinder(judged, components, Set.copyOf(issued), facts.attributes()).find();
    }

    /**
     * The earned award as it counts towards larger ones: from the day on which it was earned, as its credential states it where it is
     * issued, for as long as the validity table says. One of which nobody can say how long it is good carries nothing new.
     *
     * @param issued its standing where it is issued, once; empty where it is not
     */
    public Counting counting(Candidate candidate, Earned earned, Collection<Standing.Issued> issued) {
        Standing.Issued standing = issued.stream().findFirst().orElse(null);
        LocalDate earnedOn = standing == null ? earned.earnedOn() : standing.earnedOn();
        Validity found =
                validity.validityOf(candidate.definition(), earnedOn, standing == null ? null : standing.issuedOn());
        LocalDate goodUntil = found instanceof Validity.Undetermined
                ? earnedOn.minusDays(1)
                : found.expiresOn().orElse(null);
        return new Counting(earned.award(), earnedOn, goodUntil, Judged.placedIn(earned.allocation()));
    }

    /** Each last day of signing of this version that has passed: one, or none. */
    public List<LocalDate> lastDayOfSigning(Candidate candidate) {
        TeachOut teachOut = candidate.definition().teachOut();
        return teachOut != null && teachOut.signedInside() && facts.asAt().isAfter(teachOut.until())
                ? List.of(teachOut.until())
                : List.of();
    }

    /**
     * The units by which another award that is not earned would come nearer to it, and which this one would use up; empty where it
     * needs none of them, or where the limit lets units be shared.
     */
    public Spends spends(Judged other, Counting award, SharingLimit limit) {
        SortedSet<UnitCode> units = new TreeSet<>();
        if (limit.isStrict() && limit.feeds() == 1) {
            Allocation free = allocate(other, without(other.known().spent(), award.placed()));
            Allocation spent = allocate(other, with(other.known().spent(), award.placed()));
            if (isWorse(spent, free)) {
                free.placements().stream()
                        .map(placement -> placement.unit())
                        .filter(unit -> award.placed().contains(unit.result()))
                        .forEach(unit -> units.add(unit.unit()));
            }
        }
        return new Spends(award.award(), other.award(), limit, units);
    }

    private static boolean isWorse(Allocation spent, Allocation free) {
        return free.verdict().isSatisfied()
                ? !spent.verdict().isSatisfied()
                : spent.missing().compareTo(free.missing()) > 0;
    }

    private Allocation allocate(Judged judged, Collection<ResultId> spent) {
        return allocator.allocate(
                judged.candidate().definition(), judged.known().withSpent(spent));
    }

    private static Set<ResultId> without(Set<ResultId> some, Set<ResultId> others) {
        Set<ResultId> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Set<ResultId> with(Set<ResultId> some, Set<ResultId> others) {
        Set<ResultId> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** What is no longer there, in identifiers: what the award rested on, and what its rule misses. */
    public String why(Judged judged, Collection<String> lost) {
        List<String> reasons = new ArrayList<>();
        new TreeSet<>(lost).forEach(what -> reasons.add("rested on " + what + ", which no longer counts"));
        if (judged.verdict() instanceof Verdict.Unsatisfied unsatisfied) {
            reasons.add(unsatisfied.by().stream().map(Judge::say).collect(Collectors.joining(", ")));
        } else if (!judged.met()) {
            reasons.add("nobody can say whether its rule is met");
        }
        return String.join("; ", reasons);
    }

    /** Reasons as one sentence, whatever their order. */
    public String join(Collection<String> reasons) {
        return String.join("; ", new TreeSet<>(reasons));
    }

    private static String say(Shortfall shortfall) {
        return shortfall.say() + (shortfall.anyOf().isEmpty() ? "" : " of " + shortfall.anyOf());
    }
}
