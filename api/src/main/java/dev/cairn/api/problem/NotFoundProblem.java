package dev.cairn.api.problem;

import java.util.List;

/** Something asked for by id is not there, or the asker may not know that it is. */
public final class NotFoundProblem extends Problem {

    private static final long serialVersionUID = 1L;

    /**
     * @param what a word of the dictionary, such as {@code "learner"}
     * @param id as the request gave it
     */
    public NotFoundProblem(String what, String id) {
        super(ProblemKind.NOT_FOUND, "Expected the %s '%s', but found none.".formatted(what, id), List.of(), null);
    }
}
