package dev.cairn.engine.allocation;

import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.RuleRef;
import java.util.Locale;

/**
 * A recognised unit holds no place, and why.
 *
 * @param unit the unit, with the result that it rests on
 * @param reason the one reason
 * @param line the line that decided it
 * @param about the code or id that the reason turns on, such as the unit that is counted instead; empty where the line says it all
 */
public record Unplaced(RecognisedUnit unit, Reason reason, RuleRef line, String about) {

    /** Why a unit holds no place. */
    public enum Reason {
        /** No line lists it and no line takes units from outside. */
        NOT_LISTED("no line lists it"),
        /** From outside the lists, and no award of the catalogue packages it at a level that the line takes. */
        LEVEL_NOT_ALLOWED("it is not packaged at a level that the line takes"),
        /** From outside the lists, and the catalogue knows no level of it. */
        LEVEL_NOT_KNOWN("its level is not known"),
        /** The same result counts as another unit. */
        RESULT_COUNTS_AS_ANOTHER_UNIT("its result counts as another unit"),
        /** Another result of the same unit counts. */
        ANOTHER_RESULT_COUNTS("another result of the unit counts"),
        /** From outside the lists, and its result also counts as a listed unit: it would duplicate that. */
        DUPLICATES_A_LISTED_UNIT("it duplicates a listed unit"),
        /** A unit that it asks for first is not held. */
        PREREQUISITE_NOT_HELD("a unit that it asks for first is not held"),
        /** It belongs to a smaller award that counts as a block. */
        COUNTED_IN_A_COMPONENT("it belongs to an award that counts as a block"),
        /** The line has as many as may count. */
        LINE_IS_FULL("the line is full"),
        /** What is left of the line is kept for what is still missing elsewhere in it. */
        PLACES_ARE_KEPT("the places left are kept for what is still missing"),
        /** It would take the line beyond its exact amount of points. */
        WOULD_EXCEED("it would exceed the line"),
        /** The budget of steps was spent before it was decided. */
        NOT_DECIDED("the budget of steps was spent"),
        /** The rule is met without it. */
        NOT_NEEDED("the rule is met without it");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        /** The reason as people read it. */
        public String phrase() {
            return phrase;
        }

        /** The word of the JSON form, such as {@code line-is-full}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
