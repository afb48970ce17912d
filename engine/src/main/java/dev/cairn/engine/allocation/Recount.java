package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Total;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts again, plainly, what is held for one way of taking a rule. All amounts are in hundredths. */
final class Recount {

    private static final int MOST = 300_000;
    private static final Set<Unplaced.Reason> REFUSED = Set.of(
            Unplaced.Reason.TOO_OLD,
            Unplaced.Reason.MARK_TOO_LOW,
            Unplaced.Reason.MARK_NOT_KNOWN,
            Unplaced.Reason.PREREQUISITE_NOT_HELD,
            Unplaced.Reason.COUNTS_IN_ANOTHER_AWARD,
            Unplaced.Reason.BARRED);

    private final AwardDefinition award;
    private final Set<String> taken;
    private final Catalogue catalogue;
    private final AllocationCase known;
    private final Qualities qualities;
    private final Map<String, PackagingRule> lines = new LinkedHashMap<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<UnitCode, String> forces;
    private final List<RecognisedUnit> held = new ArrayList<>();
    private final List<RecognisedUnit> recognised = new ArrayList<>();
    private final Map<UnitCode, List<Piece>> pieces = new TreeMap<>();
    private final List<List<Piece>> creditPieces = new ArrayList<>();

    /** One way to place one thing: so much of it in some lines, using up a result that others may want. */
    private record Piece(
            Map<String, Integer> in,
            @Nullable RecognisedUnit unit,
            @Nullable RecognisedCredit credit,
            @Nullable ResultId uses) {}

    /** What lines and conditions have counted, and which results are used up. */
    private record State(List<Integer> sums, Set<ResultId> used) {}

    Recount(
            AwardDefinition award,
            Set<String> taken,
            Catalogue catalogue,
            AllocationCase known,
            Allocation allocation) {
        this.award = award;
        this.taken = taken;
        this.catalogue = catalogue;
        this.known = known;
        this.qualities = new Qualities(award.packaging(), catalogue.levels(), false);
        addLine(award.rule(), "");
        collectHeld(allocation);
        this.forces = new RecountedForces(award, lines, above, known).of(held);
        held.forEach(this::addPieces);
        known.credit().forEach(this::addPieces);
    }

    private void addLine(PackagingRule line, String parent) {
        lines.put(line.id(), line);
        above.put(line.id(), parent);
        boolean chooses = line instanceof PackagingRule.OneOf || line instanceof PackagingRule.Conditional;
        line.children().stream()
                .filter(child -> !chooses || taken.contains(child.id()))
                .forEach(child -> addLine(child, line.id()));
    }

    // ---- what is held, and where it may stand

    private void collectHeld(Allocation allocation) {
        List<RecognisedUnit> all = new ArrayList<>(known.units());
        for (Adjustment adjustment : known.adjustments()) {
            if (adjustment instanceof Adjustment.Substitute one && one.award().equals(award.code())) {
                known.units().stream()
                        .filter(unit -> unit.unit().equals(one.instead()))
                        .forEach(unit -> all.add(unit.countingAs(one.wanted())));
            }
        }
        recognised.addAll(all);
        all.stream()
                .distinct()
                .filter(unit -> allocation.unplaced().stream()
                        .noneMatch(one -> one.unit().equals(unit) && REFUSED.contains(one.reason())))
                .filter(unit -> !isInHeldBlock(unit, all))
                .forEach(held::add);
    }

    private boolean isInHeldBlock(RecognisedUnit unit, List<RecognisedUnit> all) {
        return heldBlocks()
                .anyMatch(block -> all.stream()
                        .anyMatch(other -> other.result().equals(unit.result())
                                && block.units().contains(other.unit())));
    }

    private Stream<PackagingRule> heldBlocks() {
        return lines.values().stream()
                .filter(line -> line instanceof PackagingRule.Component component
                        && known.heldAwards().contains(component.award()));
    }

    private boolean mayStand(RecognisedUnit unit, PackagingRule line) {
        for (Adjustment adjustment : known.adjustments()) {
            if (!adjustment.award().equals(award.code())) {
                continue;
            }
            if (adjustment instanceof Adjustment.Bar bar
                    && bar.unit().equals(unit.unit())
                    && isWithin(line.id(), bar.line())) {
                return false;
            }
        }
        String forced = forces.get(unit.unit());
        if (forced != null) {
            return forced.equals(line.id());
        }
        if (line instanceof PackagingRule.AllOf || line instanceof PackagingRule.Choose) {
            return line.units().contains(unit.unit());
        }
        return line instanceof PackagingRule.Imported imported && mayBeImported(unit, imported);
    }

