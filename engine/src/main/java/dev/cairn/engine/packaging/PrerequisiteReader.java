package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.wording.KnownWords;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the units that ask for others first; a cycle among them is named. */
final class PrerequisiteReader {

    private static final KnownWords<Prerequisite.Mode> MODES =
            KnownWords.of(Prerequisite.Mode::word, Prerequisite.Mode.values());
    private static final KnownWords<Prerequisite.Order> ORDERS =
            KnownWords.of(Prerequisite.Order::word, Prerequisite.Order.values());

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
        Optional<Prerequisite.Mode> mode = found.parse("mode", MODES::meaning);
        Optional<Prerequisite.Order> order =
                found.has("order") ? found.parse("order", ORDERS::meaning) : Optional.of(Prerequisite.Order.ANY);
        boolean checked = found.flag("checked", false);
        if (unit.isEmpty() || requires.isEmpty() && points.isEmpty() || mode.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Prerequisite(
                unit.get(), new TreeSet<>(requires), points.orElse(Amount.ZERO), order.get(), mode.get(), checked));
    }
}
