package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds why a rule is not met: the lines that ask for more than can come to them (the least cut of a flow), a condition that all that is
 * held falls short of, a fact that is not there; else the fewest requirements that hold in no combination. Thread-safe.
 */
public final class Certificates {

    private final Allocator allocator;
    private final Catalogue catalogue;

    public Certificates(Allocator allocator, Catalogue catalogue) {
        this.allocator = allocator;
        this.catalogue = catalogue;
    }

    /** The certificate; empty where the rule is met or nobody can say, and where no reason is small enough to be found. */
    public Optional<Certificate> certify(AwardDefinition award, AllocationCase known) {
        Allocation allocation = allocator.allocate(award, known);
        if (!(allocation.verdict() instanceof Verdict.Unsatisfied)) {
            return Optional.empty();
        }
        AwardDefinition adjusted = Waivers.apply(award, known.adjustments());
        List<Certificate.OnOneWay> reasons = new ArrayList<>();
        for (Selection selection : Selection.of(adjusted.rule(), known.facts().attributes())) {
            Lines lines = new Lines(adjusted, selection);
            Candidates candidates = new Admission(lines, catalogue, known, false).decide();
            Recount recount = new Recount(adjusted, selection.taken(), catalogue, known, allocation);
            Optional<WhyNot> why = why(lines, candidates, recount);
            if (why.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(new Certificate.OnOneWay(selection.taken(), why.get()));
        }
        reasons.sort(Comparator.comparing(one -> String.join("\n", one.taken())));
        return Optional.of(new Certificate(award.version(), reasons));
    }

    /** The simplest reason that a recount confirms. */
    private static Optional<WhyNot> why(Lines lines, Candidates candidates, Recount recount) {
        return absent(lines, candidates)
                .or(() -> competing(lines, candidates))
                .or(() -> shortOf(lines, candidates))
                .or(() -> noCombination(lines, recount));
    }

    private static Optional<WhyNot> absent(Lines lines, Candidates candidates) {
        Optional<WhyNot> line = lines.all().stream()
                .filter(one -> candidates.unmet().contains(one.index()))
                .map(one -> (WhyNot) new WhyNot.Absent(one.id()))
                .findFirst();
        return line.or(() -> candidates.averages().stream()
                .filter(average -> !average.isMet())
                .map(average -> (WhyNot) new WhyNot.Absent(average.condition().id()))
                .findFirst());
    }

    private static Optional<WhyNot> competing(Lines lines, Candidates candidates) {
        LeastCut cut = LeastCut.of(lines, candidates);
        if (cut.within().isEmpty() && !cut.whateverIsHeld()) {
            return Optional.empty();
        }
        SortedSet<String> within = new TreeSet<>();
        SortedSet<String> asking = new TreeSet<>();
        SortedSet<String> through = new TreeSet<>();
        int needed = 0;
        int there = 0;
        for (Line line : lines.all()) {
            boolean isIn = cut.within().contains(line.index());
            boolean isAboveIn =
                    line.parent() < 0 ? cut.whateverIsHeld() : cut.within().contains(line.parent());
            if (isIn) {
                within.add(line.id());
            }
            if (isIn && !isAboveIn && line.atLeast() > 0) {
                asking.add(line.id());
                needed += line.atLeast();
            }
            if (!isIn && isAboveIn) {
                through.add(line.id());
                there += line.atMost();
            }
            there += isIn && !cut.whateverIsHeld() && candidates.isHeld(line.rule()) ? line.atLeast() : 0;
        }
        if (cut.whateverIsHeld()) {
            return Optional.of(new WhyNot.Clashing(
                    within, asking, through, lines.amount(needed), lines.amount(there), lines.measure()));
        }
        SortedSet<UnitCode> units = new TreeSet<>();
        for (UnitCode unit : candidates.units().keySet()) {
            if (candidates.places().getOrDefault(unit, List.of()).stream()
                    .anyMatch(leaf -> cut.within().contains(leaf.index()))) {
                units.add(unit);
                there += lines.weight(unit);
            }
        }
        for (Candidates.OpenCredit credit : candidates.credit()) {
            boolean reaches =
                    credit.places().stream().anyMatch(leaf -> cut.within().contains(leaf.index()));
            there += reaches ? lines.counted(credit.credit().amount()) : 0;
        }
        return Optional.of(new WhyNot.Competing(
                within, asking, units, through, lines.amount(needed), lines.amount(there), lines.measure()));
    }

    private static Optional<WhyNot> shortOf(Lines lines, Candidates candidates) {
        List<SearchItem> items = new SearchItems(lines, candidates, lines.tallies(), false).items();
        for (int i = 0; i < lines.tallies().size(); i++) {
            Tally tally = lines.tallies().get(i);
            int there = 0;
            for (Line leaf : lines.leavesById()) {
                there += candidates.isHeld(leaf.rule()) ? Reckoning.ofBlock(tally, leaf, candidates, lines) : 0;
            }
            for (SearchItem item : items) {
                int most = 0;
                for (SearchItem.Option option : item.options()) {
                    most = Math.max(most, option.tallyDeltas()[i]);
                }
                there += most;
            }
            int whole = lines.hundredths(lines.root().atLeast());
            int lacks = tally.isFloor() ? tally.lacks(there, whole, 0) : 0;
            if (lacks > 0) {
                return Optional.of(
                        new WhyNot.Short(tally.id(), new Amount(there + lacks), new Amount(there), tally.measure()));
            }
        }
        return Optional.empty();
    }

    /** Leaves out one requirement after the other, while the rest still holds in no combination. */
    private static Optional<WhyNot> noCombination(Lines lines, Recount recount) {
        List<String> needed = new ArrayList<>();
        lines.all().stream()
                .filter(line -> line.atLeast() > 0 || line.atMost() != Line.NO_CAP)
                .forEach(line -> needed.add(line.id()));
        lines.tallies().forEach(tally -> needed.add(tally.id()));
        if (!recount.isNone(needed)) {
            return Optional.empty();
        }
        for (String requirement : List.copyOf(needed)) {
            List<String> fewer = new ArrayList<>(needed);
            fewer.remove(requirement);
            if (recount.isNone(fewer)) {
                needed.remove(requirement);
            }
        }
        return Optional.of(new WhyNot.NoCombination(needed));
    }
}
