package dev.cairn.engine.allocation;

import dev.cairn.engine.allocation.BruteConditions.Part;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries every assignment of what a learner holds to the lines of an award, judges each by the words of {@code docs/packaging.md}, and
 * keeps the best: an oracle that shares no code with the allocator. For small cases.
 */
final class BruteForce {

    /** The result of a unit that a component counts and of which none is known. */
    static final ResultId NO_RESULT = new ResultId("-");

    private static final long ONE = 100;

    private final Packaging packaging;
    private final AllocationCase known;
    private final BruteAdmission admission;
    private final BruteConditions conditions;
    private final List<UnitCode> units;
    private final List<RecognisedCredit> credits;
    private final Set<ResultId> used = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable BruteScore best;
    private List<Part> bestParts = List.of();

    @SuppressWarnings("NullAway.Init") // set for each tree that is tried
    private BruteTree tree;

    @SuppressWarnings("NullAway.Init") // set for each tree that is tried
    private Set<UnitCode> blocked;

    private long[] counted = {};

    private BruteForce(
            AwardDefinition award, Catalogue catalogue, AllocationCase known, BruteAdmission.Assumed assumed) {
        this(award, catalogue, known, assumed, BruteTree.of(award.packaging(), known, assumed.attributes()));
    }

    private BruteForce(
            AwardDefinition award,
            Catalogue catalogue,
            AllocationCase known,
            BruteAdmission.Assumed assumed,
            List<BruteTree> trees) {
        this.packaging = award.packaging();
        this.known = known;
        this.admission = new BruteAdmission(award, catalogue, known, assumed);
        this.conditions = new BruteConditions(packaging, admission);
        this.units = List.copyOf(admission.results.keySet());
        this.credits = known.credit().stream()
                .filter(credit -> !known.spent().contains(credit.id())
                        && !credit.grantedOn().isAfter(known.asAt()))
                .sorted(Comparator.comparing(RecognisedCredit::id))
                .toList();
        trees.forEach(this::tryAll);
    }

    /** The best score, or null where nothing at all is allowed; what is not recorded is taken to be so. */
    static @Nullable BruteScore best(
            AwardDefinition award, Catalogue catalogue, AllocationCase known, BruteAdmission.Assumed assumed) {
        return new BruteForce(award, catalogue, known, assumed).best;
    }

    /** The best assignment in words, for people who look at a difference. */
    static String describe(
            AwardDefinition award, Catalogue catalogue, AllocationCase known, BruteAdmission.Assumed assumed) {
        BruteForce made = new BruteForce(award, catalogue, known, assumed);
        StringBuilder text = new StringBuilder().append(made.best).append('\n');
        for (Part part : made.bestParts) {
            text.append("  %s: %s %s\n"
                    .formatted(
                            part.leaf().rule().id(),
                            part.unit() == null
                                    ? part.credit()
                                    : part.unit().unit() + " by " + part.unit().result(),
                            part.amount()));
        }
        return text.toString();
    }

    /** Whether no line needs more than it may count while nothing stands anywhere, however the rule is taken. */
    static boolean allowsNothing(AwardDefinition award, AllocationCase known) {
        return BruteTree.of(
                        award.packaging(),
                        known.withUnits(List.of()),
                        known.facts().attributes())
                .stream()
                .allMatch(one -> BruteTally.of(one.root, new long[one.leaves.size()], new HashMap<>()) != null);
    }

    /** Whether what is forced, and what components count, passes no cap and no ceiling, however the rule is taken. */
    static boolean canObey(AwardDefinition award, Catalogue catalogue, AllocationCase known) {
        boolean isFree = known.adjustments().stream().noneMatch(one -> one instanceof Adjustment.Force)
                && award.rule().lines().noneMatch(one -> one instanceof PackagingRule.Component);
        BruteAdmission.Assumed assumed =
                new BruteAdmission.Assumed(known.facts().attributes(), Map.of(), true);
        return isFree
                || BruteTree.of(award.packaging(), known, assumed.attributes()).stream()
                        .allMatch(one -> new BruteForce(award, catalogue, known, assumed, List.of(one)).best != null);
    }

