package dev.cairn.cli;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.example.GivenCase;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.planning.Claim;
import dev.cairn.engine.planning.Claims;
import dev.cairn.engine.planning.Supposing;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn what-if claim}: whether claiming a smaller award spends what a larger one needs. */
@Command(
        name = "claim",
        mixinStandardHelpOptions = true,
        description =
                "Says whether claiming a smaller award now spends units that a larger one needs, and what that would then miss.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:It can be claimed, and the larger award misses nothing by it.",
            " 1:It cannot be claimed yet, or the larger award would then miss more.",
            " 2:It cannot be said.",
            "64:The command was called in a wrong way.",
            "65:A file does not hold what was expected.",
            "66:A file could not be read, or the catalogue has no such award."
        })
final class WhatIfClaimCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SMALL",
            description = "The award that would be claimed: a file, or one of the catalogue.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String small;

    @Parameters(index = "1", paramLabel = "LARGE", description = "The award that may need the same units.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String large;

    @Parameters(index = "2", paramLabel = "RESULTS", description = "The learner's results, JSON or CSV.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String results;

    @Mixin
    private final LearnerOptions options = new LearnerOptions();

    @Option(
            names = "--shared",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many units may count in both: a number, or 'all'; 0 if left out.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String shared;

    WhatIfClaimCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws CommandProblem {
        int limit = limit();
        Definitions known = Definitions.shipped();
        AwardDefinition smaller = known.find(small, options.asAt(), standardInput);
        AwardDefinition larger = known.find(large, options.asAt(), standardInput);
        GivenCase given = ResultsFile.read(results, options.asAt(), standardInput);
        Evaluator evaluator = new Evaluator(known.and(smaller).and(larger).catalogue());
        AllocationCase now =
                evaluator.plans(given).supposition(Supposing.NOTHING).known();
        Claim claim = new Claims(evaluator.allocator()).claim(smaller, larger, now, limit);
        Answers.write(spec, options.format(), claim.say(), json -> PlanningJson.claim(json, claim), given);
        return switch (claim.effect()) {
            case COSTS_NOTHING -> ExitCode.YES;
            case NOT_EARNED, COSTS -> ExitCode.NO;
            case CANNOT_BE_SAID -> ExitCode.UNKNOWN;
        };
    }

    private int limit() {
        if (shared.equals("all")) {
            return Claims.ALL;
        }
        if (!shared.matches("[0-9]{1,6}")) {
            throw new ParameterException(
                    spec.commandLine(), "Expected --shared with a number or 'all', but found '%s'.".formatted(shared));
        }
        return Integer.parseInt(shared);
    }
}
