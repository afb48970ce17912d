package dev.cairn.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line {@code cairn}: what a verifier or a designer runs without a server or a database. */
@Command(
        name = "cairn",
        mixinStandardHelpOptions = true,
        versionProvider = CairnCommand.Version.class,
        description = "From assessed units to micro-credentials to full qualifications.")
public final class CairnCommand implements Runnable {
    // Held here, because loggers that nobody holds are forgotten together with their level.
    private static final Logger JSON_LD_LOG = Logger.getLogger("com.apicatalog");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    private CairnCommand() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        JSON_LD_LOG.setLevel(Level.OFF);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, System.in, out, err, Clock.systemUTC()));
    }

    /** Runs a command within this process. */
    static int run(String[] arguments, InputStream in, PrintWriter out, PrintWriter err, Clock clock) {
        return new CommandLine(new CairnCommand())
                .addSubcommand(new VerifyCommand(in, clock))
                .addSubcommand(new EvaluateCommand(in, clock))
                .addSubcommand(WhatIfCommand.with(in))
                .addSubcommand(new SayCommand(in))
                .addSubcommand(new CheckCommand(in))
                .addSubcommand(new DiffCommand(in))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CairnCommand::sayUsage)
                .setExecutionExceptionHandler((problem, command, parsed) -> sayProblem(problem, command))
                .execute(arguments);
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected a command, but found none.");
    }

    private static int sayUsage(ParameterException problem, String[] arguments) {
        PrintWriter err = problem.getCommandLine().getErr();
        err.println("cairn: " + Printable.of(String.valueOf(problem.getMessage())));
        err.println("See 'cairn --help' or 'cairn COMMAND --help'.");
        return ExitCode.USAGE;
    }

    private static int sayProblem(Exception problem, CommandLine command) {
        PrintWriter err = command.getErr();
        if (problem instanceof CommandProblem known) {
            err.println("cairn: " + Printable.of(known.sentence()));
            known.details().forEach(detail -> Printable.lines(detail).forEach(err::println));
            return known.exitCode();
        }
        err.println(
                "cairn: Something went wrong that should not (%s). Please report it, with the file if you may share it."
                        .formatted(problem.getClass().getSimpleName()));
        return ExitCode.FAULT;
    }

    /** The version of the jar that runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CairnCommand.class.getPackage().getImplementationVersion();
            return new String[] {"cairn " + (version == null ? "(not packaged)" : version)};
        }
    }
}
