package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.packaging.Specialisation;
import dev.cairn.engine.packaging.UnitLevels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Tells an allocation as findings: one a line, with what it counts, what it turned away, and what it still needs; then one a
 * condition and one a specialisation.
 */
final class Findings {

    private final Lines lines;
    private final Candidates candidates;
    private final Reckoning reckoning;
    private final Filling filling;
    private final AllocationCase known;
    private final UnitLevels levels;
    private final List<Specialisation> met;
    private final Map<RuleRef, List<Placement>> placedIn = new HashMap<>();
    private final Map<RuleRef, List<CreditPlacement>> creditIn = new HashMap<>();
    private final Map<RuleRef, List<Unplaced>> turnedAwayBy = new HashMap<>();
    private final Set<UnitCode> placed = new HashSet<>();
    private final Set<UnitCode> held = new HashSet<>();

    Findings(
            Attempt attempt,
            AllocationCase known,
            UnitLevels levels,
            List<Placement> placements,
            List<CreditPlacement> credit,
            List<Unplaced> unplaced,
            List<Specialisation> met) {
        this.lines = attempt.lines();
        this.candidates = attempt.candidates();
        this.reckoning = attempt.reckoning();
        this.filling = attempt.filling();
        this.known = known;
        this.levels = levels;
        this.met = met;
        for (Placement placement : placements) {
            placedIn.computeIfAbsent(placement.line(), l -> new ArrayList<>()).add(placement);
            placed.add(placement.unit().unit());
            held.add(placement.unit().unit());
        }
        credit.forEach(one ->
                creditIn.computeIfAbsent(one.line(), l -> new ArrayList<>()).add(one));
        for (Unplaced one : unplaced) {
            turnedAwayBy.computeIfAbsent(one.line(), l -> new ArrayList<>()).add(one);
            held.add(one.unit().unit());
        }
    }

    /** What the lines and conditions come to. */
    Verdict verdict() {
        return verdict(shortfalls());
    }

    /** All that is missing: of lines in the order of their ids, then of conditions and averages. */
    List<Shortfall> shortfalls() {
        List<Shortfall> shortfalls = new ArrayList<>();
        addShortfalls(lines.root(), shortfalls);
        for (int i = 0; i < lines.tallies().size(); i++) {
            addShortfall(i, shortfalls);
        }
        candidates.averages().stream()
                .filter(average -> !average.isMet())
                .forEach(average -> shortfalls.add(shortfall(average)));
        return shortfalls;
    }

    /** The finding on the whole award. */
    Finding whole(Verdict verdict) {
        List<Finding> because = new ArrayList<>();
        lines.childrenOf(lines.root()).forEach(child -> because.add(of(child)));
        for (int i = 0; i < lines.tallies().size(); i++) {
            because.add(ofTally(i));
        }
        candidates.averages().forEach(average -> because.add(of(average)));
        lines.definition().packaging().specialisations().forEach(one -> because.add(of(one)));
        List<Fact> facts = facts(lines.root());
        addAdjustments(facts);
        return new Finding(lines.ref(lines.root()), verdict, facts, because);
    }

    private Finding of(Line line) {
        List<Shortfall> shortfalls = new ArrayList<>();
        addShortfalls(line, shortfalls);
        List<Finding> because = lines.childrenOf(line).stream().map(this::of).toList();
        return new Finding(lines.ref(line), verdict(shortfalls), facts(line), because);
    }

    private static Verdict verdict(List<Shortfall> shortfalls) {
        return shortfalls.isEmpty() ? Verdict.satisfied() : new Verdict.Unsatisfied(shortfalls);
    }

    private void addShortfalls(Line line, List<Shortfall> shortfalls) {
        int own = reckoning.ownShortfall(line);
        if (own > 0) {
            shortfalls.add(shortfall(line, own));
        }
        if (candidates.unmet().contains(line.index())) {
            shortfalls.add(factMissing(line));
        }
        lines.childrenOf(line).forEach(child -> addShortfalls(child, shortfalls));
    }

