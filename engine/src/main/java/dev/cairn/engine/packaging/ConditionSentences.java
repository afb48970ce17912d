package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.result.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How conditions and the totals that they are about are said in plain English. */
final class ConditionSentences {

    private final Map<String, Total> totals;

    private final Measure ofRule;

    /**
     * @param totals the totals that conditions name
     * @param ofRule what the rule counts
     */
    ConditionSentences(Map<String, Total> totals, Measure ofRule) {
        this.totals = totals;
        this.ofRule = ofRule;
    }

    /** The condition, one sentence; with a warning where it lets nothing count. */
    String say(Condition condition) {
        if (condition instanceof Condition.AtLeast floor) {
            return "At least %s%s.".formatted(measure(floor.totals()).say(floor.amount()), of(floor.totals()));
        }
        if (condition instanceof Condition.AtMost ceiling) {
            return atMost(ceiling);
        }
        if (condition instanceof Condition.Share share) {
            return "At %s %s of the credit that counts is %s%s."
                    .formatted(
                            share.atLeast() ? "least" : "most",
                            share.ratio(),
                            measure(share.totals()).word(),
                            of(share.totals()));
        }
        return average((Condition.Average) condition);
    }

    private String atMost(Condition.AtMost ceiling) {
        Measure measure = measure(ceiling.totals());
        if (ceiling.amount().isZero()) {
            return "None of the %s%s.%s".formatted(measure.word(), of(ceiling.totals()), Sentences.NOTHING_COUNTS);
        }
        return "At most %s%s; what is beyond holds no place."
                .formatted(measure.say(ceiling.amount()), of(ceiling.totals()));
    }

    private String average(Condition.Average average) {
        Amount best = average.best();
        return "An average mark of at least %s over %s%s."
                .formatted(
                        average.mark().toPlainString(),
                        best == null ? "all that is held" : "the best " + ofRule.say(best),
                        average.lines().isEmpty() ? " in the whole rule" : " in " + lines(average.lines()));
    }

    private Measure measure(List<String> names) {
        Total total = names.isEmpty() ? null : totals.get(names.get(0));
        return total == null ? Measure.UNITS : total.measure();
    }

    private String of(List<String> names) {
        List<String> said = names.stream().map(this::of).toList();
        if (said.size() == 1) {
            return said.get(0);
        }
        return ", counted together: "
                + said.stream()
                        .map(one -> "those" + (one.isEmpty() ? " of the whole rule" : one))
                        .collect(Collectors.joining("; and "));
    }

    private String of(String name) {
        Total total = totals.get(name);
        return total == null ? " of the total " + name : say(total);
    }

    /** What a total counts, such as {@code  at level 3 or above, taken with this provider}; nothing where it counts everything. */
    static String say(Total total) {
        CreditFilter filter = total.filter();
        List<String> parts = new ArrayList<>();
        if (!filter.units().isEmpty()) {
            parts.add("of " + Sentences.list(filter.units()));
        }
        if (filter.asksForLevel()) {
            parts.add(levels(filter.levelFrom(), filter.levelTo()));
        }
        if (!filter.fields().isEmpty()) {
            parts.add("in the field " + String.join(" or ", filter.fields()));
        }
        if (!filter.routes().isEmpty()) {
            parts.add("by " + filter.routes().stream().map(Route::phrase).collect(Collectors.joining(" or ")));
        }
        if (filter.ownProvider() != null) {
            parts.add(filter.ownProvider() ? "taken with this provider" : "not taken with this provider");
        }
        if (filter.fromMicroCredentials() != null) {
            parts.add(filter.fromMicroCredentials() ? "from micro-credentials" : "not from micro-credentials");
        }
        if (!total.lines().isEmpty()) {
            parts.add("in " + lines(total.lines()));
        }
        return parts.isEmpty() ? "" : " " + String.join(", ", parts);
    }

    private static String levels(@Nullable Integer from, @Nullable Integer to) {
        if (to == null) {
            return "at level %d or above".formatted(from);
        }
        if (from == null) {
            return "at level %d or below".formatted(to);
        }
        return from.equals(to) ? "at level %d".formatted(to) : "at levels %d to %d".formatted(from, to);
    }

    private static String lines(Collection<String> ids) {
        return (ids.size() == 1 ? "line " : "lines ")
                + ids.stream().map(id -> "[" + id + "]").collect(Collectors.joining(" and "));
    }
}
