package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionModelCheck;
import dev.cairn.engine.decision.DecisionOutcome;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

/**
 * The decision tables that we ship: each validates without a complaint (schema, model, compilation, gaps, overlaps), each row
 * says where it comes from, each row fires in a scenario, and each scenario comes out as it says.
 *
 * <p>A model's scenario table asks the decision that has the model's own name.
 */
class DecisionTablesTest {

    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    static Stream<String> models() {
        return RuleFiles.list(".dmn").stream();
    }

    static Stream<Arguments> scenarios() {
        return models().flatMap(file -> ScenarioTable.read(RuleFiles.scenarioTable(file)).scenarios().stream()
                .map(scenario -> Arguments.of(file, scenario)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isValid(String file) {
        List<DMNMessage> messages = VALIDATOR.validate(
                new StringReader(RuleFiles.asset(file).text()),
                Validation.VALIDATE_SCHEMA,
                Validation.VALIDATE_MODEL,
                Validation.VALIDATE_COMPILATION,
                Validation.ANALYZE_DECISION_TABLE);

        assertThat(messages)
                .filteredOn(message -> message.getLevel() != DMNMessage.Level.INFO)
                .isEmpty();
    }

    /** Ours pass the same check as a designer's. */
    @ParameterizedTest
    @MethodSource("models")
    void raisesNoAlarm(String file) {
        assertThat(DecisionModelCheck.check(RuleFiles.asset(file).text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void saysItsPurposeAndTheSourceOfEachRow(String file) {
        DecisionModel model = DecisionModel.compile(RuleFiles.asset(file));

        assertThat(model.description()).contains("Purpose:").contains("Owner:");
        assertThat(model.listRows()).allSatisfy(row -> assertThat(row.source()).isNotBlank());
        assertThat(model.listRows())
                .allSatisfy(row ->
                        assertThat(row.ref().line()).startsWith(model.asset().name() + "_"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scenarios")
    void comesOutAsItsScenarioSays(String file, ScenarioTable.Scenario scenario) {
        DecisionOutcome outcome = decide(file, scenario);

        assertThat(outcome.fired()).extracting(row -> row.ref().line()).isEqualTo(scenario.fires());
        assertThat(outputs(outcome)).containsAllEntriesOf(expected(file, scenario));
    }

    @ParameterizedTest
    @MethodSource("models")
    void firesEachRowAtLeastOnce(String file) {
        TreeSet<String> silent = new TreeSet<>(DecisionModel.compile(RuleFiles.asset(file)).listRows().stream()
                .map(row -> row.ref().line())
                .toList());
        ScenarioTable.read(RuleFiles.scenarioTable(file))
                .scenarios()
                .forEach(scenario -> decide(file, scenario)
                        .fired()
                        .forEach(row -> silent.remove(row.ref().line())));

        assertThat(silent).as("rows that no scenario fires").isEmpty();
    }

    private static DecisionOutcome decide(String file, ScenarioTable.Scenario scenario) {
        DecisionModel model = DecisionModel.compile(RuleFiles.asset(file));
        return model.decide(model.name(), scenario.inputs(model));
    }

    private static Map<String, String> outputs(DecisionOutcome outcome) {
        Map<String, String> outputs = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(outcome.value()))
                .forEach((name, value) -> outputs.put(name.toString(), String.valueOf(value)));
        return outputs;
    }

    private static Map<String, String> expected(String file, ScenarioTable.Scenario scenario) {
        Map<String, String> expected = new LinkedHashMap<>(scenario.cells());
        DecisionModel.compile(RuleFiles.asset(file)).listInputs().forEach(input -> expected.remove(input.name()));
        assertThat(expected)
                .as("columns of the scenario table that are outputs")
                .isNotEmpty();
        return expected;
    }
}
