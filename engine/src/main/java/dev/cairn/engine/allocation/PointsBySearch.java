package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical allocation where the rule counts points: every sum that the lines can reach, layer by layer.
 *
 * <p>Each layer decides one possible place, in canonical order: the line by id, the unit by code, the result by preference. States
 * that agree in the sums of all leaves and in what is used up are one, so their number grows with the sums, not with the subsets.
 * From the best final states the way is walked again from the first layer, taking a place wherever a best state can still be
 * reached: that is the canonical one. Each state costs a step; when the budget is spent there is no answer (decision 12).
 */
final class PointsBySearch {

    private static final int MOST_SHARED = 62;

    private final Lines lines;
    private final Candidates candidates;
    private final int budget;
    private final Filling filling = new Filling();
    private final int[] before;
    private final List<Place> places = new ArrayList<>();
    private final Map<Object, Integer> shared = new HashMap<>();
    private int steps;

    /** One unit, resting on one result, in one leaf; {@code uses} are the bits of what only one place may use. */
    private record Place(Line leaf, RecognisedUnit unit, int weight, long uses) {}

    PointsBySearch(Lines lines, Candidates candidates, int budget) {
        this.lines = lines;
        this.candidates = candidates;
        this.budget = budget;
        this.before = new int[lines.all().size()];
    }

    /** The allocation; null where the budget is spent. */
    @Nullable
    Filling fill() {
        countComponents();
        listPlaces();
        if (shared.size() > MOST_SHARED) {
            return null;
        }
        List<Map<SearchState, SearchState>> layers = search();
        if (layers == null) {
            return null;
        }
        markBest(layers);
        walk(layers.get(0).keySet().iterator().next());
        return filling;
    }

    private void countComponents() {
        for (Line leaf : lines.leavesById()) {
            if (leaf.rule() instanceof PackagingRule.Component component && candidates.isHeld(component)) {
                before[leaf.index()] = leaf.atLeast();
            }
        }
    }

    private void listPlaces() {
        Map<ResultId, Integer> unitsOfResult = unitsOfResult();
        Map<UnitCode, List<RecognisedUnit>> choices = new TreeMap<>();
        candidates.units().forEach((unit, results) -> choices.put(unit, worthTrying(results, unitsOfResult)));
        for (Line leaf : lines.leavesById()) {
            choices.forEach((unit, results) -> {
                List<Line> at = candidates.places().getOrDefault(unit, List.of());
                if (at.contains(leaf)) {
                    addPlaces(leaf, at, results, unitsOfResult);
                }
            });
        }
    }

    private Map<ResultId, Integer> unitsOfResult() {
        Map<ResultId, Integer> count = new HashMap<>();
        candidates
                .units()
                .values()
                .forEach(results -> results.stream()
                        .map(RecognisedUnit::result)
                        .distinct()
                        .forEach(result -> count.merge(result, 1, Integer::sum)));
        return count;
    }

    /** A result that counts as nothing else makes every less preferred one needless. */
    private static List<RecognisedUnit> worthTrying(
            List<RecognisedUnit> results, Map<ResultId, Integer> unitsOfResult) {
        List<RecognisedUnit> worth = new ArrayList<>();
        for (RecognisedUnit result : results) {
            worth.add(result);
            if (unitsOfResult.getOrDefault(result.result(), 0) == 1) {
                break;
            }
        }
        return worth;
    }

    private void addPlaces(
            Line leaf, List<Line> at, List<RecognisedUnit> results, Map<ResultId, Integer> unitsOfResult) {
        RecognisedUnit first = results.get(0);
        boolean alone = results.size() == 1 && unitsOfResult.getOrDefault(first.result(), 0) == 1;
        if (alone && at.size() == 1 && leaf.rule() instanceof PackagingRule.AllOf) {
            // It is asked for here and has no other place: holding it always leaves that much less missing.
            filling.put(leaf, first);
            before[leaf.index()] += lines.weight(first.unit());
            return;
        }
        for (RecognisedUnit result : results) {
            long uses = at.size() == 1 && results.size() == 1 ? 0 : bit(result.unit());
            uses |= unitsOfResult.getOrDefault(result.result(), 0) == 1 ? 0 : bit(result.result());
            places.add(new Place(leaf, result, lines.weight(result.unit()), uses));
        }
    }

    private long bit(Object usedOnce) {
        return 1L << shared.computeIfAbsent(usedOnce, u -> shared.size());
    }

    private @Nullable List<Map<SearchState, SearchState>> search() {
        List<Map<SearchState, SearchState>> layers = new ArrayList<>();
        Map<SearchState, SearchState> layer = new HashMap<>();
        SearchState start = new SearchState(before, 0);
        layer.put(start, start);
        layers.add(layer);
        for (Place place : places) {
            Map<SearchState, SearchState> following = new HashMap<>();
            for (SearchState state : layer.keySet()) {
                state.skip = same(following, state);
                state.take = fits(place, state) ? same(following, taken(place, state)) : null;
            }
            steps += following.size();
            if (steps > budget) {
                return null;
            }
            layers.add(following);
            layer = following;
        }
        return layers;
    }

    private static SearchState same(Map<SearchState, SearchState> layer, SearchState state) {
        return layer.computeIfAbsent(new SearchState(state.counted, state.used), found -> found);
    }

    private static SearchState taken(Place place, SearchState state) {
        int[] counted = state.counted.clone();
        counted[place.leaf().index()] += place.weight();
        return new SearchState(counted, state.used | place.uses());
    }

    private boolean fits(Place place, SearchState state) {
        return (state.used & place.uses()) == 0
                && state.counted[place.leaf().index()] + place.weight()
                        <= place.leaf().atMost();
    }

    private void markBest(List<Map<SearchState, SearchState>> layers) {
        Map<SearchState, SearchState> last = layers.get(layers.size() - 1);
        long best = last.keySet().stream().mapToLong(this::costOf).min().orElseThrow();
        last.keySet().forEach(state -> state.leadsToBest = costOf(state) == best);
        for (int index = layers.size() - 2; index >= 0; index--) {
            layers.get(index).keySet().forEach(SearchState::markFromNext);
        }
    }

    /** Beyond what may be held, then missing, then placed: each weighs more than all that comes after it can. */
    private long costOf(SearchState state) {
        Reckoning reckoning = new Reckoning(lines, state.counted.clone());
        long overfull = reckoning.overfull();
        return (overfull * 10_000 + reckoning.needed(lines.root())) * Line.NO_CAP + reckoning.counted(lines.root());
    }

    private void walk(SearchState start) {
        SearchState state = start;
        for (Place place : places) {
            if (state.take != null && state.take.leadsToBest) {
                filling.put(place.leaf(), place.unit());
                state = state.take;
            } else {
                state = Objects.requireNonNull(state.skip);
            }
        }
    }
}
