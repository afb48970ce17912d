package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.Ratio;
import dev.cairn.engine.packaging.Specialisation;
import dev.cairn.engine.packaging.Total;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A condition over totals as the allocation sees it: a sum over what holds a place, and a bound on it. All amounts of a tally are in
 * hundredths of its measure.
 *
 * @param id the condition's id
 * @param kind which bound
 * @param measure units or points
 * @param bound the amount of a floor or ceiling, in hundredths; 0 for a share
 * @param share the share; 0/1 for a floor or ceiling
 * @param terms the totals that are summed
 * @param nets the lines whose missing amounts a shortage is reduced by; empty where the measure is not that of the rule
 */
record Tally(String id, Kind kind, Measure measure, int bound, Ratio share, List<Term> terms, List<Line> nets) {

    enum Kind {
        FLOOR,
        CEILING,
        SHARE_FLOOR,
        SHARE_CEILING
    }

    /** One total: the leaves in which it counts, by index of line, and what of it. */
    record Term(boolean[] counts, CreditFilter filter, Measure measure) {}

    private static final int ONE = 100;
    private static final Ratio NO_SHARE = new Ratio(0, 1);

    boolean isFloor() {
        return kind == Kind.FLOOR || kind == Kind.SHARE_FLOOR;
    }

    static List<Tally> of(Lines lines) {
        Packaging packaging = lines.definition().packaging();
        List<Tally> tallies = new ArrayList<>();
        for (Condition condition : packaging.conditions()) {
            if (condition instanceof Condition.AtLeast floor) {
                tallies.add(tally(lines, floor.id(), Kind.FLOOR, floor.totals(), floor.amount(), NO_SHARE));
            } else if (condition instanceof Condition.AtMost ceiling) {
                tallies.add(tally(lines, ceiling.id(), Kind.CEILING, ceiling.totals(), ceiling.amount(), NO_SHARE));
            } else if (condition instanceof Condition.Share share) {
                Kind kind = share.atLeast() ? Kind.SHARE_FLOOR : Kind.SHARE_CEILING;
                tallies.add(tally(lines, share.id(), kind, share.totals(), Amount.ZERO, share.ratio()));
            }
        }
        return List.copyOf(tallies);
    }

    private static Tally tally(Lines lines, String id, Kind kind, List<String> names, Amount bound, Ratio share) {
        List<Total> totals = new ArrayList<>();
        for (String name : names) {
            Total total = lines.definition().packaging().totals().get(name);
            if (total == null) {
                throw new IllegalStateException("Expected a total '%s' for condition '%s' of %s, but found none."
                        .formatted(name, id, lines.definition().version()));
            }
            totals.add(total);
        }
        Measure measure = totals.isEmpty() ? lines.measure() : totals.get(0).measure();
        List<Term> terms = totals.stream()
                .map(total -> new Term(counts(lines, total.lines()), total.filter(), total.measure()))
                .toList();
        boolean isShare = kind == Kind.SHARE_FLOOR || kind == Kind.SHARE_CEILING;
        List<Line> all = isShare ? List.of(lines.root()) : nets(lines, totals);
        List<Line> nets = measure == lines.measure() ? all : List.of();
        return new Tally(id, kind, measure, bound.hundredths(), share, terms, nets);
    }

    /** What a set of specialisations asks for, as floors over the units that hold a place. */
    static List<Tally> of(Lines lines, List<Specialisation> specialisations) {
        List<Tally> floors = new ArrayList<>();
        List<Specialisation.Part> all = new ArrayList<>();
        for (Specialisation specialisation : specialisations) {
            for (Specialisation.Part part : specialisation.requires()) {
                floors.add(floor(lines, specialisation.id(), part.units(), part.atLeast()));
                all.add(part);
            }
        }
        if (specialisations.stream().allMatch(Specialisation::sharesUnits)) {
            specialisations.forEach(one -> addJoint(lines, one.requires(), floors));
        } else {
            addJoint(lines, all, floors);
        }
        return floors;
    }

    /** Parts that share no units can all be filled if and only if each set of them has enough units together (Hall). */
    private static void addJoint(Lines lines, List<Specialisation.Part> parts, List<Tally> floors) {
        for (int set = 1; set < 1 << parts.size(); set++) {
            if (Integer.bitCount(set) > 1) {
                TreeSet<UnitCode> units = new TreeSet<>();
                int needed = 0;
                for (int i = 0; i < parts.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        units.addAll(parts.get(i).units());
                        needed += parts.get(i).atLeast();
                    }
                }
                floors.add(floor(lines, "specialisations", units, needed));
            }
        }
    }

    private static Tally floor(Lines lines, String id, SortedSet<UnitCode> units, int atLeast) {
        CreditFilter everything = CreditFilter.EVERYTHING;
        CreditFilter filter = new CreditFilter(units, null, null, everything.fields(), everything.routes(), null, null);
        Term term = new Term(counts(lines, Collections.emptySortedSet()), filter, Measure.UNITS);
        return new Tally(
                id, Kind.FLOOR, Measure.UNITS, Amount.of(atLeast).hundredths(), NO_SHARE, List.of(term), List.of());
    }

    private static boolean[] counts(Lines lines, SortedSet<String> ids) {
        boolean[] counts = new boolean[lines.all().size()];
        for (Line leaf : lines.leavesById()) {
            counts[leaf.index()] = ids.isEmpty()
                    || lines.all().stream().anyMatch(line -> ids.contains(line.id()) && lines.isWithin(leaf, line));
        }
        return counts;
    }

    /** The topmost of the lines of all totals; the whole rule where one total counts in it. */
    private static List<Line> nets(Lines lines, List<Total> totals) {
        if (totals.isEmpty() || totals.stream().anyMatch(total -> total.lines().isEmpty())) {
            return List.of(lines.root());
        }
        List<Line> named = lines.all().stream()
                .filter(line -> totals.stream().anyMatch(total -> total.lines().contains(line.id())))
                .toList();
        return named.stream()
                .filter(line -> named.stream().noneMatch(other -> other != line && lines.isWithin(line, other)))
                .toList();
    }

    /**
     * What is short, in hundredths; for a ceiling what is beyond.
     *
     * @param tallied what is tallied
     * @param counted what the whole rule counts, or asks for where that is more, in hundredths
     * @param missing what is missing anyway in the lines that it nets, in hundredths
     */
    int lacks(int tallied, int counted, int missing) {
        int wanted =
                kind == Kind.FLOOR || kind == Kind.CEILING ? bound : isFloor() ? shareUp(counted) : shareDown(counted);
        return isFloor() ? Math.max(0, wanted - tallied - missing) : Math.max(0, tallied - wanted);
    }

    /** Rounded up: to whole units, or to hundredths of points. */
    private int shareUp(int whole) {
        int up = (int) (((long) whole * share.part() + share.whole() - 1) / share.whole());
        return measure == Measure.UNITS ? (up + ONE - 1) / ONE * ONE : up;
    }

    private int shareDown(int whole) {
        return (int) ((long) whole * share.part() / share.whole());
    }
}
