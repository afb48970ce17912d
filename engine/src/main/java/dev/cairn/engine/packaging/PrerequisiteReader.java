package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the units that ask for others first; a cycle among them is named. */
final class PrerequisiteReader {

    private final JsonFields fields;

    PrerequisiteReader(JsonFields fields) {
        this.fields = fields;
    }

    List<Prerequisite> read() {
        List<Prerequisite> prerequisites = fields.objects("prerequisites", false, PrerequisiteReader::prerequisite);
        PrerequisiteCycles.find(prerequisites).ifPresent(cycle -> fields.problem("prerequisites", cycle));
        return prerequisites;
    }

    private static Optional<Prerequisite> prerequisite(JsonFields found) {
        found.allow("unit", "requires", "requiresPoints", "order", "mode", "checked");
        Optional<UnitCode> unit = found.parse("unit", UnitCode::new);
        boolean asksForPoints = found.has("requiresPoints");
        List<UnitCode> requires = found.listOf("requires", !asksForPoints || found.has("requires"), UnitCode::new);
        Optional<Amount> points = found.findAmountAboveZero("requiresPoints", false);
        Optional<Prerequisite.Mode> mode = found.parse("mode", PrerequisiteReader::mode);
        Optional<Prerequisite.Order> order = found.has("order")
                ? found.parse("order", PrerequisiteReader::order)
                : Optional.of(Prerequisite.Order.ANY);
        boolean checked = found.flag("checked", false);
        if (unit.isEmpty() || requires.isEmpty() && points.isEmpty() || mode.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Prerequisite(
                unit.get(), new TreeSet<>(requires), points.orElse(Amount.ZERO), order.get(), mode.get(), checked));
    }

    private static Prerequisite.Mode mode(String word) {
        return switch (word) {
            case "blocking" -> Prerequisite.Mode.BLOCKING;
            case "advisory" -> Prerequisite.Mode.ADVISORY;
            default ->
                throw new IllegalArgumentException("Expected blocking or advisory, but found '%s'.".formatted(word));
        };
    }

    private static Prerequisite.Order order(String word) {
        return switch (word) {
            case "any" -> Prerequisite.Order.ANY;
            case "before" -> Prerequisite.Order.BEFORE;
            default -> throw new IllegalArgumentException("Expected any or before, but found '%s'.".formatted(word));
        };
    }
}
