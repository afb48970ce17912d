package dev.cairn.benchmarks.packaging;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How long something took on each of many instances: of each the median of its rounds, in nanoseconds.
 *
 * @param sorted the medians, ascending
 * @param worst the name of the instance that took longest
 * @param cpu the processor time of the thread, in nanoseconds an instance
 */
record Timings(long[] sorted, String worst, long cpu) {

    static final int ROUNDS = 5;
    static final int WARM_UPS = 5;
    private static final long ALLOWED = 4_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What the timed code returned, so that none of it can be left out. */
    private static int blackHole;

    /** Times a piece of code: rounds over all instances until enough are done, or the time allowed is spent. */
    static Timings of(List<Instance> instances, ToIntFunction<Instance> code) {
        long start = System.nanoTime();
        for (int i = 0; i < WARM_UPS && System.nanoTime() - start < ALLOWED / 2; i++) {
            instances.forEach(instance -> blackHole += code.applyAsInt(instance));
        }
        List<long[]> rounds = new ArrayList<>();
        start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        while (rounds.isEmpty() || rounds.size() < ROUNDS && System.nanoTime() - start < ALLOWED) {
            rounds.add(round(instances, code));
        }
        cpu = (THREADS.getCurrentThreadCpuTime() - cpu) / rounds.size() / instances.size();
        return of(instances, rounds, cpu);
    }

    private static long[] round(List<Instance> instances, ToIntFunction<Instance> code) {
        long[] took = new long[instances.size()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            blackHole += code.applyAsInt(instances.get(i));
            took[i] = System.nanoTime() - start;
        }
        return took;
    }

    private static Timings of(List<Instance> instances, List<long[]> rounds, long cpu) {
        long[] medians = new long[instances.size()];
        int worst = 0;
        for (int i = 0; i < medians.length; i++) {
            int instance = i;
            medians[i] =
                    rounds.stream().mapToLong(round -> round[instance]).sorted().toArray()[rounds.size() / 2];
            worst = medians[i] > medians[worst] ? i : worst;
        }
        Arrays.sort(medians);
        return new Timings(medians, instances.get(worst).name(), cpu);
    }

    long at(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    long median() {
        return at(0.5);
    }

    /** One row of a table: microseconds at the median, the 99th percentile and the worst, and processor time. */
    String row(String what) {
        return "%-46s %7d %10.1f %10.1f %10.1f %10.1f  %s"
                .formatted(what, sorted.length, micros(median()), micros(at(0.99)), micros(at(1)), micros(cpu), worst);
    }

    static String head() {
        return "%-46s %7s %10s %10s %10s %10s  %s"
                .formatted("µs", "cases", "median", "p99", "worst", "CPU", "the worst");
    }

    private static double micros(long nanos) {
        return nanos / 1000.0;
    }
}
