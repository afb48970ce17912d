package dev.cairn.benchmarks.decision;

import dev.cairn.engine.decision.RuleAsset;

/** A decision model with so many rows over a code and a number: what a designer's larger tables look like to the compiler. */
final class GeneratedTable {

    private GeneratedTable() {}

    /**
     * The model of a table.
     *
     * @param run another number gives another text, so that it is compiled anew
     */
    static RuleAsset of(int rows, int run) {
        StringBuilder text = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="generated" name="Generated"
                             namespace="https://cairn.dev/rules/generated">
                  <description>Run %d.</description>
                  <inputData id="code" name="code"><variable id="code_v" name="code" typeRef="string"/></inputData>
                  <inputData id="years" name="years"><variable id="years_v" name="years" typeRef="number"/></inputData>
                  <decision id="points" name="Points">
                    <variable id="points_v" name="Points" typeRef="number"/>
                    <informationRequirement id="needs_code"><requiredInput href="#code"/></informationRequirement>
                    <informationRequirement id="needs_years"><requiredInput href="#years"/></informationRequirement>
                    <decisionTable id="points_table" hitPolicy="UNIQUE">
                      <input id="in_code"><inputExpression id="in_code_e" typeRef="string"><text>code</text></inputExpression></input>
                      <input id="in_years"><inputExpression id="in_years_e" typeRef="number"><text>years</text></inputExpression></input>
                      <output id="out" typeRef="number"/>
                      <annotation name="source"/>
                """.formatted(run));
        for (int row = 0; row < rows; row++) {
            text.append("""
                      <rule id="r%1$d">
                        <inputEntry id="r%1$d_i1"><text>"C%2$d"</text></inputEntry>
                        <inputEntry id="r%1$d_i2"><text>%3$s</text></inputEntry>
                        <outputEntry id="r%1$d_o1"><text>%1$d</text></outputEntry>
                        <annotationEntry><text>generated</text></annotationEntry>
                      </rule>
                """.formatted(row, row / 2, row % 2 == 0 ? "&lt; 3" : "&gt;= 3"));
        }
        text.append("</decisionTable></decision></definitions>\n");
        return new RuleAsset("generated", 1, text.toString());
    }
}