    private Shortfall shortfall(Line line, int own) {
        if (line.rule() instanceof PackagingRule.Component component) {
            return new Shortfall(
                    lines.ref(line),
                    1,
                    Measure.AWARDS,
                    List.of(component.award().value()));
        }
        TreeSet<String> anyOf = new TreeSet<>();
        addChoices(line, anyOf);
        return new Shortfall(lines.ref(line), lines.amount(own), lines.measure(), List.copyOf(anyOf));
    }

    private Shortfall factMissing(Line line) {
        if (line.rule() instanceof PackagingRule.HeldAward heldAward) {
            return new Shortfall(
                    lines.ref(line),
                    1,
                    Measure.AWARDS,
                    List.of(heldAward.award().value()));
        }
        if (line.rule() instanceof PackagingRule.Shown shown) {
            Amount missing = shown.amount().minus(Admission.shownOf(shown, known));
            return new Shortfall(lines.ref(line), missing, shown.measure(), List.of(shown.kind()));
        }
        return new Shortfall(lines.ref(line), 1, Measure.REQUESTS, List.of());
    }

    private void addChoices(Line line, Set<String> anyOf) {
        if (line.isLeaf()) {
            addUnits(line, anyOf);
        }
        for (Line child : lines.childrenOf(line)) {
            if (reckoning.hasRoom(child)) {
                addChoices(child, anyOf);
            }
        }
    }

    private void addUnits(Line leaf, Set<String> anyOf) {
        if (leaf.isComponent()) {
            return;
        }
        for (UnitCode unit : leaf.rule().units()) {
            if (!placed.contains(unit) && !candidates.units().containsKey(unit)) {
                anyOf.add(unit.value());
            }
        }
        if (!leaf.rule().isClosed()) {
            anyOf.add("#" + leaf.id());
        }
    }

    private void addShortfall(int index, List<Shortfall> shortfalls) {
        int lacks = reckoning.isShortOf(index);
        if (lacks > 0) {
            Tally tally = lines.tallies().get(index);
            List<String> anyOf = tally.isFloor() ? List.copyOf(choices(tally)) : List.of();
            shortfalls.add(new Shortfall(lines.ref(tally.id()), new Amount(lacks), tally.measure(), anyOf));
        }
    }

    /** Listed units, not held, that would count in a tally as far as their level and field tell. */
    private Set<String> choices(Tally tally) {
        TreeSet<String> anyOf = new TreeSet<>();
        for (Line leaf : lines.leavesById()) {
            for (UnitCode unit :
                    leaf.isComponent() ? List.<UnitCode>of() : leaf.rule().units()) {
                boolean counts = tally.terms().stream()
                        .anyMatch(term -> term.counts()[leaf.index()]
                                && candidates.qualities().couldPass(term.filter(), unit));
                if (counts && !candidates.units().containsKey(unit)) {
                    anyOf.add(unit.value());
                }
            }
        }
        return anyOf;
    }

    private Finding ofTally(int index) {
        Tally tally = lines.tallies().get(index);
        List<Shortfall> shortfalls = new ArrayList<>();
        addShortfall(index, shortfalls);
        List<Fact> facts = new ArrayList<>();
        switch (tally.kind()) {
            case FLOOR -> facts.add(Fact.of("at least", new Amount(tally.bound())));
            case CEILING -> facts.add(Fact.of("at most", new Amount(tally.bound())));
            case SHARE_FLOOR -> facts.add(Fact.of("share at least", tally.share()));
            case SHARE_CEILING -> facts.add(Fact.of("share at most", tally.share()));
        }
        facts.add(Fact.of(tally.measure().word() + " counted", Amount.ofSum(reckoning.tallied(index))));
        turnedAwayBy
                .getOrDefault(lines.ref(tally.id()), List.of())
                .forEach(one -> facts.add(new Fact("does not count", say(one))));
        return new Finding(lines.ref(tally.id()), verdict(shortfalls), facts, List.of());
    }

    private Shortfall shortfall(AverageFound average) {
        return new Shortfall(lines.ref(average.condition().id()), 1, Measure.AVERAGES, List.of());
    }

