package dev.cairn.cli;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn say}: says an award's packaging rule back in plain English, from the tree that is evaluated. */
@Command(
        name = "say",
        mixinStandardHelpOptions = true,
        description = "Says what an award asks for, in plain English; every version of it in the catalogue.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:The award was said.",
            " 1:The catalogue has no award of this code.",
            "64:The command was called in a wrong way."
        })
final class SayCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", description = "The award's code, such as BSB50420; capitals do not matter.")
    @SuppressWarnings("NullAway.Init") // compulsory
    private String code;

    @Override
    public Integer call() throws CommandProblem {
        Catalogue catalogue = Catalogue.load();
        AwardCode wanted = wanted();
        List<AwardDefinition> versions = catalogue.listAwards().stream()
                .filter(award -> award.code().equals(wanted))
                .toList();
        if (versions.isEmpty()) {
            throw new CommandProblem(
                    "Expected an award of the catalogue, but found none with the code %s. It has: %s."
                            .formatted(wanted, codes(catalogue)),
                    ExitCode.NO);
        }
        PrintWriter out = spec.commandLine().getOut();
        versions.forEach(version -> out.println(version.say()));
        out.flush();
        return ExitCode.YES;
    }

    private AwardCode wanted() throws CommandProblem {
        try {
            return new AwardCode(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandProblem(String.valueOf(e.getMessage()), ExitCode.USAGE);
        }
    }

    private static String codes(Catalogue catalogue) {
        return catalogue.listAwards().stream()
                .map(award -> award.code().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
