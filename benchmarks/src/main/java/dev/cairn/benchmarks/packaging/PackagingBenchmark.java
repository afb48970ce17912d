package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Prints how long one packaging verdict with its explanation takes, credit already recognised: over the shipped awards and made-up
 * learners, beside enumeration, a greedy audit and a check coded by hand; on generated hard cases; and how it grows. All in one run, on
 * one thread.
 */
public final class PackagingBenchmark {

    private static final int MOST_ASSIGNMENTS = 20_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Catalogue catalogue = Catalogue.load();
    private final Allocator allocator = new Allocator(catalogue);
    private final int learners;
    private final int hard;

    private PackagingBenchmark(int learners) {
        this.learners = learners;
        this.hard = Math.max(10, learners / 200);
    }

    /**
     * Runs everything.
     *
     * @param args how many learners; 10,000 where absent
     */
    public static void main(String[] args) {
        new PackagingBenchmark(args.length == 0 ? 10_000 : Integer.parseInt(args[0])).run();
    }

    private void run() {
        out.printf(
                "%s %s, %d processors, %s; up to %d untimed rounds, then up to %d, of each case the median%n%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                Timings.WARM_UPS,
                Timings.ROUNDS);
        List<Instance> shipped = new GeneratedLearners(catalogue).some(learners);
        out.println(Timings.head());
        time("verdict and explanation, shipped awards", shipped, this::allocate);
        time("the same, and its text", shipped, this::text);
        List<Instance> plain = shipped.stream().filter(Places::canRead).toList();
        out.printf("of %d learners, %d are about awards that (a) and (b) can read%n", shipped.size(), plain.size());
        Timings onPlain = time("verdict and explanation, those", plain, this::allocate);
        Timings greedy = time("(b) greedy audit", plain, one -> GreedyAudit.isMet(one, catalogue) ? 1 : 0);
        List<Instance> few = plain.subList(0, Math.min(plain.size(), 20 * hard));
        Timings oursOnFew = time("verdict and explanation, the first of those", few, this::allocate);
        Timings all = time(
                "(a) enumeration, given up after " + MOST_ASSIGNMENTS,
                few,
                one -> Enumeration.of(one, catalogue, MOST_ASSIGNMENTS).ordinal());
        byHand(shipped);
        out.printf(
                "%nratio to ours: enumeration %.1f at the median, %.1f at p99, %.1f in processor time; greedy %.2f at the median%n",
                ratio(all, oursOnFew),
                (double) all.at(0.99) / oursOnFew.at(0.99),
                (double) all.cpu() / oursOnFew.cpu(),
                ratio(greedy, onPlain));
        verdicts("shipped awards", plain);
        hardCases();
        growth();
    }

    private static double ratio(Timings one, Timings other) {
        return (double) one.median() / other.median();
    }

    private Timings time(String what, List<Instance> instances, ToIntFunction<Instance> code) {
        Timings timings = Timings.of(instances, code);
        out.println(timings.row(what));
        return timings;
    }

    private int allocate(Instance instance) {
        Allocation allocation = allocator.allocate(instance.award(), instance.known());
        return allocation.placements().size()
                + allocation.unplaced().size()
                + allocation.finding().facts().size();
    }

    private int text(Instance instance) {
        return ExplanationJson.write(
                        allocator.allocate(instance.award(), instance.known()).finding())
                .length();
    }

    private void byHand(List<Instance> shipped) {
        List<Instance> diploma = shipped.stream()
                .filter(one -> one.award().code().value().equals(HandCodedDiploma.CODE))
                .toList();
        if (diploma.isEmpty()) {
            return;
        }
        AwardDefinition award = diploma.get(0).award();
        HandCodedDiploma byHand = new HandCodedDiploma(award, catalogue);
        Timings ours = time("verdict and explanation, " + award.version(), diploma, this::allocate);
        Timings theirs = time(
                "(c) by hand, yes or no",
                diploma,
                one -> byHand.isMet(one.known().units()) ? 1 : 0);
        long wrong = diploma.stream()
                .filter(one -> byHand.isMet(one.known().units()) != isMet(one))
                .count();
        out.printf("ratio of medians, ours to by hand: %.1f; by hand differs on %d%n", ratio(ours, theirs), wrong);
    }

    private boolean isMet(Instance instance) {
        return allocator.allocate(instance.award(), instance.known()).verdict().isSatisfied();
    }

    /** How often the others are wrong about the same learners. */
    private void verdicts(String what, List<Instance> instances) {
        int met = 0;
        int undetermined = 0;
        int greedyWrong = 0;
        int givenUp = 0;
        int enumerationDiffers = 0;
        for (Instance one : instances) {
            Verdict verdict = allocator.allocate(one.award(), one.known()).verdict();
            met += verdict.isSatisfied() ? 1 : 0;
            undetermined += verdict instanceof Verdict.Undetermined ? 1 : 0;
            greedyWrong += !(verdict instanceof Verdict.Undetermined)
                            && GreedyAudit.isMet(one, catalogue) != verdict.isSatisfied()
                    ? 1
                    : 0;
            Enumeration.Answer answer = Enumeration.of(one, catalogue, MOST_ASSIGNMENTS);
            boolean comparable = answer != Enumeration.Answer.GIVEN_UP && !(verdict instanceof Verdict.Undetermined);
            givenUp += answer == Enumeration.Answer.GIVEN_UP ? 1 : 0;
            enumerationDiffers += comparable && (answer == Enumeration.Answer.MET) != verdict.isSatisfied() ? 1 : 0;
        }
        out.printf(
                "%s: %d of %d met, %d undetermined; greedy wrong on %d; enumeration gave up on %d, differs on %d%n",
                what, met, instances.size(), undetermined, greedyWrong, givenUp, enumerationDiffers);
    }

    private void hardCases() {
        out.printf("%nhard cases, generated%n%s%n", Timings.head());
        time("A3", List.of(HardCases.chain(200)), this::allocate);
        hard("overlapping lists", seed -> HardCases.overlapping(10, 30, seed));
        hard("near-miss sums of points", seed -> HardCases.nearMiss(4, 24, seed));
        hard("binding conditions", seed -> HardCases.conditioned(6, 20, seed));
    }

    private void hard(String what, IntFunction<Instance> make) {
        List<Instance> instances = IntStream.range(0, hard).mapToObj(make).toList();
        time(what, instances, this::allocate);
        verdicts("  " + what, instances);
    }

    private void growth() {
        out.printf("%ngrowth%n%s%n", Timings.head());
        for (int size : List.of(25, 50, 100, 200)) {
            time("chain of " + size, List.of(HardCases.chain(size)), this::allocate);
        }
        for (int size : List.of(15, 30, 60, 120)) {
            grow("overlapping, 10 lines, %d units".formatted(size), seed -> HardCases.overlapping(10, size, seed));
        }
        for (int lines : List.of(5, 10, 20, 40)) {
            grow("overlapping, %d lines, 60 units".formatted(lines), seed -> HardCases.overlapping(lines, 60, seed));
        }
        for (int size : List.of(12, 18, 24, 30)) {
            grow("near-miss sums, 4 lines, %d units".formatted(size), seed -> HardCases.nearMiss(4, size, seed));
        }
        for (int size : List.of(12, 16, 20, 24)) {
            grow("conditions, 6 lines, %d units".formatted(size), seed -> HardCases.conditioned(6, size, seed));
        }
    }

    private void grow(String what, IntFunction<Instance> make) {
        List<Instance> instances = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            instances.add(make.apply(seed));
        }
        time(what, instances, this::allocate);
    }
}
