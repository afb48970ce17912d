package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import dev.cairn.engine.decision.plain.RuleFinding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects findings, each with the place that is looked at; after {@value #MOST} it notes no more. Not thread-safe. */
public final class Findings {

    private static final int MOST = 200;

    private final List<RuleFinding> found = new ArrayList<>();

    /** A place in a model. */
    public record Place(String decision, List<String> rows, String column) {

        /** The whole model. */
        public static final Place MODEL = new Place("", List.of(), "");

        public Place {
            rows = List.copyOf(rows);
        }

        /** A decision. */
        public static Place of(String decision) {
            return new Place(decision, List.of(), "");
        }

        /** A row of this decision. */
        public Place row(String... ids) {
            return new Place(decision, List.of(ids), column);
        }

        /** A column of this decision or row. */
        public Place column(String label) {
            return new Place(decision, rows, label);
        }
    }

    /** Notes an error. */
    public void error(Kind kind, Place at, String sentence) {
        add(kind, Severity.ERROR, at, sentence, Map.of());
    }

    /** Notes what is worth a second look. */
    public void warning(Kind kind, Place at, String sentence) {
        add(kind, Severity.WARNING, at, sentence, Map.of());
    }

    /** Notes a finding with values that show it. */
    public void add(Kind kind, Severity severity, Place at, String sentence, Map<String, String> witness) {
        if (found.size() < MOST) {
            found.add(new RuleFinding(kind, severity, at.decision(), at.rows(), at.column(), sentence, witness));
        }
    }

    /** Whether an error was noted. */
    public boolean hasErrors() {
        return found.stream().anyMatch(RuleFinding::isError);
    }

    /** All that was noted, in the order of noting. */
    public List<RuleFinding> list() {
        return List.copyOf(found);
    }
}
