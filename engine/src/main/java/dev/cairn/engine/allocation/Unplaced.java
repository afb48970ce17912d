package dev.cairn.engine.allocation;

import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.RuleRef;
import java.util.Locale;

/**
 * A recognised unit holds no place, and why.
 *
 * @param unit the unit, with the result that it rests on
 * @param reason the one reason
 * @param line the line or condition that decided it
 * @param about the code, id or day that the reason turns on, such as the unit that is counted instead; empty where the line says it
 *     all
 */
public record Unplaced(RecognisedUnit unit, Reason reason, RuleRef line, String about) {

    /** The smallest change that would make the unit count, in words: identifiers, never names. */
    public String change() {
        return reason.change
                .replace("{unit}", unit.unit().value())
                .replace("{line}", line.line())
                .replace("{about}", about);
    }

    /** Why a unit holds no place. */
    public enum Reason {
        /** No line lists it and no line takes units from outside. */
        NOT_LISTED("no line lists it", "list {unit} in a line, or let it count as a unit that is listed"),
        /** It stands only in an option or a branch that is not taken. */
        OPTION_NOT_TAKEN("it belongs to an option that is not taken", "take the option that lists {unit}"),
        /** From outside the lists, and no award of the catalogue packages it at a level that the line takes. */
        LEVEL_NOT_ALLOWED("it is not packaged at a level that the line takes", "let line {line} take {about}"),
        /** From outside the lists, and the catalogue knows no level of it. */
        LEVEL_NOT_KNOWN("its level is not known", "record the level of {unit}"),
        /** A person's decision keeps it out. */
        BARRED("a decision bars it", "take back decision {about}"),
        /** Another award holds the result, and it may not feed both. */
        COUNTS_IN_ANOTHER_AWARD("another award holds it", "give up the place of {unit} in the other award"),
        /** Its result is older than the award lets count. */
        TOO_OLD("it is too old", "a result of {unit} that is not older than {line} allows: this one was {about}"),
        /** Its mark is under the least that counts. */
        MARK_TOO_LOW("its mark is too low", "a result of {unit} with the mark that {line} asks for: {about}"),
        /** The award asks for a mark and none is recorded. */
        MARK_NOT_KNOWN("its mark is not recorded", "record the mark of {unit}"),
        /** The same result counts as another unit. */
        RESULT_COUNTS_AS_ANOTHER_UNIT(
                "its result counts as another unit", "a result of {unit} of its own, beside {about}"),
        /** Another result of the same unit counts. */
        ANOTHER_RESULT_COUNTS("another result of the unit counts", "nothing: {unit} counts already, by {about}"),
        /** From outside the lists, and its result also counts as a listed unit: it would duplicate that. */
        DUPLICATES_A_LISTED_UNIT(
                "it duplicates a listed unit", "a unit from outside whose result is not {about} as well"),
        /** Something that it asks for first is not held. */
        PREREQUISITE_NOT_HELD("a unit that it asks for first is not held", "hold {about}"),
        /** It belongs to a smaller award that counts as a block. */
        COUNTED_IN_A_COMPONENT(
                "it belongs to an award that counts as a block", "nothing: it counts in the block of {line}"),
        /** The line has as many as may count. */
        LINE_IS_FULL("the line is full", "raise the cap of {line}, or leave out another: {about}"),
        /** What is left of the line is kept for what is still missing elsewhere in it. */
        PLACES_ARE_KEPT(
                "the places left are kept for what is still missing",
                "meet what is missing in {line}, or raise its cap: {about}"),
        /** It would take the line beyond its exact amount of points. */
        WOULD_EXCEED("it would exceed the line", "raise the cap of {line}, or leave out another: {about}"),
        /** A ceiling on what may count would be passed. */
        CEILING_REACHED("a ceiling would be passed", "raise {line}, or leave out another under it"),
        /** The budget of steps was spent before it was decided. */
        NOT_DECIDED("the budget of steps was spent", "a larger budget of steps"),
        /** The rule is met, or met as far as it can be, without it. */
        NOT_NEEDED("the rule is met without it", "nothing: it is not needed");

        private final String phrase;
        private final String change;

        Reason(String phrase, String change) {
            this.phrase = phrase;
            this.change = change;
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
