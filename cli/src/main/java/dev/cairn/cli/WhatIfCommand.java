package dev.cairn.cli;

import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cairn what-if}: what would be. Each question is a command of its own. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description =
                "Says what would be if more were passed, which awards are nearest, and what claiming one costs another.")
final class WhatIfCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private WhatIfCommand() {}

    /** The command with its questions. */
    static CommandLine with(InputStream standardInput) {
        return new CommandLine(new WhatIfCommand())
                .addSubcommand(new WhatIfAwardCommand(standardInput))
                .addSubcommand(new WhatIfNearestCommand(standardInput))
                .addSubcommand(new WhatIfClaimCommand(standardInput));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected a question: award, nearest or claim.");
    }
}
