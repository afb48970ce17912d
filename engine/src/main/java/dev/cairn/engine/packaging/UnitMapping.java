package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One supersession of units, as a register states it.
 *
 * @param from the superseded units; several where they were merged
 * @param to the units that took their place; several where one was split
 * @param equivalence whether the register calls the new equivalent to the old
 * @param requiresAll of a merge: the new unit counts only where all the old ones are held; of a split: the old unit is equivalent to
 *     the new ones together, and fills the places of all of them
 * @param date the day from which it holds; null where not known, then it holds on every day
 * @param eitherAccepted a window in which either unit was accepted although they are not equivalent; null: none
 * @param checked whether it was seen in print
 * @param note what is known about it; null: nothing
 */
public record UnitMapping(
        SortedSet<UnitCode> from,
        SortedSet<UnitCode> to,
        Equivalence equivalence,
        boolean requiresAll,
        @Nullable LocalDate date,
        @Nullable Window eitherAccepted,
        boolean checked,
        @Nullable String note) {

    static final Comparator<UnitMapping> ORDER = Comparator.comparing(
                    (UnitMapping mapping) -> mapping.from().toString())
            .thenComparing(mapping -> mapping.to().toString());

    /** Whether the new unit is equivalent to the old one. Unknown is not proven: a person may decide (decision 14). */
    public enum Equivalence {
        EQUIVALENT,
        NOT_EQUIVALENT,
        UNKNOWN;

        /** The word as it is said, such as {@code not equivalent}. */
        public String phrase() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** First and last day, both inside. */
    public record Window(LocalDate from, LocalDate to) {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "Expected the last day on or after the first, but found %s to %s.".formatted(from, to));
            }
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public UnitMapping {
        from = UnitList.copyOf("from", from);
        to = UnitList.copyOf("to", to);
    }

    /** Whether the mapping holds only later than this day. */
    public boolean isDatedAfter(LocalDate day) {
        return date != null && date.isAfter(day);
    }

    /** Whether one result of the old unit fills the places of all the new ones (edge case B10). */
    public boolean fillsAll() {
        return requiresAll && to.size() > 1;
    }

    /** The mapping's id in explanations, such as {@code SITXFSA001-SITXFSA005}. */
    public String id() {
        return join(from) + "-" + join(to);
    }

    private static String join(SortedSet<UnitCode> units) {
        return String.join("+", units.stream().map(UnitCode::value).toList());
    }
}
