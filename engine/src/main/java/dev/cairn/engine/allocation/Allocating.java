package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Specialisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One allocation being found: every selection is tried, and the best of what they come to is told. */
final class Allocating {

    private final CompiledAward award;
    private final Catalogue catalogue;
    private final AllocationCase known;
    private final int budget;
    private final boolean hoping;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<Doubt> doubts = new LinkedHashSet<>();
    private boolean isWorse;
    private final @Nullable Candidates undecided;
    private @Nullable Attempt best;
    private List<Specialisation> met = List.of();
    private @Nullable List<Doubt> openBranches;

    Allocating(CompiledAward award, Catalogue catalogue, AllocationCase known, int budget, boolean hoping) {
        this.award = award;
        this.catalogue = catalogue;
        this.known = known;
        this.budget = budget;
        this.hoping = hoping;
        this.undecided = attempt();
    }

    /** Tries every selection; tells what was to be decided where the budget was spent, else null. */
    private @Nullable Candidates attempt() {
        List<Selection> selections = award.selections(known.facts().attributes());
        if (selections.size() > Selection.MOST) {
            return candidates(award.lines(selections.get(0)));
        }
        long least = Long.MAX_VALUE;
        for (Selection selection : selections) {
            Lines lines = award.lines(selection);
            Candidates candidates = candidates(lines);
            doubts.addAll(candidates.doubts());
            Filling filling = solve(lines, candidates, List.of(), least);
            if (filling == null && isWorse) {
                continue;
            }
            if (filling == null) {
                return candidates;
            }
            attempts.add(new Attempt(lines, candidates, filling, Reckoning.of(lines, candidates, filling)));
            least = Math.min(least, attempts.get(attempts.size() - 1).missing());
        }
        attempts.sort(Attempt.BEST_FIRST);
        best = choose();
        specialise();
        return null;
    }

    private Candidates candidates(Lines lines) {
        return new Admission(lines, catalogue, known, hoping).decide();
    }

    /**
     * @param limit what may be missing, in hundredths: what leaves more is not looked for, and {@link #isWorse} says so
     */
    private @Nullable Filling solve(Lines lines, Candidates candidates, List<Tally> more, long limit) {
        isWorse = false;
        if (isFlow(lines, candidates)) {
            Filling filling = new UnitsByFlow(lines, candidates).fill();
            boolean isFree = more.isEmpty() && lines.tallies().isEmpty();
            if (isFree || Reckoning.of(lines, candidates, filling, more).meetsTallies()) {
                // The best without the conditions meets them: it is the best with them, too.
                return filling;
            }
        }
        ExactSearch search = new ExactSearch(lines, candidates, more, budget);
        Filling filling = search.fill(limit);
        isWorse = search.isBeyondLimit();
        return filling;
    }

    private static boolean isFlow(Lines lines, Candidates candidates) {
        return lines.measure() == Measure.UNITS
                && candidates.credit().isEmpty()
                && candidates.forced().isEmpty()
                && lines.definition().packaging().divisible().isEmpty();
    }

    /** The best attempt; where branches hang on an attribute that is not recorded, every value has to come to the same. */
    private Attempt choose() {
        Map<String, String> attributes = known.facts().attributes();
        List<Boolean> met = Selection.assumptions(award.definition().rule(), attributes).stream()
                .map(this::isMetWhere)
                .toList();
        if (met.contains(true) && met.contains(false)) {
            openBranches = openAttributes();
        }
        return attempts.get(0);
    }

    private boolean isMetWhere(Map<String, String> attributes) {
        List<Selection> possible = award.selections(attributes);
        return attempts.stream()
                .anyMatch(attempt ->
                        attempt.isMet() && possible.contains(attempt.lines().selection()));
    }

    private List<Doubt> openAttributes() {
        return award.definition()
                .rule()
                .lines()
                .filter(line -> line instanceof PackagingRule.Conditional conditional
                        && !known.facts().attributes().containsKey(conditional.attribute()))
                .sorted(Comparator.comparing(PackagingRule::id))
                .map(line -> new Doubt(
                        Doubt.Kind.FACT_MISSING,
                        attempts.get(0).lines().ref(line.id()),
                        "the attribute %s is not recorded".formatted(((PackagingRule.Conditional) line).attribute())))
                .toList();
    }

