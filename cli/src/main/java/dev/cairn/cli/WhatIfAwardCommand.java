package dev.cairn.cli;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.example.GivenCase;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.planning.Outlook;
import dev.cairn.engine.planning.Plans;
import dev.cairn.engine.planning.WhatIf;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn what-if award}: what an award comes to once more is passed. */
@Command(
        name = "award",
        mixinStandardHelpOptions = true,
        description = {
            "Says what an award comes to now, once what is in progress is passed, once what is planned is passed as well,",
            "and with further units supposed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:The rule is met with everything supposed.",
            " 1:It is not met even then.",
            " 2:It cannot be said.",
            "64:The command was called in a wrong way.",
            "65:A file does not hold what was expected.",
            "66:A file could not be read, or the catalogue has no such award."
        })
final class WhatIfAwardCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DEFINITION",
            description = "A definition's file, or an award of the catalogue.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String definition;

    @Parameters(index = "1", paramLabel = "RESULTS", description = "The learner's results, JSON or CSV, open ones too.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String results;

    @Mixin
    private final LearnerOptions options = new LearnerOptions();

    @Option(
            names = "--with",
            paramLabel = "UNIT",
            split = ",",
            description = "Units supposed to be passed as well, separated by commas.")
    private List<String> with = new ArrayList<>();

    WhatIfAwardCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws CommandProblem {
        List<UnitCode> further = with.stream().map(this::unit).toList();
        Definitions known = Definitions.shipped();
        AwardDefinition award = known.find(definition, options.asAt(), standardInput);
        GivenCase given = ResultsFile.read(results, options.asAt(), standardInput);
        Evaluator evaluator = new Evaluator(known.and(award).catalogue());
        Plans plans = evaluator.plans(given);
        if (!further.isEmpty()) {
            plans = plans.withFurther(evaluator.recognition(), further);
        }
        Outlook outlook = new WhatIf(evaluator.allocator()).ask(award, plans);
        Answers.write(spec, options.format(), outlook.say(), json -> PlanningJson.outlook(json, outlook), given);
        return Evaluation.exitCode(outlook.last().verdict());
    }

    private UnitCode unit(String text) {
        try {
            return UnitCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
