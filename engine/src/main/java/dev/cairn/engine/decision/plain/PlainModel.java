package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.FeelType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision model that was read by allow-lists: nothing is in it that they do not know. What the engine gets is written from this
 * ({@link #write()}), never the author's text.
 *
 * @param name the model's name
 * @param description its purpose, its owner
 * @param types the types it declares, in the order written
 * @param inputs what it asks for, in the order written
 * @param decisions in the order written
 */
public record PlainModel(
        String id,
        String name,
        String namespace,
        String description,
        List<Type> types,
        List<Input> inputs,
        List<Decision> decisions) {

    public PlainModel {
        types = List.copyOf(types);
        inputs = List.copyOf(inputs);
        decisions = List.copyOf(decisions);
    }

    /**
     * A declared type: of one kind with the values that it allows, or made of parts.
     *
     * @param of the name of the type that it is of; empty if it is made of parts
     * @param values the values that it allows; {@link Cell#ANY} for all
     */
    public record Type(String name, String of, boolean isList, Cell values, List<Type> parts) {
        public Type {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An input.
     *
     * @param typeName the name of its type
     * @param values the values that its type allows
     */
    public record Input(String id, String name, String typeName, FeelType type, Cell values) {}

    /**
     * A decision.
     *
     * @param typeName the name of its type; empty if none was declared
     * @param requires the ids of the inputs and decisions that it requires
     * @param table its table; null where it is one expression
     * @param expression its expression; null where it is a table
     */
    public record Decision(
            String id,
            String name,
            String typeName,
            FeelType type,
            String description,
            List<String> requires,
            @Nullable Table table,
            @Nullable Expression expression) {
        public Decision {
            requires = List.copyOf(requires);
        }
    }

    /** Which row decides where several fit. */
    public enum HitPolicy {
        UNIQUE("UNIQUE"),
        ANY("ANY"),
        FIRST("FIRST"),
        PRIORITY("PRIORITY"),
        COLLECT("COLLECT"),
        RULE_ORDER("RULE ORDER"),
        OUTPUT_ORDER("OUTPUT ORDER");

        private final String written;

        HitPolicy(String written) {
            this.written = written;
        }

        /** As the standard writes it. */
        public String written() {
            return written;
        }

        static Optional<HitPolicy> parse(String text) {
            return Arrays.stream(values())
                    .filter(policy -> policy.written.equals(text))
                    .findFirst();
        }

        /** Whether all rows that fit are taken: then none has to fit, and several may. */
        public boolean isOfMany() {
            return this == COLLECT || this == RULE_ORDER || this == OUTPUT_ORDER;
        }
    }

    /**
     * A decision table.
     *
     * @param aggregation how collected outputs are put together; empty for a list
     * @param annotations the names of the annotation columns
     */
    public record Table(
            HitPolicy hitPolicy,
            String aggregation,
            List<Column> columns,
            List<Output> outputs,
            List<String> annotations,
            List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            outputs = List.copyOf(outputs);
            annotations = List.copyOf(annotations);
            rows = List.copyOf(rows);
        }
    }

    /**
     * An input column.
     *
     * @param label what people read
     * @param values the values that it declares; {@link Cell#ANY} if it declares none
     */
    public record Column(String label, Expression expression, FeelType type, String typeName, Cell values) {}

    /**
     * An output column.
     *
     * @param otherwise what holds where no row fits; null if nothing is said
     */
    public record Output(
            String name,
            FeelType type,
            String typeName,
            Cell values,
            @Nullable Expression otherwise) {
        /** The name, or another word where it has none, as a single output may. */
        public String label() {
            return name.isEmpty() ? "output" : name;
        }
    }

    /**
     * A row.
     *
     * @param id the id that its author gave
     * @param cells the condition of each input column
     * @param outputs the value of each output column
     * @param annotations the notes, the source first
     * @param cellTexts the conditions as their author wrote them
     * @param outputTexts the values as their author wrote them
     */
    public record Row(
            String id,
            List<Cell> cells,
            List<Expression> outputs,
            List<String> annotations,
            List<String> cellTexts,
            List<String> outputTexts) {
        public Row {
            cells = List.copyOf(cells);
            outputs = List.copyOf(outputs);
            annotations = List.copyOf(annotations);
            cellTexts = List.copyOf(cellTexts);
            outputTexts = List.copyOf(outputTexts);
        }

        /** Where it comes from: document and clause; empty if its author did not say. */
        public String source() {
            return annotations.isEmpty() ? "" : annotations.get(0);
        }
    }

    /** The model as text for the engine: every element, attribute and expression of it was made by us. */
    public String write() {
        return new ModelWriter().write(this);
    }
}
