package dev.cairn.benchmarks.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What one more of a thing keeps of the heap: the difference after collections, shared by many of them. */
final class Retained {

    private Retained() {}

    /** Bytes kept by each of so many things; what the first one loads for all is not counted. */
    static long bytesEach(int many, IntFunction<Object> make) {
        List<Object> held = new ArrayList<>();
        held.add(make.apply(0));
        long before = used();
        for (int i = 1; i <= many; i++) {
            held.add(make.apply(i));
        }
        long after = used();
        if (held.size() != many + 1) {
            throw new IllegalStateException("Expected everything to be held still.");
        }
        return Math.max(0, after - before) / many;
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