    private void tryAll(BruteTree one) {
        tree = one;
        blocked = one.blocked();
        counted = new long[one.leaves.size()];
        parts.clear();
        one.root
                .all()
                .filter(line -> line.kind() == BruteTree.Kind.BLOCK_COUNTED)
                .forEach(this::addBlock);
        place(0);
    }

    private void addBlock(BruteTree.Node line) {
        for (UnitCode unit : line.rule().units()) {
            RecognisedUnit held = admission.results.getOrDefault(unit, List.of()).stream()
                    .findFirst()
                    .orElse(new RecognisedUnit(unit, unit, NO_RESULT, Route.ASSESSED, known.asAt()));
            parts.add(new Part(line, held, null, weight(unit)));
        }
    }

    private long weight(UnitCode unit) {
        return packaging.weight(unit).hundredths();
    }

    private void place(int index) {
        if (index == units.size()) {
            placeCredit(0);
            return;
        }
        UnitCode unit = units.get(index);
        place(index + 1);
        for (RecognisedUnit result : admission.results.getOrDefault(unit, List.of())) {
            if (result.fillsAll() ? !used.contains(result.result()) : used.add(result.result())) {
                place(index, result);
                used.remove(result.result());
            }
        }
    }

    private void place(int index, RecognisedUnit result) {
        boolean divides = packaging.divisible().contains(result.unit());
        long weight = weight(result.unit());
        if (divides) {
            divide(0, weight, result, () -> place(index + 1));
            return;
        }
        for (BruteTree.Node leaf : tree.leaves) {
            if (mayStand(result, leaf)) {
                with(new Part(leaf, result, null, weight), () -> place(index + 1));
            }
        }
    }

    private boolean mayStand(RecognisedUnit result, BruteTree.Node leaf) {
        return admission.mayStand(result, leaf, tree.within(leaf), blocked);
    }

    /** Whole points of a unit in each of the leaves from this one on; at least one in all. */
    private void divide(int leaf, long left, RecognisedUnit result, Runnable then) {
        if (leaf == tree.leaves.size()) {
            if (left < weight(result.unit())) {
                then.run();
            }
            return;
        }
        divide(leaf + 1, left, result, then);
        BruteTree.Node here = tree.leaves.get(leaf);
        if (mayStand(result, here)) {
            for (long amount = ONE; amount <= left; amount += ONE) {
                long rest = left - amount;
                with(new Part(here, result, null, amount), () -> divide(leaf + 1, rest, result, then));
            }
        }
    }

    private void placeCredit(int index) {
        if (index == credits.size()) {
            judge();
        } else {
            steps(credits.get(index), 0, credits.get(index).amount().hundredths(), index);
        }
    }

    private void steps(RecognisedCredit credit, int leaf, long left, int index) {
        if (leaf == tree.leaves.size()) {
            placeCredit(index + 1);
            return;
        }
        steps(credit, leaf + 1, left, index);
        BruteTree.Node here = tree.leaves.get(leaf);
        if (here.rule().takesUnspecifiedCredit()) {
            long step = credit.step().hundredths();
            for (long amount = step; amount <= left; amount += step) {
                long rest = left - amount;
                with(new Part(here, null, credit, amount), () -> steps(credit, leaf + 1, rest, index));
            }
        }
    }

    private void with(Part part, Runnable then) {
        int leaf = part.leaf().leaf();
        if (counted[leaf] + part.amount() > part.leaf().atMost()) {
            return;
        }
        parts.add(part);
        counted[leaf] += part.amount();
        then.run();
        counted[leaf] -= part.amount();
        parts.remove(parts.size() - 1);
    }

    private void judge() {
        if (!forcesHold() || !coreStands()) {
            return;
        }
        Map<String, Long> needed = new HashMap<>();
        BruteTally tally = BruteTally.of(tree.root, counted, needed);
        if (tally == null) {
            return;
        }
        long lacking = conditions.lacking(tree, parts, needed);
        if (lacking == BruteConditions.FORBIDDEN) {
            return;
        }
        long missing = tally.needed() + tally.beside() + lacking;
        if (best == null || missing <= best.missing()) {
            compare(missing, tally.counted());
        }
    }

