package dev.cairn.api.problem;

import java.util.List;

/** Values of the input are missing or not allowed: all that were found, not the first. */
public final class InvalidInputProblem extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param issues at least one */
    public InvalidInputProblem(List<FieldIssue> issues) {
        super(ProblemKind.INVALID_INPUT, summary(issues), issues, null);
    }

    public InvalidInputProblem(String field, String message) {
        this(List.of(new FieldIssue(field, message)));
    }

    private static String summary(List<FieldIssue> issues) {
        return issues.size() == 1
                ? "%s: %s".formatted(issues.get(0).field(), issues.get(0).message())
                : "%d fields are not valid.".formatted(issues.size());
    }
}
