package dev.cairn.cli;

import dev.cairn.cli.cases.CaseReader;
import dev.cairn.engine.example.CaseProblem;
import dev.cairn.engine.example.FaultyCaseException;
import dev.cairn.engine.example.GivenCase;
import java.io.InputStream;
import java.time.LocalDate;

/** Reads the file of results that a command was given: all of it, or nothing with every problem. */
final class ResultsFile {

    private static final int MOST_BYTES = 16 << 20;

    private ResultsFile() {}

    static GivenCase read(String file, LocalDate asAt, InputStream standardInput) throws CommandProblem {
        InputFile results = new InputFile(file);
        try {
            return CaseReader.read(results.readBytes(MOST_BYTES, standardInput), asAt);
        } catch (FaultyCaseException e) {
            throw new CommandProblem(
                    "%s: Expected results, but found problems: %d. Nothing was evaluated."
                            .formatted(results.shown(), e.problems().size()),
                    e.problems().stream().map(CaseProblem::say).toList(),
                    ExitCode.DATA);
        }
    }
}
