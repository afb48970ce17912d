package dev.cairn.cli;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.io.InputStream;
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
        description = "Says what an award asks for, in plain English, from the tree that is evaluated.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:The award was said.",
            " 1:The catalogue has no award of this code.",
            "64:The command was called in a wrong way.",
            "65:The file does not hold a definition.",
            "66:The file could not be read."
        })
final class SayCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(
            paramLabel = "AWARD",
            description = {
                "A definition's file (JSON or YAML; '-' reads the standard input), or",
                "the award's code, such as BSB50420, for every version in the catalogue; capitals do not matter."
            })
    @SuppressWarnings("NullAway.Init") // compulsory
    private String code;

    SayCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws CommandProblem {
        List<AwardDefinition> versions =
                Definitions.isFile(code) ? List.of(Definitions.read(code, standardInput)) : versions();
        PrintWriter out = spec.commandLine().getOut();
        versions.forEach(version -> out.println(version.say()));
        out.flush();
        return ExitCode.YES;
    }

    private List<AwardDefinition> versions() throws CommandProblem {
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
        return versions;
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
