package dev.cairn.engine.packaging;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A provider's table of sharing limits; where none is about two awards, a unit may feed both. Immutable.
 *
 * @param limits by id
 */
public record SharingLimits(List<SharingLimit> limits) {

    /** Every unit may feed every award. */
    public static final SharingLimits NONE = new SharingLimits(List.of());

    public SharingLimits {
        limits = limits.stream().sorted(Comparator.comparing(SharingLimit::id)).toList();
        Set<String> ids = new HashSet<>();
        for (SharingLimit limit : limits) {
            if (!ids.add(limit.id())) {
                throw new IllegalArgumentException(
                        "Expected each sharing limit once, but found '%s' twice.".formatted(limit.id()));
            }
        }
    }
}
