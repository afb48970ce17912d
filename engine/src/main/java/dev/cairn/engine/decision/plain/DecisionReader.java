package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.ExpressionParser;
import dev.cairn.engine.decision.expression.FeelType;
import dev.cairn.engine.decision.expression.NotAllowedException;
import dev.cairn.engine.decision.expression.Scope;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one decision: a table, or one expression. */
final class DecisionReader {

    private final Element element;
    private final Types types;
    private final Scope scope;
    private final Findings findings;
    private final Place place;
    private int factors = 1;

    DecisionReader(Element element, Types types, Scope scope, Findings findings) {
        this.element = element;
        this.types = types;
        this.scope = scope;
        this.findings = findings;
        this.place = Place.of(element.attribute("name"));
    }

    /** Out of how many numbers its value is multiplied at most; known once it is read. */
    int factors() {
        return factors;
    }

    Optional<PlainModel.Decision> read(List<String> required) {
        Optional<Element> table = element.find("decisionTable");
        Optional<Element> literal = element.find("literalExpression");
        if (table.isPresent() == literal.isPresent()) {
            findings.error(
                    Kind.NOT_PLAIN,
                    place,
                    "Expected a decision table or one expression, but found %s."
                            .formatted(table.isPresent() ? "both. Remove one" : "neither. Add a table"));
            return Optional.empty();
        }
        return table.isPresent() ? table(table.get(), required) : literal(literal.orElseThrow(), required);
    }

    private String declaredType() {
        return element.find("variable")
                .map(variable -> variable.attribute("typeRef"))
                .orElse("");
    }

    private Optional<PlainModel.Decision> literal(Element literal, List<String> required) {
        String typeName = declaredType().isEmpty() ? literal.attribute("typeRef") : declaredType();
        try {
            Expression expression = ExpressionParser.parse(literal.textOf("text"), scope, Set.of());
            factors = expression.factors();
            return decision(typeName, expression.type(), required, null, expression);
        } catch (NotAllowedException e) {
            findings.error(e.isOfType() ? Kind.TYPE : Kind.EXPRESSION, place, e.say());
            return Optional.empty();
        }
    }

    private Optional<PlainModel.Decision> table(Element table, List<String> required) {
        TableElements reader = new TableElements(table, types, scope, findings, place);
        return reader.read().flatMap(found -> {
            factors = reader.factors();
            return decision(declaredType(), typeOf(found), required, found, null);
        });
    }

    private static FeelType typeOf(PlainModel.Table table) {
        FeelType single = singleType(table);
        if (table.aggregation().equals("COUNT")) {
            return FeelType.Scalar.NUMBER;
        }
        return table.hitPolicy().isOfMany() && table.aggregation().isEmpty() ? new FeelType.Listed(single) : single;
    }

    private static FeelType singleType(PlainModel.Table table) {
        if (table.outputs().size() == 1) {
            return table.outputs().get(0).type();
        }
        Map<String, FeelType> parts = new HashMap<>();
        table.outputs().forEach(output -> parts.put(output.name(), output.type()));
        return new FeelType.Parts(parts);
    }

    private Optional<PlainModel.Decision> decision(
            String typeName,
            FeelType type,
            List<String> required,
            PlainModel.@Nullable Table table,
            @Nullable Expression expression) {
        if (!typeName.isEmpty()) {
            Optional<FeelType> declared = types.find(typeName, "decision '%s'".formatted(element.attribute("name")));
            if (declared.isEmpty()) {
                return Optional.empty();
            }
            if (!declared.get().takes(type)) {
                findings.error(
                        Kind.TYPE,
                        place,
                        "Expected %s as its type '%s' says, but its values are %s. Correct the type or the values."
                                .formatted(declared.get().said(), typeName, type.said()));
                return Optional.empty();
            }
        }
        return Optional.of(new PlainModel.Decision(
                element.id(),
                element.attribute("name"),
                typeName,
                type,
                element.textOf("description"),
                required,
                table,
                expression));
    }
}