    /** Of what meets the rule, that which meets the most specialisations, of equal sets the first by ids. */
    private void specialise() {
        List<Specialisation> all = award.definition().packaging().specialisations();
        if (all.isEmpty() || best == null || !best.isMet()) {
            return;
        }
        List<Attempt> whole = attempts.stream().filter(Attempt::isMet).toList();
        List<Specialisation> possible =
                all.stream().filter(one -> isPossible(one, whole)).toList();
        for (List<Specialisation> set : setsOf(possible)) {
            Attempt found = whole.stream()
                    .map(attempt -> specialised(attempt, set))
                    .filter(attempt -> attempt != null)
                    .min(Attempt.BEST_FIRST)
                    .orElse(null);
            if (found != null) {
                best = found;
                met = set;
                return;
            }
        }
    }

    private static boolean isPossible(Specialisation specialisation, List<Attempt> whole) {
        return whole.stream()
                .anyMatch(attempt -> specialisation.requires().stream()
                        .allMatch(part -> part.units().stream()
                                        .filter(unit -> isHeld(unit, attempt))
                                        .count()
                                >= part.atLeast()));
    }

    private static boolean isHeld(UnitCode unit, Attempt attempt) {
        return attempt.candidates().units().containsKey(unit)
                || attempt.lines().leavesById().stream()
                        .anyMatch(leaf -> attempt.candidates().isHeld(leaf.rule())
                                && leaf.rule().units().contains(unit));
    }

    /** Every set of specialisations, the larger first, then by ids. */
    private static List<List<Specialisation>> setsOf(List<Specialisation> all) {
        List<List<Specialisation>> sets = new ArrayList<>();
        int most = Math.min(all.size(), 10);
        for (int set = 1; set < 1 << most; set++) {
            List<Specialisation> one = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                if ((set >> i & 1) == 1) {
                    one.add(all.get(i));
                }
            }
            sets.add(one);
        }
        sets.sort(Comparator.comparing((List<Specialisation> set) -> -set.size())
                .thenComparing(set ->
                        String.join("\n", set.stream().map(Specialisation::id).toList())));
        return sets;
    }

    private @Nullable Attempt specialised(Attempt attempt, List<Specialisation> set) {
        List<Tally> floors = Tally.of(attempt.lines(), set);
        Reckoning already = Reckoning.of(attempt.lines(), attempt.candidates(), attempt.filling(), floors);
        if (already.missing() == 0) {
            return attempt;
        }
        Filling filling = solve(attempt.lines(), attempt.candidates(), floors, 0);
        if (filling == null
                || Reckoning.of(attempt.lines(), attempt.candidates(), filling, floors)
                                .missing()
                        > 0) {
            return null;
        }
        return new Attempt(
                attempt.lines(),
                attempt.candidates(),
                filling,
                Reckoning.of(attempt.lines(), attempt.candidates(), filling));
    }

    /** Whether the rule is met, whatever an attribute that is not recorded may be. */
    boolean isMet() {
        Attempt found = best;
        return found != null && openBranches == null && found.isMet();
    }

    /** What is not known and might make a difference. */
    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    Allocation allocation() {
        Attempt found = best;
        if (found == null) {
            Selection first = award.selections(known.facts().attributes()).get(0);
            Lines lines = undecided == null || attempts.isEmpty()
                    ? award.lines(first)
                    : attempts.get(0).lines();
            return Undecided.of(lines, undecided == null ? candidates(lines) : undecided, budget);
        }
        List<Doubt> open = openBranches;
        return open == null ? teller(found).tell(null) : teller(found).tell(new Verdict.Undetermined(open));
    }

    /** The same, undetermined for these reasons. */
    Allocation undetermined(List<Doubt> because) {
        Attempt found = best;
        return found == null ? allocation() : teller(found).tell(new Verdict.Undetermined(because));
    }

    private Teller teller(Attempt found) {
        return new Teller(found, attempts, met, known, catalogue);
    }
}
