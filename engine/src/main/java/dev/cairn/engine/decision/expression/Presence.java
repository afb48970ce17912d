package dev.cairn.engine.decision.expression;

import java.util.HashSet;
import java.util.Set;

/** What is known not to be null in a branch, from the question that leads into it. */
final class Presence {

    private Presence() {}

    /** Names that are not null where the question has that answer. An answer of null leads where "no" leads. */
    static Set<String> where(Expression question, boolean answer, Set<String> known) {
        Set<String> now = new HashSet<>(known);
        collect(question, answer, now);
        return now;
    }

    private static void collect(Expression question, boolean answer, Set<String> known) {
        if (question instanceof Expression.Binary binary) {
            switch (binary.sign()) {
                case "=", "!=" -> comparedWithNull(binary, binary.sign().equals("!=") == answer, known);
                case "and" -> both(binary, answer, answer, known);
                case "or" -> both(binary, answer, !answer, known);
                default -> {
                    if (answer) {
                        known.addAll(directNames(binary.left()));
                        known.addAll(directNames(binary.right()));
                    }
                }
            }
        } else if (answer && question instanceof Expression.Call call) {
            if (call.function() == AllowedFunction.LIST_CONTAINS
                    && isWithoutNull(call.parts().get(0))) {
                known.addAll(directNames(call.parts().get(1)));
            }
        } else if (answer) {
            known.addAll(directNames(question));
        }
    }

    private static boolean isWithoutNull(Expression list) {
        return list instanceof Expression.Items && list.parts().stream().allMatch(Expression.Literal.class::isInstance);
    }

    private static void both(Expression.Binary binary, boolean answer, boolean holds, Set<String> known) {
        if (holds) {
            collect(binary.left(), answer, known);
            collect(binary.right(), answer, known);
        }
    }

    private static void comparedWithNull(Expression.Binary binary, boolean differs, Set<String> known) {
        boolean withNull = binary.left() instanceof Expression.Nothing || binary.right() instanceof Expression.Nothing;
        boolean withLiteral =
                binary.left() instanceof Expression.Literal || binary.right() instanceof Expression.Literal;
        if ((withNull && differs) || (withLiteral && !differs)) {
            known.addAll(directNames(binary.left()));
            known.addAll(directNames(binary.right()));
        }
    }

    private static Set<String> directNames(Expression expression) {
        return expression instanceof Expression.Named named
                ? Set.of(named.declared().name())
                : Set.of();
    }
}
