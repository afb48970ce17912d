package dev.cairn.engine.decision.expression;

import java.util.List;

/** What a cell asks of the value of its column. */
public sealed interface Test {

    /** As FEEL. */
    String write();

    /** The expressions in it. */
    List<Expression> parts();

    /** The same value. */
    record Equal(Expression value) implements Test {
        @Override
        public String write() {
            return value.write();
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }
    }

    /** On one side of a bound. @param sign one of {@code < <= > >=} */
    record Beyond(String sign, Expression bound) implements Test {
        @Override
        public String write() {
            return sign + " " + bound.write();
        }

        @Override
        public List<Expression> parts() {
            return List.of(bound);
        }
    }

    /** Between two bounds, each in it or not. */
    record Between(boolean withLow, Expression low, Expression high, boolean withHigh) implements Test {
        @Override
        public String write() {
            return (withLow ? "[" : "(") + low.write() + ".." + high.write() + (withHigh ? "]" : ")");
        }

        @Override
        public List<Expression> parts() {
            return List.of(low, high);
        }
    }

    /** A question about the value, which is {@code ?} in it. */
    record Holds(Expression question) implements Test {
        @Override
        public String write() {
            return question.write();
        }

        @Override
        public List<Expression> parts() {
            return List.of(question);
        }
    }
}
