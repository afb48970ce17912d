package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import java.util.HashMap;
import java.util.Map;

/** Writes a plain model as DMN 1.3. Ids of rows and their notes are left out: the engine needs neither, and tells rows by number. */
final class ModelWriter {

    private final StringBuilder out = new StringBuilder();
    private int ids;

    String write(PlainModel model) {
        out.append("<definitions xmlns=\"").append(Vocabulary.NAMESPACE).append("\" id=\"m\"");
        attribute("name", model.name());
        attribute("namespace", model.namespace());
        out.append(">\n");
        model.types().forEach(type -> type(type, "itemDefinition"));
        model.inputs().forEach(this::input);
        Map<String, String> tags = new HashMap<>();
        model.inputs().forEach(input -> tags.put(input.id(), "requiredInput"));
        model.decisions().forEach(decision -> decision(decision, tags));
        return out.append("</definitions>\n").toString();
    }

    private void type(PlainModel.Type type, String tag) {
        open(tag);
        attribute("name", type.name());
        out.append(type.isList() ? " isCollection=\"true\">" : ">");
        if (!type.of().isEmpty()) {
            out.append("<typeRef>").append(escaped(typeName(type.of()))).append("</typeRef>");
        }
        values("allowedValues", type.values());
        type.parts().forEach(part -> type(part, "itemComponent"));
        close(tag);
    }

    private void input(PlainModel.Input input) {
        out.append("<inputData");
        attribute("id", "a_" + input.id());
        attribute("name", input.name());
        out.append(">");
        variable(input.name(), input.typeName());
        close("inputData");
    }

    private void variable(String name, String typeName) {
        open("variable");
        attribute("name", name);
        typeRef(typeName);
        out.append("/>");
    }

    private void typeRef(String name) {
        if (!name.isEmpty()) {
            attribute("typeRef", typeName(name));
        }
    }

    private static String typeName(String name) {
        return Scalar.parse(name).map(Scalar::feel).orElse(name);
    }

    private void decision(PlainModel.Decision decision, Map<String, String> tags) {
        out.append("<decision");
        attribute("id", "a_" + decision.id());
        attribute("name", decision.name());
        out.append(">");
        variable(decision.name(), decision.typeName());
        for (String required : decision.requires()) {
            open("informationRequirement");
            out.append("><").append(tags.getOrDefault(required, "requiredDecision"));
            attribute("href", "#a_" + required);
            out.append("/></informationRequirement>");
        }
        if (decision.table() != null) {
            table(decision.table());
        } else if (decision.expression() != null) {
            open("literalExpression");
            out.append(">");
            text(decision.expression().write());
            close("literalExpression");
        }
        close("decision");
    }

    private void table(PlainModel.Table table) {
        open("decisionTable");
        attribute("hitPolicy", table.hitPolicy().written());
        if (!table.aggregation().isEmpty()) {
            attribute("aggregation", table.aggregation());
        }
        out.append(">\n");
        table.columns().forEach(this::column);
        table.outputs().forEach(this::output);
        table.rows().forEach(this::row);
        close("decisionTable");
    }

    private void column(PlainModel.Column column) {
        open("input");
        out.append(">");
        open("inputExpression");
        typeRef(column.typeName());
        out.append(">");
        text(column.expression().write());
        out.append("</inputExpression>");
        values("inputValues", column.values());
        close("input");
    }

    private void output(PlainModel.Output output) {
        open("output");
        if (!output.name().isEmpty()) {
            attribute("name", output.name());
        }
        typeRef(output.typeName());
        out.append(">");
        values("outputValues", output.values());
        if (output.otherwise() != null) {
            open("defaultOutputEntry");
            out.append(">");
            text(output.otherwise().write());
            out.append("</defaultOutputEntry>");
        }
        close("output");
    }

    private void row(PlainModel.Row row) {
        open("rule");
        out.append(">");
        row.cells().forEach(cell -> entry("inputEntry", cell.write()));
        row.outputs().forEach(value -> entry("outputEntry", value.write()));
        close("rule");
    }

    private void entry(String tag, String written) {
        open(tag);
        out.append(">");
        text(written);
        out.append("</").append(tag).append(">");
    }

    private void values(String tag, Cell cell) {
        if (!cell.tests().isEmpty()) {
            entry(tag, cell.write());
        }
    }

    private void text(String written) {
        out.append("<text>").append(escaped(written)).append("</text>");
    }

    /** Ids of inputs and decisions are the author's after {@code a_}; all others are numbers after {@code e_}. */
    private void open(String tag) {
        out.append("<").append(tag).append(" id=\"e_").append(++ids).append("\"");
    }

    private void close(String tag) {
        out.append("</").append(tag).append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(" ").append(name).append("=\"").append(escaped(value)).append("\"");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
