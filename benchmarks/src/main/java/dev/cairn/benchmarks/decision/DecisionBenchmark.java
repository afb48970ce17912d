package dev.cairn.benchmarks.decision;

import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.AwardDefinitionReader;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.Stacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;

/**
 * Prints how long credit recognition and stacking take for a learner with 30 results and all shipped awards, for the first learner in
 * this machine and for later ones; how long a decision model takes to compile; what the credit-recognition table costs beside the same
 * coded by hand; and what one more version keeps of the heap. All in one run, on one thread. The first learner is the first only in a
 * fresh machine: run it anew for each such figure.
 */
public final class DecisionBenchmark {

    private static final int MODELS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What the timed code returned, so that none of it can be left out. */
    private static int blackHole;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int learners;

    private DecisionBenchmark(int learners) {
        this.learners = learners;
    }

    /**
     * Runs everything.
     *
     * @param args how many learners; 2,000 where absent
     */
    public static void main(String[] args) {
        new DecisionBenchmark(args.length == 0 ? 2_000 : Integer.parseInt(args[0])).run();
    }

    private void run() {
        out.printf(
                "%s %s, %d processors, %s%n%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"));
        long start = System.nanoTime();
        Catalogue catalogue = Catalogue.load();
        Stacker stacker = Stacker.shipped(catalogue);
        CreditRecognition recognition = CreditRecognition.shipped(catalogue.mappings());
        GeneratedCases generated = new GeneratedCases(catalogue);
        List<LearnerCase> cases = generated.some(learners);
        out.printf(
                "catalogue, tables and stacking rules loaded and compiled: %.0f ms; %d results, %d awards%n",
                millis(System.nanoTime() - start), GeneratedCases.RESULTS, generated.awards());
        perLearner("credit recognition", cases, one -> recognise(recognition, one));
        perLearner("stacking, credit recognition included", cases, one -> stack(stacker, one));
        compileTimes();
        byHand();
        memory(catalogue);
        out.printf("(%d)%n", blackHole);
    }

    private static int recognise(CreditRecognition recognition, LearnerCase one) {
        return recognition.recogniseAll(one.results(), one.asAt()).size();
    }

    private static int stack(Stacker stacker, LearnerCase one) {
        return stacker.stack(one).explanations().size();
    }

    private void perLearner(String what, List<LearnerCase> cases, ToIntFunction<LearnerCase> code) {
        double first = millis(timed(() -> code.applyAsInt(cases.get(0))));
        cases.forEach(one -> blackHole += code.applyAsInt(one));
        long cpu = THREADS.getCurrentThreadCpuTime();
        long[] took = cases.stream()
                .mapToLong(one -> timed(() -> code.applyAsInt(one)))
                .sorted()
                .toArray();
        cpu = (THREADS.getCurrentThreadCpuTime() - cpu) / took.length;
        out.printf(
                "%s: first learner %.1f ms; then, of %d, median %.3f ms, p99 %.3f ms, worst %.1f ms, processor %.3f ms each%n",
                what,
                first,
                took.length,
                millis(at(took, 0.5)),
                millis(at(took, 0.99)),
                millis(at(took, 1)),
                millis(cpu));
    }

    private void compileTimes() {
        for (int rows : new int[] {20, 30, 200}) {
            double first = millis(timed(() -> compile(rows, 0)));
            long[] took = new long[MODELS];
            for (int run = 1; run <= MODELS; run++) {
                int other = run;
                took[run - 1] = timed(() -> compile(rows, other));
            }
            Arrays.sort(took);
            out.printf(
                    "compiling a table of %d rows: first %.0f ms; then, of %d, median %.1f ms, worst %.1f ms%n",
                    rows, first, MODELS, millis(at(took, 0.5)), millis(at(took, 1)));
        }
    }

    private static int compile(int rows, int run) {
        return DecisionModel.compile(GeneratedTable.of(rows, run)).listRows().size();
    }

    /** Each model is asked each question twice: the first time it is evaluated, the second time remembered. */
    private void byHand() {
        List<CreditQuestion> all = CreditQuestion.all();
        long[] evaluated = new long[MODELS];
        long[] remembered = new long[MODELS];
        long[] byHand = new long[MODELS];
        for (int i = 0; i < MODELS; i++) {
            DecisionModel model = CreditQuestion.model("by hand " + i);
            evaluated[i] = timed(() -> hashOf(all, one -> one.byTable(model).hashCode()));
            remembered[i] = timed(() -> hashOf(all, one -> one.byTable(model).hashCode()));
            byHand[i] = timed(() -> hashOf(all, one -> one.byHand().hashCode()));
        }
        double hand = each(byHand, all.size());
        out.printf(
                "a credit question, median of %d rounds over all %d questions: evaluated %.2f µs, remembered %.3f µs, by hand %.3f µs; ratio to by hand %.0f and %.1f%n",
                MODELS,
                all.size(),
                each(evaluated, all.size()),
                each(remembered, all.size()),
                hand,
                each(evaluated, all.size()) / hand,
                each(remembered, all.size()) / hand);
    }

    private static int hashOf(List<CreditQuestion> all, ToIntFunction<CreditQuestion> code) {
        int hash = 0;
        for (CreditQuestion one : all) {
            hash = 31 * hash + code.applyAsInt(one);
        }
        return hash;
    }

    /** Microseconds for one question. */
    private static double each(long[] rounds, int questions) {
        Arrays.sort(rounds);
        return at(rounds, 0.5) / 1000.0 / questions;
    }

    private void memory(Catalogue catalogue) {
        String diploma = text("dev/cairn/catalogue/awards/BSB50420.json");
        Allocator allocator = new Allocator(catalogue);
        keeps("credit-recognition.dmn", MODELS, i -> CreditQuestion.model("kept " + i));
        keeps("BSB50420", 200, i -> version(diploma, i));
        keeps("BSB50420, compiled for allocation", 200, i -> {
            AwardDefinition version = version(diploma, i);
            blackHole += allocator.allocate(version, List.of(), Set.of()).ways().size();
            return version;
        });
        keeps("the whole catalogue", 10, i -> Catalogue.load());
    }

    private void keeps(String what, int many, IntFunction<Object> make) {
        out.printf("one more version of %s keeps %.1f KiB%n", what, Retained.bytesEach(many, make) / 1024.0);
    }

    private static AwardDefinition version(String text, int number) {
        return AwardDefinitionReader.read(text.replaceFirst("\"version\" *: *[0-9]+", "\"version\": " + (number + 2)));
    }

    private static String text(String path) {
        try (InputStream in = DecisionBenchmark.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Expected %s on the class path.".formatted(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nanoseconds that it took. */
    private static long timed(IntSupplier code) {
        long start = System.nanoTime();
        blackHole += code.getAsInt();
        return System.nanoTime() - start;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
