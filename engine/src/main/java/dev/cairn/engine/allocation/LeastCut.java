package dev.cairn.engine.allocation;

import dev.cairn.engine.award.UnitCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines from which no flow of what is held can meet all thresholds (Hoffman's circulation theorem): what must leave this set of
 * lines is more than what can come into it. Empty where a flow can, which does not prove that whole units can.
 *
 * @param within the set, by index of line
 * @param whateverIsHeld whether it is so for everybody: the thresholds within are more than the caps let through
 */
record LeastCut(Set<Integer> within, boolean whateverIsHeld) {

    static LeastCut of(Lines lines, Candidates candidates) {
        return new Network(lines, candidates).cut();
    }

    /** Units and lines with bounds, made into a plain flow: what an edge must carry is asked for at its ends. */
    private static final class Network {
        private final int[] nodeOfLine;
        private final int source;
        private final List<int[]> edges = new ArrayList<>();
        private final List<List<Integer>> from = new ArrayList<>();

        Network(Lines lines, Candidates candidates) {
            node();
            node();
            this.source = node();
            int sink = node();
            nodeOfLine = lines.all().stream().mapToInt(line -> node()).toArray();
            for (Line line : lines.all()) {
                int above = line.parent() < 0 ? sink : nodeOfLine[line.parent()];
                bounded(nodeOfLine[line.index()], above, line.atLeast(), line.atMost());
                if (candidates.isHeld(line.rule())) {
                    edge(source, nodeOfLine[line.index()], line.atLeast());
                }
            }
            for (UnitCode unit : candidates.units().keySet()) {
                connect(source, lines.weight(unit), candidates.places().getOrDefault(unit, List.of()));
            }
            candidates
                    .credit()
                    .forEach(credit ->
                            connect(source, lines.counted(credit.credit().amount()), credit.places()));
            edge(sink, source, Integer.MAX_VALUE / 2);
        }

        private int node() {
            from.add(new ArrayList<>());
            return from.size() - 1;
        }

        private void connect(int source, int amount, List<Line> places) {
            int node = node();
            edge(source, node, amount);
            places.forEach(leaf -> edge(node, nodeOfLine[leaf.index()], amount));
        }

        private void bounded(int start, int end, int atLeast, int atMost) {
            edge(start, end, Math.max(0, atMost - atLeast));
            edge(start, 1, atLeast);
            edge(0, end, atLeast);
        }

        private void edge(int start, int end, int room) {
            from.get(start).add(edges.size());
            edges.add(new int[] {end, room});
            from.get(end).add(edges.size());
            edges.add(new int[] {start, 0});
        }

        LeastCut cut() {
            int[] cameBy = reach();
            while (cameBy[1] >= 0) {
                augment(cameBy);
                cameBy = reach();
            }
            boolean isMet = from.get(0).stream().allMatch(edge -> edges.get(edge)[1] == 0);
            Set<Integer> within = new HashSet<>();
            for (int line = 0; line < nodeOfLine.length; line++) {
                if (!isMet && cameBy[nodeOfLine[line]] == -1) {
                    within.add(line);
                }
            }
            return new LeastCut(within, !isMet && cameBy[source] == -1);
        }

        /** The edge by which each node is reached from the first; -1 where it is not, -2 for the first. */
        private int[] reach() {
            int[] cameBy = new int[from.size()];
            Arrays.fill(cameBy, -1);
            cameBy[0] = -2;
            ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
            while (!queue.isEmpty()) {
                for (int edge : from.get(queue.removeFirst())) {
                    int end = edges.get(edge)[0];
                    if (edges.get(edge)[1] > 0 && cameBy[end] == -1) {
                        cameBy[end] = edge;
                        queue.add(end);
                    }
                }
            }
            return cameBy;
        }

        private void augment(int[] cameBy) {
            int room = Integer.MAX_VALUE;
            for (int node = 1; node != 0; node = edges.get(cameBy[node] ^ 1)[0]) {
                room = Math.min(room, edges.get(cameBy[node])[1]);
            }
            for (int node = 1; node != 0; node = edges.get(cameBy[node] ^ 1)[0]) {
                edges.get(cameBy[node])[1] -= room;
                edges.get(cameBy[node] ^ 1)[1] += room;
            }
        }
    }
}
