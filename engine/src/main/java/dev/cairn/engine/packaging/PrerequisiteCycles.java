package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds units that ask for one another, so that nobody could begin (edge case D5). */
final class PrerequisiteCycles {

    private final TreeMap<UnitCode, TreeSet<UnitCode>> requires = new TreeMap<>();
    private final Set<UnitCode> cleared = new HashSet<>();
    private final List<UnitCode> path = new ArrayList<>();
    private @Nullable String cycle;

    private PrerequisiteCycles() {}

    /** The first cycle in words, if there is one. */
    static Optional<String> find(List<Prerequisite> prerequisites) {
        PrerequisiteCycles cycles = new PrerequisiteCycles();
        prerequisites.forEach(prerequisite -> cycles.requires
                .computeIfAbsent(prerequisite.unit(), u -> new TreeSet<>())
                .addAll(prerequisite.requires()));
        cycles.requires.keySet().forEach(cycles::visit);
        return Optional.ofNullable(cycles.cycle);
    }

    private void visit(UnitCode unit) {
        int seenAt = path.indexOf(unit);
        if (seenAt >= 0) {
            name(path.subList(seenAt, path.size()), unit);
        }
        if (cycle != null || !cleared.add(unit)) {
            return;
        }
        path.add(unit);
        requires.getOrDefault(unit, new TreeSet<>()).forEach(this::visit);
        path.remove(path.size() - 1);
    }

    private void name(List<UnitCode> round, UnitCode again) {
        cycle = cycle != null
                ? cycle
                : "Expected prerequisites that can be begun, but found a cycle: %s -> %s."
                        .formatted(round.stream().map(UnitCode::value).collect(Collectors.joining(" -> ")), again);
    }
}
