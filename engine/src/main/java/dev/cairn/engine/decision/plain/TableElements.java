package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.ExpressionParser;
import dev.cairn.engine.decision.expression.FeelType;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import dev.cairn.engine.decision.expression.Names;
import dev.cairn.engine.decision.expression.NotAllowedException;
import dev.cairn.engine.decision.expression.Scope;
import dev.cairn.engine.decision.expression.Test;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.PlainModel.Column;
import dev.cairn.engine.decision.plain.PlainModel.HitPolicy;
import dev.cairn.engine.decision.plain.PlainModel.Output;
import dev.cairn.engine.decision.plain.PlainModel.Row;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a decision table: its columns, then its rows, each cell by the grammar. */
final class TableElements {

    private static final Set<String> AGGREGATIONS = Set.of("", "SUM", "COUNT", "MIN", "MAX");

    private final Element table;
    private final Types types;
    private final Scope scope;
    private final Findings findings;
    private final Place place;
    private final Set<String> rowIds = new HashSet<>();
    private int factors = 1;
    private boolean whole = true;

    TableElements(Element table, Types types, Scope scope, Findings findings, Place place) {
        this.table = table;
        this.types = types;
        this.scope = scope;
        this.findings = findings;
        this.place = place;
    }

    int factors() {
        return factors;
    }

    Optional<PlainModel.Table> read() {
        if (!isWithinLimits()) {
            return Optional.empty();
        }
        HitPolicy policy = hitPolicy();
        List<Column> columns =
                table.all("input").map(this::column).flatMap(Optional::stream).toList();
        List<Output> outputs =
                table.all("output").map(this::output).flatMap(Optional::stream).toList();
        checkOutputs(policy, outputs);
        if (!whole) {
            return Optional.empty();
        }
        List<Row> rows =
                table.all("rule").map(rule -> row(rule, columns, outputs)).toList();
        List<String> annotations =
                table.all("annotation").map(one -> one.attribute("name")).toList();
        return whole
                ? Optional.of(new PlainModel.Table(
                        policy, table.attribute("aggregation"), columns, outputs, annotations, rows))
                : Optional.empty();
    }

    private boolean isWithinLimits() {
        long rows = table.all("rule").count();
        long columns = table.all("input").count() + table.all("output").count();
        if (rows > Limits.ROWS || columns > Limits.COLUMNS || rows * columns > Limits.CELLS) {
            findings.error(
                    Kind.TOO_LARGE,
                    place,
                    "Expected a table of at most %,d rows and %d columns, %,d cells in all, but found %,d rows and %d columns. Make it several decisions."
                            .formatted(Limits.ROWS, Limits.COLUMNS, Limits.CELLS, rows, columns));
            return false;
        }
        if (rows == 0 || table.find("output").isEmpty()) {
            fault(Kind.NOT_PLAIN, place, "Expected at least one output column and one row, but found none. Add them.");
        }
        return whole;
    }

    private HitPolicy hitPolicy() {
        String written = table.attribute("hitPolicy");
        Optional<HitPolicy> policy = written.isEmpty() ? Optional.of(HitPolicy.UNIQUE) : HitPolicy.parse(written);
        if (policy.isEmpty()) {
            fault(
                    Kind.NOT_PLAIN,
                    place,
                    "Expected a hit policy such as UNIQUE or FIRST, but found '%s'. Take one of the list."
                            .formatted(written));
        }
        String aggregation = table.attribute("aggregation");
        if (!AGGREGATIONS.contains(aggregation)
                || (!aggregation.isEmpty()
                        && policy.filter(HitPolicy.COLLECT::equals).isEmpty())) {
            fault(
                    Kind.NOT_PLAIN,
                    place,
                    "Expected SUM, COUNT, MIN or MAX, with the hit policy COLLECT only, but found '%s'. Leave it out."
                            .formatted(aggregation));
        }
        return policy.orElse(HitPolicy.UNIQUE);
    }

    private Optional<Column> column(Element input) {
        Element asked = input.find("inputExpression").orElse(input);
        String text = asked.textOf("text");
        String label = input.attribute("label").isBlank() ? text : input.attribute("label");
        Place at = place.column(label);
        Optional<Expression> expression = expression(text, at, Set.of());
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        String typeName = asked.attribute("typeRef");
        Optional<FeelType> type = typeName.isEmpty()
                ? Optional.of(expression.get().type())
                : types.find(typeName, "column '%s'".formatted(label));
        if (type.isEmpty() || !fits(type.get(), expression.get(), at) || !isSingle(type.get(), at)) {
            whole = false;
            return Optional.empty();
        }
        Cell values = input.find("inputValues")
                .map(element -> types.values(element, type.get(), at, "allowed values"))
                .orElseGet(() -> types.valuesOf(typeName));
        return Optional.of(new Column(label, expression.get(), type.get(), typeName, values));
    }

    private boolean isSingle(FeelType type, Place at) {
        if (type instanceof Scalar && type != Scalar.NOTHING) {
            return true;
        }
        fault(
                Kind.TYPE,
                at,
                "Expected a column of single values, but found %s. Ask for a part of it, or for count, sum, min or max."
                        .formatted(type.said()));
        return false;
    }

