package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses mappings by which a unit would supersede itself, and names the cycle. */
final class MappingCycles {

    private final Map<UnitCode, List<UnitMapping>> byPredecessor;
    private final Set<UnitCode> cleared = new HashSet<>();
    private final List<UnitCode> path = new ArrayList<>();

    MappingCycles(Map<UnitCode, List<UnitMapping>> byPredecessor) {
        this.byPredecessor = byPredecessor;
    }

    void refuse() {
        byPredecessor.keySet().forEach(this::visit);
    }

    private void visit(UnitCode unit) {
        int seenAt = path.indexOf(unit);
        if (seenAt >= 0) {
            throw new IllegalArgumentException(
                    "Expected each unit to be superseded by others, but found a cycle: %s -> %s."
                            .formatted(
                                    path.subList(seenAt, path.size()).stream()
                                            .map(UnitCode::value)
                                            .collect(Collectors.joining(" -> ")),
                                    unit));
        }
        if (!cleared.add(unit)) {
            return;
        }
        path.add(unit);
        byPredecessor
                .getOrDefault(unit, List.of())
                .forEach(mapping -> mapping.to().forEach(this::visit));
        path.remove(path.size() - 1);
    }
}
