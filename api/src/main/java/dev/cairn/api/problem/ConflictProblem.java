package dev.cairn.api.problem;

import java.util.List;

/** What is asked does not fit what is recorded: it was decided before, or the state does not allow it. */
public final class ConflictProblem extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param detail what was expected and what was found */
    public ConflictProblem(String detail) {
        super(ProblemKind.CONFLICT, detail, List.of(), null);
    }

    /** @param explanationPath the path of the explanation that says why, such as {@code /api/proposals/7/explanation} */
    public ConflictProblem(String detail, String explanationPath) {
        super(ProblemKind.CONFLICT, detail, List.of(), explanationPath);
    }
}
