package dev.cairn.engine.packaging;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with one text, while it is read: in the order in which it was found. Nobody mends more than a page at a time, and a
 * text can be wrong in a million places, so reading ends at the hundredth. For one reading and one thread.
 */
final class ProblemsOfText {

    /** The last one is not listed: in its place stands that reading stopped. */
    static final int MOST = 100;

    private final List<DefinitionProblem> problems = new ArrayList<>();

    /**
     * Notes a problem.
     *
     * @throws FaultyDefinitionException if there are too many to go on
     */
    void add(DefinitionProblem problem) {
        if (problems.size() == MOST - 1) {
            problems.add(new DefinitionProblem(
                    "",
                    "Expected a text with few problems, but found %d and stopped reading. Mend these and look again."
                            .formatted(MOST)));
            throw new FaultyDefinitionException(problems);
        }
        problems.add(problem);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    int size() {
        return problems.size();
    }

    List<DefinitionProblem> list() {
        return List.copyOf(problems);
    }
}
