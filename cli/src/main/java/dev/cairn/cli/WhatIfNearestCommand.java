package dev.cairn.cli;

import dev.cairn.engine.example.GivenCase;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.planning.NearAward;
import dev.cairn.engine.planning.NearestAwards;
import dev.cairn.engine.planning.Supposing;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn what-if nearest}: which awards the learner is nearest to. */
@Command(
        name = "nearest",
        mixinStandardHelpOptions = true,
        description = {
            "Says which awards in force on the day the learner is nearest to, and what is missing for each:",
            "those that are met, those in doubt, then by what is missing in proportion, by its amount, by the award's code."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:The awards were named.",
            "64:The command was called in a wrong way.",
            "65:A file does not hold what was expected.",
            "66:A file could not be read."
        })
final class WhatIfNearestCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "The learner's results, JSON or CSV, open ones too.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String results;

    @Mixin
    private final LearnerOptions options = new LearnerOptions();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many are named; 10 if left out.")
    private int most;

    @Option(
            names = "--supposing",
            paramLabel = "WHAT",
            defaultValue = "nothing",
            description = "nothing, in-progress (what is in progress is passed) or planned (what is planned as well).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String supposing;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "A definition's file, to be named beside the catalogue. May be given several times.")
    private List<String> definitions = new ArrayList<>();

    WhatIfNearestCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws CommandProblem {
        Supposing supposed = supposed();
        if (most < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Expected --most of at least 1, but found %d.".formatted(most));
        }
        Definitions known = Definitions.shipped().and(definitions, standardInput);
        GivenCase given = ResultsFile.read(results, options.asAt(), standardInput);
        Evaluator evaluator = new Evaluator(known.catalogue());
        List<AwardDefinition> inForce = known.catalogue().listAwards().stream()
                .filter(award -> award.isInForceOn(options.asAt()))
                .toList();
        List<NearAward> nearest = new NearestAwards(evaluator.allocator())
                .rank(inForce, evaluator.plans(given).supposition(supposed)).stream()
                        .limit(most)
                        .toList();
        String text = nearest.stream().map(NearAward::say).collect(Collectors.joining("\n"));
        Answers.write(spec, options.format(), text, json -> PlanningJson.nearest(json, supposed, nearest), given);
        return ExitCode.YES;
    }

    private Supposing supposed() {
        return List.of(Supposing.NOTHING, Supposing.IN_PROGRESS, Supposing.PLANNED).stream()
                .filter(one -> one.word().equals(supposing))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Expected nothing, in-progress or planned, but found '%s'.".formatted(supposing)));
    }
}
