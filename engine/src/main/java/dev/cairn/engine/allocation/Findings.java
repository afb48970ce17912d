package dev.cairn.engine.allocation;

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
import dev.cairn.engine.packaging.UnitLevels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Tells an allocation as findings: one a line, with what it counts, what it turned away, and what it still needs. */
final class Findings {

    private final Lines lines;
    private final Candidates candidates;
    private final Reckoning reckoning;
    private final UnitLevels levels;
    private final Map<RuleRef, List<Placement>> placedIn = new HashMap<>();
    private final Map<RuleRef, List<Unplaced>> turnedAwayBy = new HashMap<>();
    private final Set<UnitCode> placed = new HashSet<>();
    private final Set<UnitCode> held = new HashSet<>();

    Findings(
            Lines lines,
            Candidates candidates,
            Reckoning reckoning,
            UnitLevels levels,
            List<Placement> placements,
            List<Unplaced> unplaced) {
        this.lines = lines;
        this.candidates = candidates;
        this.reckoning = reckoning;
        this.levels = levels;
        for (Placement placement : placements) {
            placedIn.computeIfAbsent(placement.line(), l -> new ArrayList<>()).add(placement);
            placed.add(placement.unit().unit());
            held.add(placement.unit().unit());
        }
        for (Unplaced one : unplaced) {
            turnedAwayBy.computeIfAbsent(one.line(), l -> new ArrayList<>()).add(one);
            held.add(one.unit().unit());
        }
    }

    Finding of(Line line) {
        return of(line, verdict(line));
    }

    Finding of(Line line, Verdict verdict) {
        List<Finding> because = lines.childrenOf(line).stream().map(this::of).toList();
        return new Finding(lines.ref(line), verdict, facts(line), because);
    }

    Verdict verdict(Line line) {
        List<Shortfall> shortfalls = new ArrayList<>();
        addShortfalls(line, shortfalls);
        return shortfalls.isEmpty() ? Verdict.satisfied() : new Verdict.Unsatisfied(shortfalls);
    }

    private void addShortfalls(Line line, List<Shortfall> shortfalls) {
        int own = reckoning.ownShortfall(line);
        if (own > 0) {
            shortfalls.add(shortfall(line, own));
        }
        if (reckoning.needed(line) > own) {
            lines.childrenOf(line).forEach(child -> addShortfalls(child, shortfalls));
        }
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
        if (leaf.rule() instanceof PackagingRule.Component) {
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

    private List<Fact> facts(Line line) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("at least", lines.amount(line.atLeast())));
        if (line.atMost() != Line.NO_CAP) {
            facts.add(Fact.of("at most", lines.amount(line.atMost())));
        }
        facts.add(Fact.of(lines.measure().word() + " counted", lines.amount(reckoning.counted(line))));
        RuleRef ref = lines.ref(line);
        placedIn.getOrDefault(ref, List.of()).forEach(placement -> facts.add(new Fact("counts", say(line, placement))));
        turnedAwayBy.getOrDefault(ref, List.of()).forEach(one -> facts.add(new Fact("does not count", say(one))));
        if (line.parent() < 0) {
            lines.definition().prerequisites().forEach(prerequisite -> addWarning(prerequisite, facts));
        }
        return facts;
    }

    private String say(Line line, Placement placement) {
        String words = say(placement.unit());
        if (line.rule() instanceof PackagingRule.Imported imported
                && !imported.levels().isEmpty()) {
            return words + packagedAt(imported, placement.unit().unit());
        }
        return words;
    }

    private String packagedAt(PackagingRule.Imported line, UnitCode unit) {
        SortedMap<Integer, AwardVersion> known = levels.of(unit);
        return known.entrySet().stream()
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