    private boolean fits(FeelType type, Expression expression, Place at) {
        if (type.takes(expression.type())) {
            return true;
        }
        fault(
                Kind.TYPE,
                at,
                "Expected %s, but found %s: %s. Correct the column's type or its expression."
                        .formatted(type.said(), expression.type().said(), shortened(expression.write())));
        return false;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private Optional<Output> output(Element output) {
        String name = output.attribute("name");
        Place at = place.column(name.isEmpty() ? "output" : name);
        if (!name.isEmpty()) {
            Names.problem(name).ifPresent(problem -> fault(Kind.NOT_PLAIN, at, problem));
        }
        String typeName = typeNameOf(output);
        if (typeName.isEmpty()) {
            fault(
                    Kind.NOT_PLAIN,
                    at,
                    "Expected a type for this output, but found none. Say whether it is a string, number, boolean or date.");
            return Optional.empty();
        }
        Optional<FeelType> type = types.find(typeName, "output '%s'".formatted(at.column()));
        if (type.isEmpty()) {
            whole = false;
            return Optional.empty();
        }
        Cell values = output.find("outputValues")
                .map(element -> types.values(element, type.get(), at, "allowed values"))
                .orElseGet(() -> types.valuesOf(typeName));
        Expression otherwise = output.find("defaultOutputEntry")
                .flatMap(entry -> value(entry.textOf("text"), type.get(), values, at))
                .orElse(null);
        return Optional.of(new Output(name, type.get(), typeName, values, otherwise));
    }

    /** A single output may leave its type to the table's decision. */
    private String typeNameOf(Element output) {
        return output.attribute("typeRef").isEmpty() ? table.attribute("typeRef") : output.attribute("typeRef");
    }

    private void checkOutputs(HitPolicy policy, List<Output> outputs) {
        long names = outputs.stream().map(Output::name).distinct().count();
        if (outputs.size() > 1
                && (names < outputs.size()
                        || outputs.stream().anyMatch(output -> output.name().isEmpty()))) {
            fault(
                    Kind.NOT_PLAIN,
                    place,
                    "Expected a name of its own for each of several outputs, but found none or one twice.");
        }
        boolean lists = outputs.stream().anyMatch(output -> !(output.type() instanceof Scalar));
        if (lists && (policy.isOfMany() || outputs.size() > 1)) {
            fault(
                    Kind.TYPE,
                    place,
                    "Expected single values in outputs that are collected, but found lists or parts. Make it a decision of its own.");
        }
        boolean numbers = outputs.size() == 1 && outputs.get(0).type() == Scalar.NUMBER;
        if (!Set.of("", "COUNT").contains(table.attribute("aggregation")) && !numbers) {
            fault(Kind.TYPE, place, "Expected one output that is a number for SUM, MIN or MAX, but found another.");
        }
    }

    private Row row(Element rule, List<Column> columns, List<Output> outputs) {
        Place at = place.row(rule.id());
        if (!PlainModelReader.isId(rule.id()) || !rowIds.add(rule.id())) {
            fault(
                    Kind.NOT_PLAIN,
                    place,
                    "Expected an id of its own for each row, such as 'credit_r1', but found '%s' in line %d. Give it one."
                            .formatted(rule.id(), rule.line()));
        }
        List<String> cellTexts = texts(rule, "inputEntry");
        List<String> outputTexts = texts(rule, "outputEntry");
        if (cellTexts.size() != columns.size() || outputTexts.size() != outputs.size()) {
            fault(
                    Kind.NOT_PLAIN,
                    at,
                    "Expected %d conditions and %d outputs as the table has columns, but found %d and %d."
                            .formatted(columns.size(), outputs.size(), cellTexts.size(), outputTexts.size()));
            return new Row(rule.id(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(
                    cellTexts.get(i), columns.get(i), at.column(columns.get(i).label())));
        }
        List<Expression> values = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            value(outputTexts.get(i), output.type(), output.values(), at.column(output.label()))
                    .ifPresent(values::add);
        }
        return new Row(rule.id(), cells, values, texts(rule, "annotationEntry"), cellTexts, outputTexts);
    }

    private static List<String> texts(Element rule, String name) {
        return rule.all(name).map(entry -> entry.textOf("text")).toList();
    }

    private Cell cell(String text, Column column, Place at) {
        try {
            return ExpressionParser.parseCell(
                    text, scope, column.type(), column.expression().factors(), textsOf(column.values()));
        } catch (NotAllowedException e) {
            fault(e.isOfType() ? Kind.TYPE : Kind.EXPRESSION, at, said(text, e));
            return Cell.ANY;
        }
    }

    private Optional<Expression> value(String text, FeelType type, Cell values, Place at) {
        Optional<Expression> expression = expression(text, at, textsOf(values));
        if (expression.isPresent() && !type.takes(expression.get().type())) {
            fault(
                    Kind.TYPE,
                    at,
                    "Expected %s, but found %s: %s."
                            .formatted(type.said(), expression.get().type().said(), shortened(text)));
            return Optional.empty();
        }
        return expression;
    }

    private Optional<Expression> expression(String text, Place at, Set<String> allowedTexts) {
        try {
            Expression expression = ExpressionParser.parse(text, scope, allowedTexts);
            factors = Math.max(factors, expression.factors());
            return Optional.of(expression);
        } catch (NotAllowedException e) {
            fault(e.isOfType() ? Kind.TYPE : Kind.EXPRESSION, at, said(text, e));
            return Optional.empty();
        }
    }

    private static String said(String text, NotAllowedException e) {
        return text.isEmpty() ? e.say() : "%s In: %s".formatted(e.say(), shortened(text));
    }

    /** The texts among the values that a column allows. */
    private static Set<String> textsOf(Cell values) {
        return values.tests().stream().flatMap(test -> textOf(test).stream()).collect(Collectors.toSet());
    }

    private static Optional<String> textOf(Test test) {
        boolean isText = test instanceof Test.Equal equal
                && equal.value() instanceof Expression.Literal literal
                && literal.value() instanceof String;
        return isText
                ? Optional.of((String) ((Expression.Literal) ((Test.Equal) test).value()).value())
                : Optional.empty();
    }

    private void fault(Kind kind, Place at, String sentence) {
        whole = false;
        findings.error(kind, at, sentence);
    }
}
