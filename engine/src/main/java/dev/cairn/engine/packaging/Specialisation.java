package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A specialisation that the title of an award may carry: enough units of some lists hold a place in the award. An award is earned
 * without; where places can be given so that a specialisation is met as well, they are.
 *
 * @param id the author-given id; breaks ties between specialisations
 * @param title the award's title with it
 * @param requires what it asks for, all of it
 * @param sharesUnits whether a unit may count towards another specialisation as well
 */
public record Specialisation(String id, String title, List<Part> requires, boolean sharesUnits) {

    public Specialisation {
        requires = List.copyOf(requires);
        if (requires.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected something that specialisation '%s' requires, but found nothing.".formatted(id));
        }
    }

    /**
     * So many units of a list.
     *
     * @param atLeast 1 to the number of units
     */
    public record Part(SortedSet<UnitCode> units, int atLeast) {
        public Part {
            units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
            if (atLeast < 1 || atLeast > units.size()) {
                throw new IllegalArgumentException(
                        "Expected 1 to %d units, but found %d.".formatted(units.size(), atLeast));
            }
        }
    }
}
