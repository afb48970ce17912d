package dev.cairn.engine.packaging;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that was not read: it has problems, which are listed. Nothing of it was loaded. */
public final class FaultyDefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionProblem> problems;

    FaultyDefinitionException(List<DefinitionProblem> problems) {
        super(problems.stream().map(DefinitionProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the text; where there are a hundred or more, the first ones, and last that there are more. */
    public List<DefinitionProblem> problems() {
        return problems;
    }
}
