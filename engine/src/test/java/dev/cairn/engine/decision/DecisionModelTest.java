package dev.cairn.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A decision model is compiled once, refused when it is not plain, and tells which row decided. */
class DecisionModelTest {

    private static final String ROWS = """
            <rule id="points_r1"><inputEntry id="a1"><text>&lt; 10</text></inputEntry>
              <outputEntry id="b1"><text>"few"</text></outputEntry><annotationEntry><text>handbook 1.1</text></annotationEntry></rule>
            <rule id="points_r2"><inputEntry id="a2"><text>&gt;= 10</text></inputEntry>
              <outputEntry id="b2"><text>"many"</text></outputEntry><annotationEntry><text>handbook 1.2</text></annotationEntry></rule>
            """;

    @Test
    void namesTheRowThatDecidedAndItsSource() {
        DecisionOutcome outcome = model(ROWS).decide("Points", Map.of("points", BigDecimal.TEN));

        assertThat(outcome.value()).isEqualTo("many");
        assertThat(outcome.decidedBy()).hasToString("points@1#points_r2");
        assertThat(outcome.fired())
                .singleElement()
                .satisfies(row -> assertThat(row.source()).isEqualTo("handbook 1.2"));
    }

    @Test
    void compilesTheSameAssetOnce() {
        assertThat(model(ROWS)).isSameAs(model(ROWS));
    }

    /** Who writes drafts all day slows nobody down. */
    @Test
    void noDraftMakesAModelThatDecidesBeCompiledAnew() {
        DecisionModel inForce = model(ROWS);
        String text = inForce.asset().text();

        IntStream.range(0, 80)
                .forEach(n -> assertThat(DecisionModelCheck.check(text.replace("handbook 1.1", "handbook " + n)))
                        .noneMatch(finding -> finding.isError()));

        assertThat(model(ROWS)).isSameAs(inForce);
    }

    @Test
    void remembersAnOutcomeByItsInputs() {
        DecisionModel model = model(ROWS);

        assertThat(model.decide("Points", Map.of("points", BigDecimal.ONE)))
                .isSameAs(model.decide("Points", Map.of("points", BigDecimal.ONE)));
    }

    @Test
    void answersEveryThreadWithItsOwnRows() {
        DecisionModel model = model(ROWS);

        assertThat(IntStream.range(0, 2_000).parallel().mapToObj(n -> Map.entry(n, decide(model, n))))
                .allSatisfy(answer -> assertThat(answer.getValue().decidedBy().line())
                        .isEqualTo(answer.getKey() < 10 ? "points_r1" : "points_r2"));
    }

    @Test
    void saysThatNoRowFired() {
        DecisionOutcome outcome =
                model(ROWS.replace("&gt;= 10", "&gt; 10")).decide("Points", Map.of("points", BigDecimal.TEN));

        assertThat(outcome.fired()).isEmpty();
        assertThatThrownBy(outcome::decidedBy).isInstanceOf(DecisionFailedException.class);
    }

    @Test
    void takesNoOtherObjectThanPlainValues() {
        assertThatThrownBy(() -> model(ROWS).decide("Points", Map.of("points", new StringBuilder("7"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("StringBuilder");
    }

    @Test
    void takesNoValueWithoutBounds() {
        assertThatThrownBy(() -> model(ROWS).decide("Points", Map.of("points", new BigDecimal("1e1000000000"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("34 digits");
    }

    @Test
    void refusesAModelThatDoesNotCompile() {
        assertThatThrownBy(() -> model(ROWS.replace("\"few\"", "\"few\" + (")))
                .isInstanceOf(RefusedAssetException.class)
                .hasMessageContaining("points@1");
    }

    @Test
    void refusesARowWithoutAnId() {
        assertThatThrownBy(() -> model(ROWS.replace(" id=\"points_r2\"", "")))
                .isInstanceOf(RefusedAssetException.class)
                .hasMessageContaining("id");
    }

    @Test
    void refusesADocumentType() {
        RuleAsset asset = new RuleAsset("points", 1, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + text(ROWS));

        assertThatThrownBy(() -> DecisionModel.compile(asset)).hasMessageContaining("DOCTYPE");
    }

    @Test
    void refusesAFunctionThatWouldRunJava() {
        String hostile = text(ROWS).replace("<inputData", """
                        <businessKnowledgeModel id="k" name="k"><encapsulatedLogic kind="Java"/></businessKnowledgeModel>
                        <inputData""");

        assertThatThrownBy(() -> DecisionModel.compile(new RuleAsset("points", 1, hostile)))
                .isInstanceOf(RefusedAssetException.class)
                .hasMessageContaining("businessKnowledgeModel");
    }

    @Test
    void refusesAnotherExpressionLanguage() {
        String hostile = text(ROWS).replace("<output id", "<output expressionLanguage=\"javascript\" id");

        assertThatThrownBy(() -> DecisionModel.compile(new RuleAsset("points", 1, hostile)))
                .hasMessageContaining("FEEL");
    }

    private static DecisionOutcome decide(DecisionModel model, int points) {
        return model.decide("Points", Map.of("points", BigDecimal.valueOf(points)));
    }

    private static DecisionModel model(String rows) {
        return DecisionModel.compile(new RuleAsset("points", 1, text(rows)));
    }

    private static String text(String rows) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="points" name="Points" namespace="urn:points">
                  <inputData id="i" name="points"><variable id="iv" name="points" typeRef="number"/></inputData>
                  <decision id="d" name="Points"><variable id="dv" name="Points" typeRef="string"/>
                    <informationRequirement id="n"><requiredInput href="#i"/></informationRequirement>
                    <decisionTable id="t" hitPolicy="UNIQUE">
                      <input id="c"><inputExpression id="ce" typeRef="number"><text>points</text></inputExpression></input>
                      <output id="o" typeRef="string"/>
                      <annotation name="source"/>
                %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(rows);
    }
}
