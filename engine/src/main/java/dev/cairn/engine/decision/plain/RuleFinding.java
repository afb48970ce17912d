package dev.cairn.engine.decision.plain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is wrong with a rule, or worth a second look, in the words of who wrote it.
 *
 * @param kind what it is
 * @param severity an error keeps the rule out
 * @param decision the name of the decision that it stands in; empty where it concerns the whole model
 * @param rows the ids of the rows that it is about, in the table's order; empty where it is about no row
 * @param column the label of the column that it is about, or its expression; empty where it is about none
 * @param sentence what was expected, what was found, and the likely cure; the wording may change
 * @param witness values of the columns that show it, by column, as they would be written in a cell; empty where there are none
 */
public record RuleFinding(
        Kind kind,
        Severity severity,
        String decision,
        List<String> rows,
        String column,
        String sentence,
        Map<String, String> witness) {

    /** What kind of thing was found. */
    public enum Kind {
        /** The text is no model that may be written: an element, an attribute, a name. */
        NOT_PLAIN,
        /** More of something than there may be. */
        TOO_LARGE,
        /** An expression that may not be written. */
        EXPRESSION,
        /** Something of one kind stands where another kind is asked for. */
        TYPE,
        /** A value that its column does not allow. */
        VALUE,
        /** The decision engine does not take the model. */
        COMPILATION,
        /** Values for which no row decides. */
        GAP,
        /** Values for which rows contradict each other. */
        OVERLAP,
        /** A row that never decides, because others do. */
        MASKED,
        /** A row or cell that no value can meet. */
        IMPOSSIBLE,
        /** A column or an input that makes no difference. */
        VACUOUS,
        /** An input can be missing, and no row says what follows. */
        MISSING_INPUT,
        /** A row that does not say where it comes from. */
        NO_SOURCE,
        /** A table that was not looked at, or not to the end, for gaps and overlaps. */
        NOT_ANALYSED
    }

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public RuleFinding {
        rows = List.copyOf(rows);
        witness = Collections.unmodifiableMap(new LinkedHashMap<>(witness));
    }

    /** Whether it keeps the rule out. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Where it stands and what it is, in one line. */
    public String say() {
        StringBuilder where = new StringBuilder();
        if (!decision.isEmpty()) {
            where.append("decision '").append(decision).append("'");
        }
        if (!rows.isEmpty()) {
            where.append(where.isEmpty() ? "" : ", ")
                    .append(rows.size() == 1 ? "row " : "rows ")
                    .append(String.join(", ", rows));
        }
        if (!column.isEmpty()) {
            where.append(where.isEmpty() ? "" : ", ")
                    .append("column '")
                    .append(column)
                    .append("'");
        }
        return where.isEmpty() ? sentence : where + ": " + sentence;
    }
}