    private Finding of(AverageFound average) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("average at least", average.condition().mark().toPlainString()));
        Amount best = average.condition().best();
        if (best != null) {
            facts.add(Fact.of("over the best", best));
        }
        facts.add(Fact.of("averaged over", Amount.ofSum(average.weight())));
        if (average.shown() != null) {
            facts.add(new Fact("average", average.exactly()));
        }
        List<Shortfall> shortfalls = average.isMet() ? List.of() : List.of(shortfall(average));
        return new Finding(lines.ref(average.condition().id()), verdict(shortfalls), facts, List.of());
    }

    /** What a specialisation counts and lacks; where units may not count in two, beside what those that are met need. */
    private Finding of(Specialisation specialisation) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("title", specialisation.title()));
        TreeSet<UnitCode> counts = new TreeSet<>();
        TreeSet<String> anyOf = new TreeSet<>();
        for (Specialisation.Part part : specialisation.requires()) {
            for (UnitCode unit : part.units()) {
                if (placed.contains(unit)) {
                    counts.add(unit);
                } else {
                    anyOf.add(unit.value());
                }
            }
        }
        counts.forEach(unit -> facts.add(Fact.of("counts", unit)));
        int missing = missingOf(specialisation);
        if (!specialisation.sharesUnits()) {
            met.stream()
                    .filter(other -> !other.id().equals(specialisation.id()) && !other.sharesUnits())
                    .forEach(other -> addShared(other, counts, facts));
        }
        Verdict verdict = missing == 0
                ? Verdict.satisfied()
                : new Verdict.Unsatisfied(List.of(
                        new Shortfall(lines.ref(specialisation.id()), missing, Measure.UNITS, List.copyOf(anyOf))));
        return new Finding(lines.ref(specialisation.id()), verdict, facts, List.of());
    }

    private static void addShared(Specialisation other, Set<UnitCode> counts, List<Fact> facts) {
        TreeSet<UnitCode> common = new TreeSet<>();
        other.requires().forEach(part -> common.addAll(part.units()));
        common.retainAll(counts);
        common.forEach(unit -> facts.add(new Fact("in common with " + other.id(), unit.value())));
    }

    /** The most that any of its floors lacks, alone or together with those of the specialisations that are met. */
    private int missingOf(Specialisation specialisation) {
        List<Specialisation> together = new ArrayList<>(met);
        if (!together.contains(specialisation)) {
            together.add(specialisation);
        }
        int missing = 0;
        for (Tally floor : Tally.of(lines, together)) {
            boolean isOfOther = met.stream().anyMatch(one -> one.id().equals(floor.id()))
                    && !floor.id().equals(specialisation.id());
            if (!isOfOther) {
                long there = floor.terms().get(0).filter().units().stream()
                        .filter(placed::contains)
                        .count();
                missing = Math.max(missing, floor.bound() / 100 - (int) there);
            }
        }
        return missing;
    }

    private List<Fact> facts(Line line) {
        List<Fact> facts = new ArrayList<>();
        if (line.asksForFact()) {
            addFactAskedFor(line, facts);
            return facts;
        }
        facts.add(Fact.of("at least", lines.amount(line.atLeast())));
        if (line.atMost() != Line.NO_CAP) {
            facts.add(Fact.of("at most", lines.amount(line.atMost())));
        }
        facts.add(Fact.of(lines.measure().word() + " counted", lines.amount(reckoning.counted(line))));
        RuleRef ref = lines.ref(line);
        placedIn.getOrDefault(ref, List.of()).forEach(placement -> facts.add(new Fact("counts", say(line, placement))));
        creditIn.getOrDefault(ref, List.of())
                .forEach(credit -> facts.add(new Fact(
                        "counts",
                        "%s of unspecified credit by %s"
                                .formatted(credit.amount(), credit.credit().id()))));
        turnedAwayBy.getOrDefault(ref, List.of()).forEach(one -> facts.add(new Fact("does not count", say(one))));
        if (line.rule() instanceof PackagingRule.OneOf oneOf) {
            oneOf.options().stream()
                    .map(PackagingRule::id)
                    .filter(option -> !lines.selection().options().contains(option))
                    .sorted()
                    .forEach(option -> facts.add(new Fact("not taken", option)));
        }
        if (line.parent() < 0) {
            lines.definition().prerequisites().forEach(prerequisite -> addWarning(prerequisite, facts));
            turnedAwayByStandards(facts);
        }
        return facts;
    }

    private void addFactAskedFor(Line line, List<Fact> facts) {
        if (line.rule() instanceof PackagingRule.Shown shown) {
            facts.add(new Fact("evidence", shown.kind()));
            facts.add(Fact.of("at least", shown.amount()));
            facts.add(Fact.of(shown.measure().word() + " shown", Admission.shownOf(shown, known)));
        } else if (line.rule() instanceof PackagingRule.HeldAward heldAward) {
            facts.add(Fact.of("award", heldAward.award()));
        }
    }

    /** What a standard refused has no line of its own to stand at. */
    private void turnedAwayByStandards(List<Fact> facts) {
        lines.definition()
                .packaging()
                .standards()
                .forEach(standard -> turnedAwayBy
                        .getOrDefault(lines.ref(standard.id()), List.of())
                        .forEach(one -> facts.add(new Fact("does not count", say(one) + " [" + standard.id() + "]"))));
    }

    private void addAdjustments(List<Fact> facts) {
        known.adjustments().stream()
                .filter(adjustment ->
                        adjustment.award().equals(lines.definition().code()))
                .map(adjustment -> adjustment.decision() + ": " + adjustment.say() + idle(adjustment))
                .sorted()
                .forEach(words -> facts.add(new Fact("decision", words)));
    }

    /** A force of a unit that is not held, or into a line that has no room, does nothing, and is said to lie idle (edge case G3). */
    private String idle(Adjustment adjustment) {
        boolean isIdle = adjustment instanceof Adjustment.Force force
                && !candidates.forced().containsKey(force.unit());
        return isIdle ? ", which lies idle: the unit is not held, or the line has no room for it" : "";
    }

    private String say(Line line, Placement placement) {
        String words = say(placement.unit()) + partOf(line, placement.unit());
        if (line.rule() instanceof PackagingRule.Imported imported
                && !imported.levels().isEmpty()) {
            return words + packagedAt(imported, placement.unit().unit());
        }
        return words;
    }

    /** Of a unit whose points are divided, how much stands here. */
    private String partOf(Line line, RecognisedUnit unit) {
        Filling.Part part = filling.in(line).get(unit.unit());
        return part == null || part.amount() == lines.weight(unit.unit())
                ? ""
                : ", " + lines.amount(part.amount()) + " of it here";
    }

    private String packagedAt(PackagingRule.Imported line, UnitCode unit) {
        SortedMap<Integer, AwardVersion> packaged = levels.of(unit);
        return packaged.entrySet().stream()
                .filter(entry -> line.levels().contains(entry.getKey()))
                .findFirst()
                .map(entry -> ", level %d in %s".formatted(entry.getKey(), entry.getValue()))
                .orElse("");
    }

    private String say(RecognisedUnit unit) {
        String heldAs = unit.heldAs().equals(unit.unit()) ? "" : " held as " + unit.heldAs();
        String points = lines.measure() == Measure.POINTS ? " (" + lines.amount(lines.weight(unit.unit())) + ")" : "";
        return unit.unit() + points + heldAs + " by " + unit.result();
    }

    private String say(Unplaced one) {
        String about = one.about().isEmpty() ? "" : " (" + one.about() + ")";
        return say(one.unit()) + ": " + one.reason().word() + about;
    }

    private void addWarning(Prerequisite prerequisite, List<Fact> facts) {
        if (prerequisite.mode() != Prerequisite.Mode.ADVISORY || !placed.contains(prerequisite.unit())) {
            return;
        }
        for (UnitCode required : prerequisite.requires()) {
            if (!held.contains(required)) {
                facts.add(new Fact("warning", prerequisite.unit() + " should come after " + required));
            }
        }
    }
}
