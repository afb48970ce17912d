package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import dev.cairn.engine.decision.expression.Test;
import dev.cairn.engine.decision.plain.Findings;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.decision.plain.RuleFinding;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import dev.cairn.engine.wording.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks through the decisions of a model. Evaluates nothing. */
public final class ModelAnalysis {

    private final PlainModel model;
    private final Findings findings = new Findings();
    private final Columns columns;

    private ModelAnalysis(PlainModel model) {
        this.model = model;
        this.columns = new Columns(model);
    }

    /** Every finding, decision by decision. The same model gets the same findings, on any machine. Thread-safe. */
    public static List<RuleFinding> analyse(PlainModel model) {
        ModelAnalysis analysis = new ModelAnalysis(model);
        analysis.unusedInputs();
        model.decisions().forEach(analysis::decision);
        return analysis.findings.list();
    }

    private void unusedInputs() {
        Set<String> required = new HashSet<>();
        model.decisions().forEach(decision -> required.addAll(decision.requires()));
        model.inputs().stream()
                .filter(input -> !required.contains(input.id()))
                .forEach(input -> findings.warning(
                        Kind.VACUOUS,
                        Place.MODEL,
                        "Expected an input that some decision requires, but none requires '%s'. Remove it, or draw the requirement."
                                .formatted(input.name())));
    }

    private void decision(PlainModel.Decision decision) {
        Place place = Place.of(decision.name());
        unusedRequirements(decision, place);
        PlainModel.Table table = decision.table();
        if (table != null) {
            sources(table, place);
            outputs(table, place);
            new TableAnalysis(table, columns, findings, place).analyse();
        }
    }

    private void unusedRequirements(PlainModel.Decision decision, Place place) {
        Set<String> mentioned = new TreeSet<>();
        expressions(decision).forEach(expression -> mentioned.addAll(expression.names()));
        Stream<String> required = Stream.concat(
                model.inputs().stream()
                        .filter(input -> decision.requires().contains(input.id()))
                        .map(PlainModel.Input::name),
                model.decisions().stream()
                        .filter(other -> decision.requires().contains(other.id()))
                        .map(PlainModel.Decision::name));
        required.filter(name -> !mentioned.contains(name))
                .forEach(name -> findings.warning(
                        Kind.VACUOUS,
                        place,
                        "Expected the decision to look at all that it requires, but it never looks at '%s'. Remove the requirement, or use it."
                                .formatted(name)));
    }

    private static Stream<Expression> expressions(PlainModel.Decision decision) {
        PlainModel.Table table = decision.table();
        if (table == null) {
            return Stream.ofNullable(decision.expression());
        }
        return Stream.of(
                        table.columns().stream().map(PlainModel.Column::expression),
                        table.outputs().stream().flatMap(output -> Stream.ofNullable(output.otherwise())),
                        table.rows().stream().flatMap(row -> row.outputs().stream()),
                        table.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .flatMap(cell -> cell.parts().stream()))
                .flatMap(all -> all);
    }

    private void sources(PlainModel.Table table, Place place) {
        String[] without = table.rows().stream()
                .filter(row -> row.source().isBlank())
                .map(PlainModel.Row::id)
                .toArray(String[]::new);
        if (without.length > 0) {
            findings.warning(
                    Kind.NO_SOURCE,
                    place.row(without),
                    "Expected each row to say where it comes from, but these do not. Write document and clause into the first annotation column.");
        }
    }

    private void outputs(PlainModel.Table table, Place place) {
        for (int i = 0; i < table.outputs().size(); i++) {
            PlainModel.Output output = table.outputs().get(i);
            if (!output.values().tests().isEmpty()
                    && Columns.isConstant(output.values())
                    && output.type() instanceof Scalar scalar) {
                for (PlainModel.Row row : table.rows()) {
                    output(
                            row.outputs().get(i),
                            output,
                            scalar,
                            place.row(row.id()).column(output.label()));
                }
                Optional.ofNullable(output.otherwise())
                        .ifPresent(value -> output(value, output, scalar, place.column(output.label())));
            }
        }
    }

    private void output(Expression value, PlainModel.Output output, Scalar type, Place at) {
        Constants.outcomes(value)
                .ifPresent(outcomes -> outcomes.stream()
                        .filter(outcome -> !isAllowed(outcome, output.values(), type))
                        .forEach(outcome -> findings.error(
                                Kind.VALUE,
                                at,
                                "Expected one of the allowed values %s, but found %s.%s"
                                        .formatted(
                                                output.values().write(),
                                                Written.of(type, outcome),
                                                Nearest.to(
                                                                Written.of(type, outcome),
                                                                output.values().tests().stream()
                                                                        .map(Test::write)
                                                                        .toList())
                                                        .map(" Maybe %s is meant."::formatted)
                                                        .orElse("")))));
    }

    private static boolean isAllowed(Comparable<?> value, Cell values, Scalar type) {
        Set<Comparable<?>> bounds = new HashSet<>(Set.of(value));
        values.parts().forEach(part -> Constants.of(part).ifPresent(bounds::add));
        Axis axis = new Axis(type, bounds);
        return axis.taken(values, axis.exactly(Set.of(value))).cardinality() > 0;
    }
}