    private boolean mayBeImported(RecognisedUnit unit, PackagingRule.Imported line) {
        Set<Integer> levels = catalogue.levels().of(unit.unit()).keySet();
        boolean levelFits = line.levels().isEmpty() || levels.stream().anyMatch(line.levels()::contains);
        return levelFits
                && recognised.stream()
                        .filter(other -> other.result().equals(unit.result()))
                        .noneMatch(other -> award.rule().listedUnits().contains(other.unit())
                                || !other.unit().equals(unit.unit())
                                        && catalogue.mappings().leadsTo(unit.unit(), other.unit()));
    }

    private boolean isWithin(String line, String other) {
        for (String at = line; !at.isEmpty(); at = above.getOrDefault(at, "")) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private List<String> placesOf(RecognisedUnit unit) {
        return lines.values().stream()
                .filter(line -> mayStand(unit, line))
                .map(PackagingRule::id)
                .toList();
    }

    private void addPieces(RecognisedUnit unit) {
        boolean isShared = !unit.fillsAll()
                && held.stream()
                        .anyMatch(other -> other.result().equals(unit.result())
                                && !other.unit().equals(unit.unit()));
        for (Map<String, Integer> in : divisions(
                placesOf(unit),
                weight(unit.unit()),
                award.packaging().divisible().contains(unit.unit()) ? step() : weight(unit.unit()))) {
            pieces.computeIfAbsent(unit.unit(), u -> new ArrayList<>())
                    .add(new Piece(in, unit, null, isShared ? unit.result() : null));
        }
    }

    private void addPieces(RecognisedCredit credit) {
        if (credit.grantedOn().isAfter(known.asAt()) || known.spent().contains(credit.id())) {
            return;
        }
        List<String> places = lines.values().stream()
                .filter(PackagingRule::takesUnspecifiedCredit)
                .map(PackagingRule::id)
                .toList();
        creditPieces.add(
                divisions(places, credit.amount().hundredths(), credit.step().hundredths()).stream()
                        .map(in -> new Piece(in, null, credit, null))
                        .toList());
    }

    /** Every way to lay steps of an amount into lines, at least one of them. */
    private static List<Map<String, Integer>> divisions(List<String> places, int amount, int step) {
        List<Map<String, Integer>> all = new ArrayList<>(List.of(Map.of()));
        for (String place : places) {
            List<Map<String, Integer>> more = new ArrayList<>(all);
            for (Map<String, Integer> so : all) {
                int left = amount
                        - so.values().stream().mapToInt(Integer::intValue).sum();
                for (int put = step; put <= left && put > 0; put += step) {
                    Map<String, Integer> with = new TreeMap<>(so);
                    with.put(place, put);
                    more.add(with);
                }
            }
            all = more;
        }
        all.remove(Map.of());
        return all;
    }

    private int step() {
        int step = 0;
        for (PackagingRule line : lines.values()) {
            step = gcd(step, least(line));
            step = gcd(step, most(line) == Integer.MAX_VALUE ? 0 : most(line));
        }
        for (RecognisedUnit unit : held) {
            step = gcd(step, weight(unit.unit()));
        }
        return Math.max(1, step);
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private int weight(UnitCode unit) {
        return award.packaging().weight(unit).hundredths();
    }

    private int least(PackagingRule line) {
        return isWhole(line)
                ? wholeOf(line)
                : countsHere(line) ? line.range().atLeast().hundredths() : 0;
    }

    private int most(PackagingRule line) {
        Amount cap = countsHere(line) ? line.range().atMost() : null;
        return isWhole(line) ? wholeOf(line) : cap == null ? Integer.MAX_VALUE : cap.hundredths();
    }

    private boolean countsHere(PackagingRule line) {
        return line.range().measure() == award.measure();
    }

    private static boolean isWhole(PackagingRule line) {
        return line instanceof PackagingRule.AllOf || line instanceof PackagingRule.Component;
    }

    private int wholeOf(PackagingRule line) {
        return line.units().stream().mapToInt(this::weight).sum();
    }

    private int inBlock(PackagingRule line) {
        return heldBlocks().anyMatch(block -> block == line) ? wholeOf(line) : 0;
    }

    // ---- the four reasons

    /**
     * Whether what must leave these lines is more than can come into them.
     *
     * @param whateverIsHeld whether it is to be so however much is held: then nothing that is held is counted, and what leaves the
     *     whole rule comes in again
     */
    boolean isCut(Set<String> within, boolean whateverIsHeld) {
        long needed = 0;
        long there = 0;
        for (PackagingRule line : lines.values()) {
            boolean isIn = within.contains(line.id());
            String parent = above.getOrDefault(line.id(), "");
            boolean isAboveIn = parent.isEmpty() ? whateverIsHeld : within.contains(parent);
            needed += isIn && !isAboveIn ? least(line) : 0;
            there += !isIn && isAboveIn ? most(line) : 0;
            there += isIn && !whateverIsHeld ? inBlock(line) : 0;
        }
        return needed > there + (whateverIsHeld ? 0 : heldWithin(within));
    }

    private long heldWithin(Set<String> within) {
        long there = 0;
        Set<UnitCode> counted = new HashSet<>();
        for (RecognisedUnit unit : held) {
            if (placesOf(unit).stream().anyMatch(within::contains) && counted.add(unit.unit())) {
                there += weight(unit.unit());
            }
        }
        for (List<Piece> credit : creditPieces) {
            there += credit.stream()
                    .filter(piece -> piece.in().keySet().stream().anyMatch(within::contains))
                    .mapToInt(piece -> piece.in().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .max()
                    .orElse(0);
        }
        return there;
    }

    /** Whether a floor or share is more than all that is held comes to. */
    boolean isShort(String id) {
        long there = blocksIn(id);
        for (List<Piece> choices : pieces.values()) {
            there += choices.stream().mapToInt(piece -> worth(id, piece)).max().orElse(0);
        }
        for (List<Piece> choices : creditPieces) {
            there += choices.stream().mapToInt(piece -> worth(id, piece)).max().orElse(0);
        }
        return !meets(id, there, least(award.rule()), false);
    }

    boolean isAbsent(String id) {
        PackagingRule line = lines.get(id);
        if (line instanceof PackagingRule.HeldAward award1) {
            return !known.heldAwards().contains(award1.award());
        }
        if (line instanceof PackagingRule.ByEndorsement) {
            return !known.requested();
        }
        if (line instanceof PackagingRule.Shown shown) {
            int there = known.facts().evidence().stream()
                    .filter(one -> one.kind().equals(shown.kind()) && one.isGoodOn(known.asAt()))
                    .map(Evidence::amount)
                    .reduce(Amount.ZERO, Amount::plus)
                    .hundredths();
            return there < shown.amount().hundredths();
        }
        return award.packaging().conditions().stream()
                .anyMatch(condition -> condition instanceof Condition.Average average
                        && average.id().equals(id)
                        && !AverageFound.of(average, averaged(average)).isMet());
    }

    private List<AverageFound.Weighed> averaged(Condition.Average average) {
        Map<ResultId, AverageFound.Weighed> best = new LinkedHashMap<>();
        Map<UnitCode, RecognisedUnit> byUnit = new TreeMap<>();
        for (RecognisedUnit unit : held) {
            boolean inScope = placesOf(unit).stream()
                    .anyMatch(line -> average.lines().isEmpty()
                            || average.lines().stream().anyMatch(scope -> isWithin(line, scope)));
            RecognisedUnit other = byUnit.get(unit.unit());
            boolean isBetter = other == null
                    || other.mark() == null
                    || unit.mark() != null && unit.mark().compareTo(other.mark()) > 0;
            if (inScope && isBetter) {
                byUnit.put(unit.unit(), unit);
            }
        }
        byUnit.values()
                .forEach(unit -> best.putIfAbsent(
                        unit.result(), new AverageFound.Weighed(unit, weight(unit.unit()), unit.mark() == null)));
        return List.copyOf(best.values());
    }

    /** Whether none of all combinations meets these requirements; false as well where there are too many to look at. */
    boolean isNone(List<String> requirements) {
        List<Integer> start = new ArrayList<>();
        requirements.forEach(id -> start.add(lines.containsKey(id) ? blocksBeneath(id) : blocksIn(id)));
        start.add(blocksBeneath(award.rule().id()));
        Set<State> states = new HashSet<>(Set.of(new State(start, Set.of())));
        List<List<Piece>> all = new ArrayList<>(pieces.values());
        all.addAll(creditPieces);
        for (List<Piece> choices : all) {
            Set<State> following = new HashSet<>(isForced(choices) ? Set.of() : states);
            for (State state : states) {
                choices.forEach(piece -> follow(state, piece, requirements, following));
            }
            if (following.size() > MOST) {
                return false;
            }
            states = following;
        }
        return states.stream().noneMatch(state -> isMet(state, requirements));
    }

    private boolean isForced(List<Piece> choices) {
        RecognisedUnit unit = choices.isEmpty() ? null : choices.get(0).unit();
        return unit != null && forces.containsKey(unit.unit());
    }

    private int blocksBeneath(String line) {
        return heldBlocks()
                .filter(block -> isWithin(block.id(), line))
                .mapToInt(this::wholeOf)
                .sum();
    }

    private void follow(State state, Piece piece, List<String> requirements, Set<State> following) {
        if (piece.uses() != null && state.used().contains(piece.uses())) {
            return;
        }
        List<Integer> sums = new ArrayList<>(state.sums());
        for (int i = 0; i <= requirements.size(); i++) {
            String id =
                    i < requirements.size() ? requirements.get(i) : award.rule().id();
            PackagingRule line = lines.get(id);
            int more = line == null ? worth(id, piece) : amountBeneath(id, piece);
            sums.set(i, sums.get(i) + more);
            if (line != null && i < requirements.size() && sums.get(i) > most(line)) {
                return;
            }
        }
        Set<ResultId> used = new HashSet<>(state.used());
        if (piece.uses() != null) {
            used.add(piece.uses());
        }
        following.add(new State(sums, used));
    }

    private int amountBeneath(String line, Piece piece) {
        return piece.in().entrySet().stream()
                .filter(entry -> isWithin(entry.getKey(), line))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private boolean isMet(State state, List<String> requirements) {
        int whole = Math.max(state.sums().get(requirements.size()), least(award.rule()));
        for (int i = 0; i < requirements.size(); i++) {
            String id = requirements.get(i);
            PackagingRule line = lines.get(id);
            int sum = state.sums().get(i);
            boolean isMet = line == null ? meets(id, sum, whole, true) : sum >= least(line) && sum <= most(line);
            if (!isMet) {
                return false;
            }
        }
        return true;
    }

    // ---- conditions over totals

    private @Nullable Condition condition(String id) {
        return award.packaging().conditions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Total> totals(String id) {
        Condition condition = condition(id);
        List<String> names = List.of();
        if (condition instanceof Condition.AtLeast floor) {
            names = floor.totals();
        } else if (condition instanceof Condition.AtMost ceiling) {
            names = ceiling.totals();
        } else if (condition instanceof Condition.Share share) {
            names = share.totals();
        }
        return names.stream().map(name -> award.packaging().totals().get(name)).toList();
    }

    private boolean meets(String id, long sum, int whole, boolean ceilingsToo) {
        Condition condition = condition(id);
        if (condition instanceof Condition.AtLeast floor) {
            return sum >= floor.amount().hundredths();
        }
        if (condition instanceof Condition.AtMost ceiling) {
            return !ceilingsToo || sum <= ceiling.amount().hundredths();
        }
        if (condition instanceof Condition.Share share) {
            long part = sum * share.ratio().whole();
            long asked = (long) whole * share.ratio().part();
            return share.atLeast() ? part >= asked : !ceilingsToo || part <= asked;
        }
        return true;
    }

    private int worth(String id, Piece piece) {
        int sum = 0;
        for (Total total : totals(id)) {
            int within = piece.in().entrySet().stream()
                    .filter(in -> total.lines().isEmpty()
                            || total.lines().stream().anyMatch(scope -> isWithin(in.getKey(), scope)))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            sum += within == 0 ? 0 : worth(total, piece, within, isFloor(id));
        }
        return sum;
    }

    private boolean isFloor(String id) {
        Condition condition = condition(id);
        return condition instanceof Condition.AtLeast || condition instanceof Condition.Share share && share.atLeast();
    }

    private int worth(Total total, Piece piece, int amount, boolean floor) {
        RecognisedCredit credit = piece.credit();
        if (credit != null) {
            boolean counts = total.measure() == award.measure() && qualities.passes(total.filter(), credit);
            return counts ? amount : 0;
        }
        RecognisedUnit unit = piece.unit();
        if (unit == null || !qualities.passes(total.filter(), unit, floor)) {
            return 0;
        }
        if (total.measure() == Measure.UNITS) {
            return Amount.of(1).hundredths();
        }
        return award.measure() == Measure.POINTS
                ? amount
                : award.points().getOrDefault(unit.unit(), Amount.ZERO).hundredths();
    }

    private int blocksIn(String id) {
        int sum = 0;
        for (Total total : totals(id)) {
            for (PackagingRule block : heldBlocks().toList()) {
                boolean inScope = total.lines().isEmpty()
                        || total.lines().stream().anyMatch(scope -> isWithin(block.id(), scope));
                for (UnitCode unit : inScope ? block.units() : Set.<UnitCode>of()) {
                    sum += ofBlock(total, unit, isFloor(id));
                }
            }
        }
        return sum;
    }

    private int ofBlock(Total total, UnitCode unit, boolean floor) {
        RecognisedUnit result = known.units().stream()
                .filter(one -> one.unit().equals(unit))
                .min(Admission.PREFERENCE)
                .orElse(null);
        boolean passes = result == null
                ? qualities.passesInBlock(total.filter(), unit, floor)
                : qualities.passes(total.filter(), result, floor);
        int points = award.points().getOrDefault(unit, Amount.ZERO).hundredths();
        return !passes ? 0 : total.measure() == Measure.UNITS ? Amount.of(1).hundredths() : points;
    }
}
