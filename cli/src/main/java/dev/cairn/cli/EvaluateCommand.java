package dev.cairn.cli;

import dev.cairn.engine.example.GivenCase;
import dev.cairn.engine.packaging.AwardDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn evaluate}: judges an award by a learner's results; with {@code --batch} one case after the other. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "cairn evaluate DEFINITION RESULTS --as-at DATE [--format text|json] [--explain]",
            "       cairn evaluate --batch [CASES] [--definition FILE]... [--explain]"
        },
        description = {
            "Says whether a learner's results meet an award's rule, which unit holds which place, and what is missing.",
            "With --batch: a case a line in JSON, an answer a line in JSON, in the same order. See docs/cli.md for the files."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:The rule is met. With --batch: every line was evaluated, whatever the verdicts.",
            " 1:The rule is not met.",
            " 2:It cannot be said: a fact or a decision is missing, or the search was cut off.",
            "64:The command was called in a wrong way.",
            "65:A file does not hold what was expected. With --batch: at least one line could not be read.",
            "66:A file could not be read, or the catalogue has no such award.",
            "70:A fault of ours."
        },
        footer = {"", "Example:", "  cairn evaluate SITSS00069 results.csv --as-at 2026-07-01 --explain"})
final class EvaluateCommand implements Callable<Integer> {
    private final InputStream standardInput;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "FILE",
            description = {
                "DEFINITION: a definition's file (JSON or YAML), or an award of the catalogue such as BSB50420@1; a code alone is the version in force on the day.",
                "RESULTS: the learner's results, JSON or CSV.",
                "CASES: a case a line; left out or '-', the standard input."
            })
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day to judge, such as 2026-07-01.")
    private @Nullable LocalDate asAt;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or json (one line, for programs); text if left out.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    @Option(names = "--explain", description = "Also say of every line what it looked at and what it concluded.")
    private boolean explain;

    @Option(names = "--batch", description = "Evaluate a case a line.")
    private boolean batch;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "With --batch: a definition's file; cases may name its award. May be given several times.")
    private List<String> definitions = new ArrayList<>();

    EvaluateCommand(InputStream standardInput, Clock clock) {
        this.standardInput = standardInput;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandProblem, IOException {
        return batch ? evaluateBatch() : evaluateOne();
    }

    private int evaluateOne() throws CommandProblem {
        if (files.size() != 2 || asAt == null || !definitions.isEmpty()) {
            throw wrong("Expected a definition, a file of results and --as-at with a day, but found %s%s."
                    .formatted(files, asAt == null ? " and no day" : ""));
        }
        Definitions known = Definitions.shipped();
        AwardDefinition award = known.find(files.get(0), asAt, standardInput);
        GivenCase given = ResultsFile.read(files.get(1), asAt, standardInput);
        Evaluation evaluation = new Evaluator(known.and(award).catalogue()).evaluate(award, given, explain);
        write(evaluation);
        return evaluation.exitCode();
    }

    private void write(Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(Json.object(json -> AnswerJson.evaluation(json, evaluation, explain)) + "\n");
        } else {
            EvaluationText.of(evaluation, explain).forEach(line -> out.print(Printable.of(line) + "\n"));
        }
        out.flush();
    }

    private int evaluateBatch() throws CommandProblem, IOException {
        if (files.size() > 1 || asAt != null) {
            throw wrong("Expected at most one file of cases with --batch, each with its own asAt, but found %s%s."
                    .formatted(files, asAt == null ? "" : " and --as-at"));
        }
        Definitions known = Definitions.shipped().and(definitions, standardInput);
        Batch run = new Batch(known, explain);
        long begun = clock.millis();
        try (InputStream cases = new InputFile(files.isEmpty() ? "-" : files.get(0)).open(standardInput)) {
            run.evaluate(cases, spec.commandLine().getOut());
        }
        spec.commandLine().getErr().println(run.summarise(clock.millis() - begun));
        return run.exitCode();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
