package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical allocation where the rule counts units: a flow of least cost from results through units, leaves and groups.
 *
 * <p>It is exact because lines are nested: what flows out of a line flows into the one above, so thresholds are bounds on edges.
 * A unit that is still missing flows too, at a price: any listed unit may be earned yet, and any unit may come through an open line.
 * The prices are so far apart that the cheapest flow has the fewest missing, then the fewest that nobody can supply (a closed list
 * whose units are all used up), then the least surplus. Then each pair of leaf and unit, by id and code, is forced in turn if that
 * costs nothing, and after them each result of a placed unit in order of preference: that makes it canonical.
 */
final class UnitsByFlow {

    private static final long ONE_PLACED = 1;
    private static final long ONE_BEYOND_SUPPLY = 100_000;
    private static final long ONE_MISSING = 10_000_000_000L;
    private static final long ONE_THRESHOLD_MET = -1_000_000_000_000_000L;

    private final Lines lines;
    private final Candidates candidates;
    private final MinimumCostFlow flow = new MinimumCostFlow();
    private final int[] nodeOfLine;
    private final Map<UnitCode, Entry> entries = new HashMap<>();
    private final Map<ResultId, Integer> nodeOfResult = new HashMap<>();

    /** The nodes of a unit and its edges into leaves. */
    private static final class Entry {
        private final int in;
        private final int out;
        private final Map<Integer, Integer> edgeIntoLeaf = new HashMap<>(4);
        private final List<Supply> supplies = new ArrayList<>(2);
        private @Nullable Line placed;

        private Entry(int in, int out) {
            this.in = in;
            this.out = out;
        }
    }

    private record Supply(RecognisedUnit unit, int fromNode, int edge) {}

    UnitsByFlow(Lines lines, Candidates candidates) {
        this.lines = lines;
        this.candidates = candidates;
        this.nodeOfLine = new int[lines.all().size()];
    }

    Filling fill() {
        lines.all().forEach(this::addLine);
        lines.leavesById().forEach(this::addListedUnits);
        candidates.units().forEach(this::addHeldUnit);
        flow.solve();
        return canonical();
    }

    private void addLine(Line line) {
        int node = flow.addNode();
        nodeOfLine[line.index()] = node;
        int above = line.parent() < 0 ? flow.sink() : nodeOfLine[line.parent()];
        if (line.atLeast() > 0) {
            flow.addEdge(node, above, line.atLeast(), ONE_THRESHOLD_MET);
        }
        if (line.atMost() > line.atLeast()) {
            flow.addEdge(node, above, line.atMost() - line.atLeast(), 0);
        }
        if (line.isLeaf()) {
            addMissing(line, node);
        }
    }

    private void addMissing(Line leaf, int node) {
        if (leaf.isComponent()) {
            long price = candidates.isHeld(leaf.rule()) ? ONE_PLACED : ONE_MISSING;
            flow.addEdge(flow.source(), node, leaf.atLeast(), price);
        } else {
            long price = leaf.rule().isClosed() ? ONE_MISSING + ONE_BEYOND_SUPPLY : ONE_MISSING;
            flow.addEdge(flow.source(), node, leaf.atMost(), price);
        }
    }

    private void addListedUnits(Line leaf) {
        if (!leaf.isComponent()) {
            leaf.rule().units().stream().filter(unit -> !isKeptOut(unit, leaf)).forEach(unit -> into(unit, leaf));
        }
    }

    /** A unit that is held stands only where it is admitted: a decision may bar it from a line that lists it. */
    private boolean isKeptOut(UnitCode unit, Line leaf) {
        List<Line> places = candidates.places().get(unit);
        return places != null && !places.contains(leaf);
    }

    private void addHeldUnit(UnitCode unit, List<RecognisedUnit> results) {
        for (Line line : candidates.places().getOrDefault(unit, List.of())) {
            into(unit, line);
        }
        Entry entry = entry(unit);
        for (RecognisedUnit result : results) {
            int node = result.fillsAll()
                    ? addResult(result.result())
                    : nodeOfResult.computeIfAbsent(result.result(), this::addResult);
            entry.supplies.add(new Supply(result, node, flow.addEdge(node, entry.in, 1, 0)));
        }
    }

    private int addResult(ResultId result) {
        int node = flow.addNode();
        flow.addEdge(flow.source(), node, 1, ONE_PLACED);
        return node;
    }

    private void into(UnitCode unit, Line leaf) {
        Entry entry = entry(unit);
        entry.edgeIntoLeaf.computeIfAbsent(leaf.index(), l -> flow.addEdge(entry.out, nodeOfLine[leaf.index()], 1, 0));
    }

    private Entry entry(UnitCode unit) {
        return entries.computeIfAbsent(unit, this::addUnit);
    }

    private Entry addUnit(UnitCode unit) {
        Entry entry = new Entry(flow.addNode(), flow.addNode());
        flow.addEdge(entry.in, entry.out, 1, 0);
        flow.addEdge(flow.source(), entry.in, 1, ONE_MISSING);
        return entry;
    }

    private Filling canonical() {
        for (Line leaf : lines.leavesById()) {
            for (UnitCode unit : candidates.units().keySet()) {
                forceInto(leaf, entry(unit));
            }
        }
        Filling filling = new Filling();
        for (UnitCode unit : candidates.units().keySet()) {
            Entry entry = entry(unit);
            if (entry.placed != null) {
                restOnBest(entry, entry.placed, filling);
            }
        }
        return filling;
    }

    private void forceInto(Line leaf, Entry entry) {
        Integer edge = entry.placed == null ? entry.edgeIntoLeaf.get(leaf.index()) : null;
        if (edge != null && flow.force(entry.out, edge)) {
            entry.placed = leaf;
        }
    }

    private void restOnBest(Entry entry, Line leaf, Filling filling) {
        for (Supply supply : entry.supplies) {
            if (flow.force(supply.fromNode(), supply.edge())) {
                filling.put(leaf, supply.unit(), 1);
                return;
            }
        }
    }
}