    /** A unit that is forced into a line stands there wherever it is held. */
    private boolean forcesHold() {
        return admission
                .adjustments(Adjustment.Force.class)
                .allMatch(force -> !units.contains(force.unit())
                        || tree.leaves.stream()
                                .noneMatch(leaf -> leaf.rule().id().equals(force.line()))
                        || admission.results.getOrDefault(force.unit(), List.of()).stream()
                                .noneMatch(result -> mayStand(result, leafOf(force.line())))
                        || parts.stream()
                                .anyMatch(part -> part.unit() != null
                                        && part.unit().unit().equals(force.unit())
                                        && tree.within(part.leaf()).contains(force.line())));
    }

    /**
     * A unit with one result of its own that one line alone takes, which asks for all of its units, stands there; not where a
     * ceiling or an upper share may forbid it.
     */
    private boolean coreStands() {
        return conditions.haveCeilings()
                || packaging.conditions().isEmpty()
                || units.stream().allMatch(this::standsOrMayStandElsewhere);
    }

    private boolean standsOrMayStandElsewhere(UnitCode unit) {
        List<RecognisedUnit> results = admission.results.getOrDefault(unit, List.of());
        if (results.size() != 1 || parts.stream().anyMatch(part -> isOf(unit, part))) {
            return true;
        }
        List<BruteTree.Node> open = tree.leaves.stream()
                .filter(leaf -> mayStand(results.get(0), leaf))
                .toList();
        return open.size() != 1
                || !(open.get(0).rule() instanceof PackagingRule.AllOf)
                || admission.isShared(results.get(0));
    }

    private BruteTree.Node leafOf(String id) {
        return tree.leaves.stream()
                .filter(leaf -> leaf.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void compare(long missing, long placed) {
        List<String> met = missing > 0 ? List.of() : BruteSpecialisations.met(packaging, parts);
        BruteScore score =
                new BruteScore(missing, met.size(), met, placed, List.copyOf(tree.options), places(), results());
        if (best == null || score.compareTo(best) < 0) {
            best = score;
            bestParts = List.copyOf(parts);
        }
    }

    private List<Long> places() {
        List<Long> places = new ArrayList<>();
        for (BruteTree.Node leaf : tree.leaves) {
            for (UnitCode unit : units) {
                places.add(-in(leaf).filter(part -> isOf(unit, part))
                        .mapToLong(Part::amount)
                        .sum());
            }
            for (RecognisedCredit credit : credits) {
                places.add(-in(leaf).filter(part -> credit.equals(part.credit()))
                        .mapToLong(Part::amount)
                        .sum());
            }
        }
        return places;
    }

    private Stream<Part> in(BruteTree.Node leaf) {
        return parts.stream().filter(part -> part.leaf() == leaf);
    }

    private static boolean isOf(UnitCode unit, Part part) {
        return part.unit() != null && part.unit().unit().equals(unit);
    }

    private List<Integer> results() {
        List<Integer> ranks = new ArrayList<>();
        for (BruteTree.Node leaf : tree.leaves) {
            for (UnitCode unit : units) {
                in(leaf).filter(part -> isOf(unit, part))
                        .forEach(part -> ranks.add(
                                admission.results.getOrDefault(unit, List.of()).indexOf(part.unit())));
            }
        }
        return ranks;
    }

    /** The places of an allocation found otherwise, as those of a score are written; null where it took other options. */
    static @Nullable List<Long> placesOf(
            Allocation found,
            AwardDefinition award,
            AllocationCase known,
            BruteAdmission.Assumed assumed,
            Catalogue catalogue) {
        BruteForce made = new BruteForce(award, catalogue, known, assumed);
        for (BruteTree one : BruteTree.of(award.packaging(), known, assumed.attributes())) {
            if (List.copyOf(one.options).equals(found.options())) {
                made.tree = one;
                return made.placesOf(found);
            }
        }
        return null;
    }

    private List<Long> placesOf(Allocation found) {
        parts.clear();
        for (BruteTree.Node leaf : tree.leaves) {
            found.placements().stream()
                    .filter(one -> one.line().line().equals(leaf.rule().id()))
                    .forEach(one -> parts.add(
                            new Part(leaf, one.unit(), null, weight(one.unit().unit()))));
            found.creditPlaced().stream()
                    .filter(one -> one.line().line().equals(leaf.rule().id()))
                    .forEach(one -> parts.add(
                            new Part(leaf, null, one.credit(), one.amount().hundredths())));
        }
        return places();
    }
}
