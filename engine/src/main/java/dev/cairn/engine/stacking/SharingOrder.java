package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.SharingLimit;
import dev.cairn.engine.packaging.SharingLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which award takes its units before which other one, under each sharing limit: what is issued, then what is in process, then in the
 * order that the limit prefers. Awards of which one is made of, asks for or nests the other, directly or through others, are no
 * rivals.
 */
final class SharingOrder {

    private final Map<AwardVersion, Candidate> candidates = new TreeMap<>();
    private final Map<AwardVersion, Integer> ranks = new HashMap<>();
    private final Map<AwardCode, Set<AwardCode>> below = new HashMap<>();

    private SharingOrder(Collection<Candidate> candidates, Collection<Standing> standings) {
        candidates.forEach(candidate -> {
            this.candidates.put(candidate.award(), candidate);
            Set<AwardCode> parts = below.computeIfAbsent(candidate.code(), code -> new TreeSet<>());
            parts.addAll(candidate.components());
            parts.addAll(candidate.demanded());
            parts.addAll(candidate.definition().nesting().nests());
        });
        standings.forEach(standing -> ranks.put(standing.award(), rank(standing)));
    }

    /**
     * The order among these candidates.
     *
     * @throws IllegalArgumentException if awards would wait for each other in a circle, through limits and what they heed
     */
    static List<Before> of(SharingLimits limits, Collection<Candidate> candidates, Collection<Standing> standings) {
        if (limits.limits().isEmpty()) {
            return List.of();
        }
        SharingOrder order = new SharingOrder(candidates, standings);
        List<Before> all = limits.limits().stream()
                .flatMap(limit -> order.under(limit).stream())
                .toList();
        order.refuseCircles(all);
        return all;
    }

    private static int rank(Standing standing) {
        if (standing instanceof Standing.Issued) {
            return 0;
        }
        return standing instanceof Standing.InProcess ? 1 : 2;
    }

    private List<Before> under(SharingLimit limit) {
        List<AwardVersion> sorted = candidates.keySet().stream()
                .filter(version -> limit.awards().contains(version.award()))
                .sorted(Comparator.comparing((AwardVersion version) -> ranks.getOrDefault(version, 2))
                        .thenComparing(version -> limit.awards().indexOf(version.award()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Before> found = new ArrayList<>();
        for (int later = 1; later < sorted.size(); later++) {
            for (int first = 0; first < later; first++) {
                if (areRivals(sorted.get(first).award(), sorted.get(later).award())) {
                    found.add(new Before(sorted.get(later), sorted.get(first), limit));
                }
            }
        }
        return found;
    }

    private boolean areRivals(AwardCode one, AwardCode other) {
        return !one.equals(other) && !reaches(one, other, new HashSet<>()) && !reaches(other, one, new HashSet<>());
    }

    private boolean reaches(AwardCode larger, AwardCode smaller, Set<AwardCode> seen) {
        Set<AwardCode> parts = below.getOrDefault(larger, Set.of());
        return parts.contains(smaller)
                || seen.add(larger) && parts.stream().anyMatch(part -> reaches(part, smaller, seen));
    }

    private void refuseCircles(List<Before> all) {
        Map<AwardVersion, Set<AwardVersion>> waitsFor = new TreeMap<>();
        candidates.values().forEach(candidate -> {
            Set<AwardVersion> others = waitsFor.computeIfAbsent(candidate.award(), award -> new TreeSet<>());
            candidates.keySet().stream()
                    .filter(version -> candidate.heeded().contains(version.award()))
                    .forEach(others::add);
        });
        all.forEach(before -> waitsFor.computeIfAbsent(before.award(), award -> new TreeSet<>())
                .add(before.first()));
        Set<AwardVersion> cleared = new HashSet<>();
        waitsFor.keySet().forEach(award -> clear(award, waitsFor, new LinkedHashSet<>(), cleared));
    }

    private static void clear(
            AwardVersion award,
            Map<AwardVersion, Set<AwardVersion>> waitsFor,
            LinkedHashSet<AwardVersion> path,
            Set<AwardVersion> cleared) {
        if (cleared.contains(award)) {
            return;
        }
        if (!path.add(award)) {
            throw new IllegalArgumentException(
                    "Expected awards that do not wait for each other, but %s leads back to %s.\nMaybe a sharing limit prefers an award whose component the other one holds."
                            .formatted(path, award));
        }
        waitsFor.getOrDefault(award, Set.of()).forEach(other -> clear(other, waitsFor, path, cleared));
        path.remove(award);
        cleared.add(award);
    }
}
