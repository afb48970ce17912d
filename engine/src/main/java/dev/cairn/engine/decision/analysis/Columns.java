package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import dev.cairn.engine.decision.expression.Test;
import dev.cairn.engine.decision.plain.PlainModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which values each column can take, and what is known of a column's expression. */
final class Columns {

    private final PlainModel model;

    Columns(PlainModel model) {
        this.model = model;
    }

    /** The axis of a column. */
    static Axis axis(PlainModel.Table table, int column, Domain domain) {
        Set<Comparable<?>> bounds = new HashSet<>();
        domain.values().tests().forEach(test -> bounds.addAll(boundsOf(test)));
        domain.outcomes().ifPresent(bounds::addAll);
        table.rows().forEach(row -> row.cells().get(column).tests().forEach(test -> bounds.addAll(boundsOf(test))));
        return new Axis((Scalar) table.columns().get(column).type(), bounds);
    }

    private static List<Comparable<?>> boundsOf(Test test) {
        List<Comparable<?>> bounds = new ArrayList<>();
        test.parts().forEach(part -> Constants.of(part).ifPresent(bounds::add));
        return bounds;
    }

    /** Whether every test of a cell is against values that are written out. */
    static boolean isConstant(Cell cell) {
        return cell.tests().stream()
                .allMatch(test -> !(test instanceof Test.Holds)
                        && test.parts().stream()
                                .allMatch(part -> part instanceof Expression.Nothing
                                        || Constants.of(part).isPresent()));
    }

    /**
     * What is known of the values of a column.
     *
     * @param values those that are allowed; any if nothing is declared
     * @param outcomes those that its expression can come to, where that is known
     * @param mayBeMissing whether its expression can be null
     */
    record Domain(Cell values, Optional<Set<Comparable<?>>> outcomes, boolean mayBeMissing) {}

    Domain domain(PlainModel.Column column) {
        boolean mayBeMissing = column.expression().mayBeMissing(Set.of());
        Optional<Set<Comparable<?>>> outcomes = outcomes(column.expression());
        Cell values = column.values().tests().isEmpty() ? valuesBehind(column.expression()) : column.values();
        return new Domain(values, outcomes, mayBeMissing);
    }

    private Optional<Set<Comparable<?>>> outcomes(Expression expression) {
        Optional<Set<Comparable<?>>> written = Constants.outcomes(expression);
        if (written.isPresent() || output(expression).isEmpty()) {
            return written;
        }
        Set<Comparable<?>> all = new HashSet<>();
        for (Expression value : output(expression).get().toList()) {
            Optional<Set<Comparable<?>>> one = Constants.outcomes(value);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(one.get());
        }
        return Optional.of(all);
    }

    /** The values that the decision's table gives out, where the expression is that decision or one of its outputs. */
    private Optional<Stream<Expression>> output(Expression expression) {
        String part = expression instanceof Expression.Part one ? one.part() : "";
        Expression of = expression instanceof Expression.Part one ? one.of() : expression;
        if (!(of instanceof Expression.Named named)) {
            return Optional.empty();
        }
        return model.decisions().stream()
                .filter(decision -> decision.name().equals(named.declared().name()))
                .flatMap(decision -> Stream.ofNullable(decision.table()))
                .filter(table -> !table.hitPolicy().isOfMany())
                .flatMap(table -> valuesOf(table, part).stream())
                .findFirst();
    }

    private static Optional<Stream<Expression>> valuesOf(PlainModel.Table table, String part) {
        for (int i = 0; i < table.outputs().size(); i++) {
            PlainModel.Output output = table.outputs().get(i);
            if (output.name().equals(part) || (part.isEmpty() && table.outputs().size() == 1)) {
                int index = i;
                return Optional.of(Stream.concat(
                        table.rows().stream().map(row -> row.outputs().get(index)),
                        Stream.ofNullable(output.otherwise())));
            }
        }
        return Optional.empty();
    }

    private Cell valuesBehind(Expression expression) {
        return model.inputs().stream()
                .filter(input -> expression instanceof Expression.Named named
                        && named.declared().name().equals(input.name()))
                .map(PlainModel.Input::values)
                .findFirst()
                .orElse(Cell.ANY);
    }
}
