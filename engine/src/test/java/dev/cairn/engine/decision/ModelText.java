package dev.cairn.engine.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the text of a small decision model for a test: inputs "code" (text), "points" (number), "day" (date), "passed" (true or
 * false), "codes" (list of texts), and one decision "Outcome" that gives out a text.
 */
final class ModelText {

    static final String HEAD = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="Model" namespace="urn:test:model">
            """;

    private static final String INPUTS = """
              <itemDefinition id="t_codes" name="tCodes" isCollection="true"><typeRef>string</typeRef></itemDefinition>
              <inputData id="code" name="code"><variable id="code_v" name="code" typeRef="string"/></inputData>
              <inputData id="points" name="points"><variable id="points_v" name="points" typeRef="number"/></inputData>
              <inputData id="day" name="day"><variable id="day_v" name="day" typeRef="date"/></inputData>
              <inputData id="passed" name="passed"><variable id="passed_v" name="passed" typeRef="boolean"/></inputData>
              <inputData id="codes" name="codes"><variable id="codes_v" name="codes" typeRef="tCodes"/></inputData>
            """;

    private static final List<String> NAMES = List.of("code", "points", "day", "passed", "codes");

    private ModelText() {}

    /** A decision "Outcome" that is one expression of that type. */
    static String expression(String type, String feel) {
        return HEAD + INPUTS + decision("Outcome", type, NAMES, literal(feel)) + "</definitions>";
    }

    static String literal(String feel) {
        return "<literalExpression id=\"l_%d\"><text>%s</text></literalExpression>"
                .formatted(Math.abs(feel.hashCode()), escaped(feel));
    }

    /** A decision of that name and type. */
    static String decision(String name, String type, List<String> requires, String body) {
        String id = "d_" + name.replace(' ', '_');
        StringBuilder text =
                new StringBuilder("<decision id=\"%s\" name=\"%s\"><variable id=\"%s_v\" name=\"%s\" typeRef=\"%s\"/>\n"
                        .formatted(id, name, id, name, type));
        for (String required : requires) {
            boolean isInput = NAMES.contains(required);
            text.append("<informationRequirement id=\"%s_%s\"><required%s href=\"#%s\"/></informationRequirement>\n"
                    .formatted(
                            id,
                            required.replace(' ', '_'),
                            isInput ? "Input" : "Decision",
                            isInput ? required : "d_" + required.replace(' ', '_')));
        }
        return text.append(body).append("</decision>\n").toString();
    }

    /** A model with the usual inputs and this in place of its decision. */
    static String with(String decisions) {
        return HEAD + INPUTS + decisions + "</definitions>";
    }

    /** A table over those columns, each a line {@code expression: type: allowed values}; rows with cells and one text as output. */
    static String table(String hitPolicy, List<String> columns, String outputValues, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("<decisionTable id=\"t\" hitPolicy=\"" + hitPolicy + "\">\n");
        for (int i = 0; i < columns.size(); i++) {
            String[] column = columns.get(i).split("; ?", 3);
            text.append(
                    "<input id=\"in_%d\" label=\"%s\"><inputExpression id=\"ie_%d\" typeRef=\"%s\"><text>%s</text></inputExpression>%s</input>\n"
                            .formatted(
                                    i,
                                    escaped(
                                            column[0].split(" ")[0].equals("if")
                                                    ? column[0].split(" ")[1]
                                                    : column[0]),
                                    i,
                                    column[1],
                                    escaped(column[0]),
                                    column.length < 3
                                            ? ""
                                            : "<inputValues id=\"iv_%d\"><text>%s</text></inputValues>"
                                                    .formatted(i, escaped(column[2]))));
        }
        text.append("<output id=\"out\" typeRef=\"string\">%s</output>\n"
                .formatted(
                        outputValues.isEmpty()
                                ? ""
                                : "<outputValues id=\"ov\"><text>" + escaped(outputValues) + "</text></outputValues>"));
        text.append("<annotation name=\"source\"/>\n");
        for (int r = 0; r < rows.size(); r++) {
            text.append(row("r" + (r + 1), rows.get(r)));
        }
        return text.append("</decisionTable>").toString();
    }

    /** A row of cells, the last of which is its output. */
    static String row(String id, List<String> cells) {
        StringBuilder text = new StringBuilder("<rule id=\"" + id + "\">");
        for (int c = 0; c < cells.size(); c++) {
            String entry = c + 1 < cells.size() ? "inputEntry" : "outputEntry";
            text.append("<%s id=\"%s_%d\"><text>%s</text></%s>".formatted(entry, id, c, escaped(cells.get(c)), entry));
        }
        return text.append("<annotationEntry><text>handbook 1</text></annotationEntry></rule>\n")
                .toString();
    }

    /** A whole model with one table; the table looks at what its columns name. */
    static String ofTable(String hitPolicy, List<String> columns, String outputValues, List<List<String>> rows) {
        String named = String.join(" ", columns);
        List<String> used = new ArrayList<>();
        String inputs = "";
        for (String name : NAMES) {
            if (named.matches("(?s).*\\b" + name + "\\b.*")) {
                used.add(name);
                inputs += inputOf(name);
            }
        }
        String types = used.contains("codes")
                ? INPUTS.lines()
                                .filter(line -> line.contains("itemDefinition"))
                                .findFirst()
                                .orElseThrow() + "\n"
                : "";
        return HEAD + types + inputs
                + decision("Outcome", "string", used, table(hitPolicy, columns, outputValues, rows)) + "</definitions>";
    }

    private static String inputOf(String name) {
        return INPUTS.lines()
                        .filter(line -> line.contains("<inputData id=\"" + name + "\""))
                        .findFirst()
                        .orElseThrow()
                + "\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
