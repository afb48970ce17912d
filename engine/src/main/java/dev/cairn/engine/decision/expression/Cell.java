package dev.cairn.engine.decision.expression;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The condition of one column in one row: any of its tests, or none of them.
 *
 * @param tests empty where the column does not matter ({@code -})
 * @param negated whether none of the tests may hold
 */
public record Cell(List<Test> tests, boolean negated) {

    /** {@code -}. */
    public static final Cell ANY = new Cell(List.of(), false);

    public Cell {
        tests = List.copyOf(tests);
    }

    /** As FEEL. */
    public String write() {
        String joined = tests.stream().map(Test::write).collect(Collectors.joining(", "));
        return tests.isEmpty() ? "-" : negated ? "not(" + joined + ")" : joined;
    }

    /** The expressions in it. */
    public List<Expression> parts() {
        return tests.stream().flatMap(test -> test.parts().stream()).toList();
    }
}
