package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.FeelType;
import dev.cairn.engine.decision.expression.Test;
import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.decision.plain.PlainModelReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/**
 * What the scenario tables try, computed from the decision tables themselves: for each boundary that a cell of a table draws, a
 * scenario on it and one on its other side with no other boundary between; and for each input, that nothing better follows when it
 * is not recorded.
 */
class TableBoundariesTest {

    private static final FEEL FEEL_ENGINE = FEELBuilder.builder().build();

    /**
     * Where an empty input is no doubt: a micro-credential or an award that has no level, an award in no field of the validity table;
     * and the endorsement policy always names somebody, so it has no such outcome: what it does not know it reads as the stricter.
     */
    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "Micro credential recognition, level",
            "Micro credential recognition, award level",
            "Validity, field",
            "Endorsement policy, kind",
            "Endorsement policy, employers",
            "Endorsement policy, rests on loose results",
            "Endorsement policy, components",
            "Endorsement policy, components endorsed and approved");

    /**
     * A number at which a column begins to be judged otherwise.
     *
     * @param otherSideIsBelow whether what is judged otherwise lies below it; else above
     */
    private record Boundary(BigDecimal at, boolean otherSideIsBelow) {}

    static Stream<String> models() {
        return RuleFiles.list(".dmn").stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void bothSidesOfEachBoundaryAreTried(String file) {
        PlainModel plain =
                PlainModelReader.read(RuleFiles.asset(file).text()).model().orElseThrow();
        List<Map<String, @Nullable Object>> tried = inputsOf(file);
        List<String> untried = new ArrayList<>();
        for (PlainModel.Decision decision : plain.decisions()) {
            PlainModel.Table table = decision.table();
            for (int i = 0; table != null && i < table.columns().size(); i++) {
                PlainModel.Column column = table.columns().get(i);
                if (column.type() == FeelType.Scalar.NUMBER) {
                    untriedOf(decision.name(), column, boundaries(table, i), tried, untried);
                }
            }
        }

        assertThat(untried).as("sides of boundaries that no scenario tries").isEmpty();
    }

    private static void untriedOf(
            String decision,
            PlainModel.Column column,
            List<Boundary> boundaries,
            List<Map<String, @Nullable Object>> tried,
            List<String> untried) {
        TreeSet<BigDecimal> values = new TreeSet<>();
        tried.forEach(inputs -> values.add(number(column, inputs)));
        TreeSet<BigDecimal> marks = new TreeSet<>();
        boundaries.forEach(boundary -> marks.add(boundary.at()));
        for (Boundary boundary : boundaries) {
            String where = "%s, column %s, at %s"
                    .formatted(decision, column.label(), boundary.at().toPlainString());
            if (!values.contains(boundary.at())) {
                untried.add(where);
            }
            BigDecimal beside =
                    boundary.otherSideIsBelow() ? values.lower(boundary.at()) : values.higher(boundary.at());
            BigDecimal mark = boundary.otherSideIsBelow() ? marks.lower(boundary.at()) : marks.higher(boundary.at());
            boolean isNext = beside != null
                    && (mark == null
                            || (boundary.otherSideIsBelow()
                                    ? beside.compareTo(mark) >= 0
                                    : beside.compareTo(mark) <= 0));
            if (!isNext) {
                untried.add(where + (boundary.otherSideIsBelow() ? ", just below" : ", just above"));
            }
        }
    }

    /** What the column is judged by, as the engine computes it. */
    private static BigDecimal number(PlainModel.Column column, Map<String, @Nullable Object> inputs) {
        Object value = FEEL_ENGINE.evaluate(column.expression().write(), inputs);
        assertThat(value).as("%s of %s", column.label(), inputs).isInstanceOf(BigDecimal.class);
        return ((BigDecimal) value).stripTrailingZeros();
    }

    /** Beyond the values that a column declares there is no other side. */
    private static List<Boundary> boundaries(PlainModel.Table table, int column) {
        List<Boundary> ends = boundaries(table.columns().get(column).values()).toList();
        return table.rows().stream()
                .flatMap(row -> boundaries(row.cells().get(column)))
                .distinct()
                .filter(boundary -> !ends.contains(boundary))
                .toList();
    }

    private static Stream<Boundary> boundaries(Cell cell) {
        return cell.tests().stream().flatMap(TableBoundariesTest::boundaries);
    }

    private static Stream<Boundary> boundaries(Test test) {
        if (test instanceof Test.Beyond beyond) {
            boolean below = beyond.sign().equals("<") || beyond.sign().equals(">=");
            return Stream.of(new Boundary(constant(beyond.bound()), below));
        }
        if (test instanceof Test.Between between) {
            return Stream.of(
                    new Boundary(constant(between.low()), between.withLow()),
                    new Boundary(constant(between.high()), !between.withHigh()));
        }
        return Stream.empty();
    }

    /** A bound that is not written out would have to be tried another way: then this test has to learn it. */
    private static BigDecimal constant(Expression bound) {
        if (bound instanceof Expression.Negative negative) {
            return constant(negative.of()).negate();
        }
        assertThat(bound).as("a bound that is written out").isInstanceOf(Expression.Literal.class);
        return ((BigDecimal) ((Expression.Literal) bound).value()).stripTrailingZeros();
    }

    /** Whatever is decided with everything recorded: where one input is not, the same follows, or nobody can say. */
    @ParameterizedTest
    @MethodSource("models")
    void whatIsNotRecordedIsUndeterminedOrMakesNoDifference(String file) {
        DecisionModel model = DecisionModel.compile(RuleFiles.asset(file));
        TreeSet<String> decidedOtherwise = new TreeSet<>();
        for (Map<String, @Nullable Object> inputs : inputsOf(file)) {
            DecisionOutcome whole = model.decide(model.name(), inputs);
            for (String input : inputs.keySet()) {
                Map<String, @Nullable Object> without = new HashMap<>(inputs);
                without.put(input, null);
                DecisionOutcome outcome = model.decide(model.name(), without);
                if (!Objects.equals(outcome.value(), whole.value()) && !isUndetermined(outcome)) {
                    decidedOtherwise.add(model.name() + ", " + input);
                }
            }
        }

        assertThat(decidedOtherwise).isSubsetOf(MAY_BE_EMPTY);
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachInputIsMissingInAScenario(String file) {
        List<Map<String, @Nullable Object>> tried = inputsOf(file);

        assertThat(DecisionModel.compile(RuleFiles.asset(file)).listInputs())
                .allSatisfy(input ->
                        assertThat(tried).as(input.name()).anyMatch(inputs -> inputs.get(input.name()) == null));
    }

    private static boolean isUndetermined(DecisionOutcome outcome) {
        return Optional.ofNullable(((Map<?, ?>) Objects.requireNonNull(outcome.value())).get("how"))
                .filter("undetermined"::equals)
                .isPresent();
    }

    private static List<Map<String, @Nullable Object>> inputsOf(String file) {
        DecisionModel model = DecisionModel.compile(RuleFiles.asset(file));
        return ScenarioTable.read(RuleFiles.scenarioTable(file)).scenarios().stream()
                .map(scenario -> scenario.inputs(model))
                .toList();
    }
}
