package dev.cairn.engine.example;

import dev.cairn.engine.decision.DecisionFailedException;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.decision.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the decisions of a scenario table and compares. Pure and thread-safe. */
public final class DecisionExamples {

    private final DecisionModel model;

    /** Examples of this model, which was checked before: it is evaluated here. */
    public DecisionExamples(DecisionModel model) {
        this.model = model;
    }

    /** What becomes of one line of the scenario table. */
    public ExampleOutcome run(DecisionExample example) {
        try {
            return outcome(example, model.decide(example.decision(), example.inputs()));
        } catch (IllegalArgumentException | DecisionFailedException e) {
            return ExampleOutcome.failed(example.name(), e);
        }
    }

    private static ExampleOutcome outcome(DecisionExample example, DecisionOutcome decided) {
        Map<String, String> found = new LinkedHashMap<>();
        outputs(decided).forEach((name, value) -> found.put(name, say(value)));
        List<String> differences = new ArrayList<>();
        example.expected().forEach((name, value) -> {
            String is = found.get(name);
            if (is == null) {
                differences.add("Expected output '%s', but found only %s.".formatted(name, found.keySet()));
            } else if (!is.equals(say(value))) {
                differences.add("Expected %s to be %s, but found %s.".formatted(name, say(value), is));
            }
        });
        List<String> fired =
                decided.fired().stream().map(row -> row.ref().line()).toList();
        if (!example.fires().isEmpty() && !example.fires().equals(fired)) {
            differences.add("Expected rows %s to fire, but found %s.".formatted(example.fires(), fired));
        }
        found.put("fires", String.join(", ", fired));
        return new ExampleOutcome(example.name(), found, differences, explain(decided.fired()));
    }

    private static Map<String, @Nullable Object> outputs(DecisionOutcome decided) {
        Map<String, @Nullable Object> outputs = new TreeMap<>();
        if (decided.value() instanceof Map<?, ?> several) {
            several.forEach((name, value) -> outputs.put(String.valueOf(name), value));
        } else {
            outputs.put(DecisionExample.VALUE, decided.value());
        }
        return outputs;
    }

    private static String explain(List<TableRow> fired) {
        return fired.stream()
                .map(row -> "%s: if %s then %s%s%n"
                        .formatted(
                                row.ref().line(),
                                String.join(" | ", row.inputs()),
                                String.join(" | ", row.outputs()),
                                row.source().isEmpty() ? "" : " (" + row.source() + ")"))
                .collect(Collectors.joining());
    }

    /** A value as an author writes it: text and days in quotes, numbers without needless zeros. */
    private static String say(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(DecisionExamples::say).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<Object, Object>(map)
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + say(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        return "\"" + value + "\"";
    }
}
