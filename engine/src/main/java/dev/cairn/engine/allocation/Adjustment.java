package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Range;

/**
 * A person's decision about how one learner, or each of a group, is judged for one award. It changes nothing but what it names, and
 * taken back it leaves no trace (edge case G1). Reason and author stand in the recorded decision, of which this has the id.
 */
public sealed interface Adjustment {

    /** The id of the recorded decision; explanations name it. Breaks ties between decisions. */
    String decision();

    /** The award that it is about, in every version that has the line. */
    AwardCode award();

    /** What it does, in words of identifiers. */
    String say();

    /**
     * A line's thresholds are others, such as "at least 3 of A" waived to 2.
     *
     * @param line the id of the line
     * @param range what holds instead
     */
    record Waive(String decision, AwardCode award, String line, Range range) implements Adjustment {
        @Override
        public String say() {
            return "line %s asks for %s".formatted(line, range.say());
        }
    }

    /**
     * A unit counts as another one.
     *
     * @param wanted the unit that the rule lists
     * @param instead the unit that is held
     */
    record Substitute(String decision, AwardCode award, UnitCode wanted, UnitCode instead) implements Adjustment {
        @Override
        public String say() {
            return "%s counts as %s".formatted(instead, wanted);
        }
    }

    /** A unit has its place in this line if it is held, whatever else would be better. Where it is not held, this lies idle. */
    record Force(String decision, AwardCode award, UnitCode unit, String line) implements Adjustment {
        @Override
        public String say() {
            return "%s has its place in %s".formatted(unit, line);
        }
    }

    /** A unit has no place in this line. */
    record Bar(String decision, AwardCode award, UnitCode unit, String line) implements Adjustment {
        @Override
        public String say() {
            return "%s has no place in %s".formatted(unit, line);
        }
    }
}
