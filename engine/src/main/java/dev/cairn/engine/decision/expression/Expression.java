package dev.cairn.engine.decision.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expression that may be written. It is made by {@link ExpressionParser} only, and knows its type; what is passed on to the
 * engine is its {@link #write()}, never the author's text.
 *
 * <p>Every evaluation ends, in time that grows as the text times the length of the lists given: no form here names a function of the
 * model's own, so nothing calls itself; a loop ({@link Quantified}) runs over one declared list and holds no other loop and no other
 * list; a range is only compared with; lists are written out and hold single values; texts are never joined; and a number is
 * multiplied out of at most {@value #MOST_FACTORS} numbers.
 */
public sealed interface Expression {

    /** How many numbers may be multiplied into one: bounds the digits of every number, also across decisions. */
    int MOST_FACTORS = 16;

    /** What kind of value it has. */
    FeelType type();

    /** As FEEL, with brackets around every part and one space between words: there is one way to read it. */
    String write();

    /** The expressions that it is made of. */
    List<Expression> parts();

    /** Out of how many given numbers its value is multiplied at most. */
    default int factors() {
        return parts().stream().mapToInt(Expression::factors).max().orElse(1);
    }

    /** Whether it can be null. @param known names that are known not to be null here */
    boolean mayBeMissing(Set<String> known);

    /** The declared names that it mentions. */
    default Set<String> names() {
        return parts().stream().flatMap(part -> part.names().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it asks about the value of its column ({@code ?}). */
    default boolean asksItsColumn() {
        return parts().stream().anyMatch(Expression::asksItsColumn);
    }

    private static String joined(List<Expression> expressions) {
        return expressions.stream().map(Expression::write).collect(Collectors.joining(", "));
    }

    /** A value as written: a {@link String}, {@link BigDecimal}, {@link Boolean} or of {@code java.time}. */
    record Literal(FeelType.Scalar type, Object value, String write) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return false;
        }
    }

    /** {@code null}: not known. */
    record Nothing() implements Expression {
        @Override
        public FeelType type() {
            return FeelType.Scalar.NOTHING;
        }

        @Override
        public String write() {
            return "null";
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return true;
        }
    }

    /** An input, a decision, or what a loop is at. */
    record Named(Declared declared) implements Expression {
        @Override
        public FeelType type() {
            return declared.type();
        }

        @Override
        public String write() {
            return declared.name();
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public int factors() {
            return declared.factors();
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return declared.mayBeMissing() && !known.contains(declared.name());
        }

        @Override
        public Set<String> names() {
            return Set.of(declared.name());
        }
    }

    /** {@code ?}: the value of the column that the cell stands in. */
    record Asked(FeelType type, int factors) implements Expression {
        @Override
        public String write() {
            return "?";
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return true;
        }

        @Override
        public boolean asksItsColumn() {
            return true;
        }
    }

    /** A declared part of a value, or of each value of a list; or the year of a date. */
    record Part(Expression of, String part, FeelType type) implements Expression {
        @Override
        public String write() {
            return of.write() + "." + part;
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return of.mayBeMissing(Set.of());
        }
    }

    /** A call of a function that is allowed. */
    record Call(AllowedFunction function, List<Expression> parts, FeelType type) implements Expression {
        public Call {
            parts = List.copyOf(parts);
        }

        @Override
        public String write() {
            return function.feel() + "(" + joined(parts) + ")";
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return !(function == AllowedFunction.LIST_CONTAINS && parts.get(0) instanceof Items)
                    && function != AllowedFunction.COUNT;
        }
    }

    /** A list that is written out. */
    record Items(List<Expression> parts, FeelType type) implements Expression {
        public Items {
            parts = List.copyOf(parts);
        }

        @Override
        public String write() {
            return "[" + joined(parts) + "]";
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return false;
        }
    }

    /** Two values and the sign between them: a sum, a comparison, "and", "or". */
    record Binary(String sign, Expression left, Expression right, FeelType type) implements Expression {
        private static final Set<String> SIGNS_OF_A_CHAIN =
                Set.of("andand", "oror", "++", "+-", "-+", "--", "**", "*/", "/*", "//");

        @Override
        public String write() {
            return "(" + chained() + ")";
        }

        /** A chain of one sign goes on without brackets of its own: a thousand of them would be slow to read. */
        private String chained() {
            boolean goesOn = left instanceof Binary before && SIGNS_OF_A_CHAIN.contains(before.sign + sign);
            return (goesOn ? ((Binary) left).chained() : left.write()) + " " + sign + " " + right.write();
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public int factors() {
            return sign.equals("*") || sign.equals("/") ? left.factors() + right.factors() : Expression.super.factors();
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return switch (sign) {
                case "=", "!=" -> false;
                case "/" -> true;
                default -> left.mayBeMissing(known) || right.mayBeMissing(known);
            };
        }
    }

    /** A number below zero, or a duration backwards. */
    record Negative(Expression of) implements Expression {
        @Override
        public FeelType type() {
            return of.type();
        }

        @Override
        public String write() {
            return "-" + of.write();
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return of.mayBeMissing(known);
        }
    }

    /** {@code x in (…)}. */
    record Among(Expression value, List<Test> tests) implements Expression {
        public Among {
            tests = List.copyOf(tests);
        }

        @Override
        public FeelType type() {
            return FeelType.Scalar.TRUTH;
        }

        @Override
        public String write() {
            return "(" + value.write() + " in ("
                    + tests.stream().map(Test::write).collect(Collectors.joining(", ")) + "))";
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(value), tests.stream().flatMap(test -> test.parts().stream()))
                    .toList();
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return parts().stream().anyMatch(part -> part.mayBeMissing(known));
        }
    }

    /** {@code if … then … else …}. */
    record Choice(Expression when, Expression then, Expression otherwise, FeelType type) implements Expression {
        @Override
        public String write() {
            return "(if " + when.write() + " then " + then.write() + " else " + otherwise.write() + ")";
        }

        @Override
        public List<Expression> parts() {
            return List.of(when, then, otherwise);
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return then.mayBeMissing(Presence.where(when, true, known))
                    || otherwise.mayBeMissing(Presence.where(when, false, known));
        }
    }

    /** {@code some x in list satisfies …}, or {@code every}. */
    record Quantified(String quantifier, Declared local, Expression list, Expression satisfies) implements Expression {
        @Override
        public FeelType type() {
            return FeelType.Scalar.TRUTH;
        }

        @Override
        public String write() {
            return "(%s %s in %s satisfies %s)".formatted(quantifier, local.name(), list.write(), satisfies.write());
        }

        @Override
        public List<Expression> parts() {
            return List.of(list, satisfies);
        }

        @Override
        public Set<String> names() {
            Set<String> names = new TreeSet<>(Expression.super.names());
            names.remove(local.name());
            return names;
        }

        @Override
        public boolean mayBeMissing(Set<String> known) {
            return true;
        }
    }
}
