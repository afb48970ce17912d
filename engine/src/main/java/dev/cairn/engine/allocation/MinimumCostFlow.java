package dev.cairn.engine.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The flow of least cost from a source to a sink, of whatever amount is cheapest: primal-dual, with shortest paths by Dijkstra on
 * reduced costs. Costs may be negative as long as no cycle is. Not thread-safe; one instance solves one problem.
 *
 * <p>After {@link #solve} the reduced costs say which edges may be exchanged without loss, on which {@link #force} rests.
 */
final class MinimumCostFlow {

    private static final long UNREACHED = Long.MAX_VALUE / 4;

    private final int source;
    private final int sink;
    private int nodes;
    private int edges;
    private int[] head = new int[64];
    private int[] next = new int[256];
    private int[] target = new int[256];
    private int[] room = new int[256];
    private long[] cost = new long[256];
    private long[] potential = new long[0];
    private int[] visited = new int[0];
    private int[] path = new int[0];
    private int[] cameBy = new int[0];
    private int visit;

    MinimumCostFlow() {
        this.source = addNode();
        this.sink = addNode();
    }

    int source() {
        return source;
    }

    int sink() {
        return sink;
    }

    int addNode() {
        if (nodes == head.length) {
            head = Arrays.copyOf(head, nodes * 2);
        }
        head[nodes] = -1;
        return nodes++;
    }

    /** Adds an edge and gives its number. */
    int addEdge(int from, int to, int capacity, long costOfOne) {
        if (edges + 2 > target.length) {
            grow();
        }
        half(from, to, capacity, costOfOne);
        half(to, from, 0, -costOfOne);
        return edges - 2;
    }

    private void half(int from, int to, int capacity, long costOfOne) {
        target[edges] = to;
        room[edges] = capacity;
        cost[edges] = costOfOne;
        next[edges] = head[from];
        head[from] = edges++;
    }

    private void grow() {
        int size = target.length * 2;
        next = Arrays.copyOf(next, size);
        target = Arrays.copyOf(target, size);
        room = Arrays.copyOf(room, size);
        cost = Arrays.copyOf(cost, size);
    }

    /** How much flows through an edge. */
    int flow(int edge) {
        return room[edge ^ 1];
    }

    /** Finds the cheapest flow: augments while a path of negative cost is left. */
    void solve() {
        potential = new long[nodes];
        visited = new int[nodes];
        path = new int[nodes];
        cameBy = new int[nodes];
        firstPotentials();
        while (potential[sink] < 0) {
            while (augment()) {
                // every path of this cost is taken before the next cost is looked for
            }
            raisePotentials();
        }
    }

    /** Bellman and Ford with a queue: the network has no cycle yet, so it ends. */
    private void firstPotentials() {
        Arrays.fill(potential, UNREACHED);
        potential[source] = 0;
        boolean[] queued = new boolean[nodes];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.removeFirst();
            queued[node] = false;
            for (int edge = head[node]; edge >= 0; edge = next[edge]) {
                int to = target[edge];
                if (room[edge] > 0 && potential[node] + cost[edge] < potential[to]) {
                    potential[to] = potential[node] + cost[edge];
                    if (!queued[to]) {
                        queued[to] = true;
                        queue.addLast(to);
                    }
                }
            }
        }
    }

    /** Distances by reduced cost, cut off where the sink's path would cost nothing: then the flow is the cheapest. */
    private void raisePotentials() {
        long[] distance = distances();
        long limit = Math.min(distance[sink], -potential[sink]);
        for (int node = 0; node < nodes; node++) {
            potential[node] += Math.min(distance[node], limit);
        }
    }

    private long[] distances() {
        long[] distance = new long[nodes];
        Arrays.fill(distance, UNREACHED);
        distance[source] = 0;
        PriorityQueue<long[]> open = new PriorityQueue<>((one, other) -> Long.compare(one[0], other[0]));
        open.add(new long[] {0, source});
        while (true) {
            long[] nearest = open.poll();
            if (nearest == null) {
                return distance;
            }
            int node = (int) nearest[1];
            if (nearest[0] > distance[node]) {
                continue;
            }
            for (int edge = head[node]; edge >= 0; edge = next[edge]) {
                long through = nearest[0] + reducedCost(node, edge);
                if (room[edge] > 0 && through < distance[target[edge]]) {
                    distance[target[edge]] = through;
                    open.add(new long[] {through, target[edge]});
                }
            }
        }
    }

    private long reducedCost(int from, int edge) {
        return cost[edge] + potential[from] - potential[target[edge]];
    }

    private boolean augment() {
        return push(source, sink);
    }

    /** Moves one unit of flow along edges of no reduced cost, found depth first. */
    private boolean push(int from, int to) {
        visit++;
        visited[from] = visit;
        int depth = 0;
        path[0] = from;
        while (depth >= 0) {
            int node = path[depth--];
            for (int edge = head[node]; edge >= 0; edge = next[edge]) {
                int reached = target[edge];
                if (room[edge] > 0 && visited[reached] != visit && reducedCost(node, edge) == 0) {
                    visited[reached] = visit;
                    cameBy[reached] = edge;
                    if (reached == to) {
                        move(from, to);
                        return true;
                    }
                    path[++depth] = reached;
                }
            }
        }
        return false;
    }

    private void move(int from, int to) {
        for (int node = to; node != from; node = target[cameBy[node] ^ 1]) {
            room[cameBy[node]]--;
            room[cameBy[node] ^ 1]++;
        }
    }

    /**
     * Makes one unit flow through an edge for good, if the cost allows it, and says whether it does. A flow that is forced stays.
     *
     * @param from the node in which the edge begins
     */
    boolean force(int from, int edge) {
        if (room[edge ^ 1] == 0 && !exchange(from, edge)) {
            return false;
        }
        room[edge ^ 1]--;
        return true;
    }

    private boolean exchange(int from, int edge) {
        if (room[edge] == 0 || reducedCost(from, edge) != 0) {
            return false;
        }
        if (target[edge] == from || !push(target[edge], from)) {
            return false;
        }
        room[edge]--;
        room[edge ^ 1]++;
        return true;
    }
}
