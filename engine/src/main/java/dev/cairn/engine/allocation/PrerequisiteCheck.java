package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.Prerequisite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which recognised units ask for something first that is not held. A unit that is itself blocked is not held, so a chain breaks
 * at its root, and each unit above names the way down to it.
 */
final class PrerequisiteCheck {

    private final Lines lines;
    private final Map<UnitCode, List<RecognisedUnit>> open = new HashMap<>();
    private final Map<RecognisedUnit, String> wanting = new HashMap<>();
    private final Map<UnitCode, String> lost = new HashMap<>();

    PrerequisiteCheck(Lines lines, List<RecognisedUnit> recognised) {
        this.lines = lines;
        List<Prerequisite> blocking = lines.definition().prerequisites().stream()
                .filter(prerequisite -> prerequisite.mode() == Prerequisite.Mode.BLOCKING)
                .toList();
        if (blocking.isEmpty()) {
            return;
        }
        recognised.forEach(unit ->
                open.computeIfAbsent(unit.unit(), u -> new ArrayList<>()).add(unit));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Prerequisite prerequisite : blocking) {
                changed |= block(prerequisite);
            }
        }
    }

    /** What a unit asks for and is not held, in words; null where nothing is wanting. */
    @Nullable
    String wanting(RecognisedUnit unit) {
        return wanting.get(unit);
    }

    private boolean block(Prerequisite prerequisite) {
        List<RecognisedUnit> asking = open.getOrDefault(prerequisite.unit(), new ArrayList<>());
        Set<RecognisedUnit> blocked = new HashSet<>();
        for (RecognisedUnit unit : asking) {
            String wanted = wanted(prerequisite, unit);
            if (wanted != null) {
                blocked.add(unit);
                wanting.put(unit, wanted);
                lost.putIfAbsent(unit.unit(), wanted);
            }
        }
        return asking.removeAll(blocked);
    }

    private @Nullable String wanted(Prerequisite prerequisite, RecognisedUnit unit) {
        for (UnitCode required : prerequisite.requires()) {
            List<RecognisedUnit> held = open.getOrDefault(required, List.of());
            if (held.stream().noneMatch(one -> isInOrder(prerequisite, one, unit))) {
                return held.isEmpty() ? chain(required) : late(required, held, unit);
            }
        }
        int points = pointsBeside(prerequisite, unit);
        return points >= prerequisite.points().hundredths()
                ? null
                : "%s points, of which %s are held".formatted(prerequisite.points(), new Amount(points));
    }

    private String chain(UnitCode required) {
        String deeper = lost.get(required);
        return deeper == null ? required.value() : required + ", which asks for " + deeper;
    }

    private static String late(UnitCode required, List<RecognisedUnit> held, RecognisedUnit unit) {
        return "%s finished before %s, but it was finished on %s"
                .formatted(
                        required,
                        unit.achievedOn(),
                        held.stream()
                                .map(RecognisedUnit::achievedOn)
                                .min(Comparator.naturalOrder())
                                .orElseThrow());
    }

    private static boolean isInOrder(Prerequisite prerequisite, RecognisedUnit first, RecognisedUnit then) {
        return prerequisite.order() == Prerequisite.Order.ANY
                || !first.achievedOn().isAfter(then.achievedOn());
    }

    private int pointsBeside(Prerequisite prerequisite, RecognisedUnit unit) {
        if (prerequisite.points().isZero()) {
            return 0;
        }
        int points = 0;
        for (Map.Entry<UnitCode, List<RecognisedUnit>> held : open.entrySet()) {
            boolean counts = !held.getKey().equals(unit.unit())
                    && held.getValue().stream().anyMatch(one -> isInOrder(prerequisite, one, unit));
            points += counts
                    ? lines.definition()
                            .points()
                            .getOrDefault(held.getKey(), Amount.ZERO)
                            .hundredths()
                    : 0;
        }
        return points;
    }
}
