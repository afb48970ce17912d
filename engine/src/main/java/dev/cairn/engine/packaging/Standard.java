package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a result must be like to count at all towards an award.
 *
 * @param id the author-given id
 * @param units the units whose results it is about; empty: all
 * @param notOlderThanYears a result counts up to and including its day plus so many years (decision 7); null: whatever its age
 * @param markAtLeast the least mark; null: whatever the mark. A result without a recorded mark is undetermined, not refused
 */
public record Standard(
        String id,
        SortedSet<UnitCode> units,
        @Nullable Integer notOlderThanYears,
        @Nullable BigDecimal markAtLeast) {

    public Standard {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        if (notOlderThanYears == null && markAtLeast == null) {
            throw new IllegalArgumentException(
                    "Expected an age or a mark in standard '%s', but found neither.".formatted(id));
        }
    }

    /** Whether results of this unit have to meet it. */
    public boolean isAbout(UnitCode unit) {
        return units.isEmpty() || units.contains(unit);
    }
}
