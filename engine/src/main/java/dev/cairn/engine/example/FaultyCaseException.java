package dev.cairn.engine.example;

import java.util.List;
import java.util.stream.Collectors;

/** A file of results that was not read: it has problems, all of which are listed. Nothing of it is judged. */
public final class FaultyCaseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<CaseProblem> problems;

    /** A refusal for these problems, at least one. */
    public FaultyCaseException(List<CaseProblem> problems) {
        super(problems.stream().map(CaseProblem::say).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the text. */
    public List<CaseProblem> problems() {
        return problems;
    }
}
