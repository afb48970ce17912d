package dev.cairn.engine.packaging;

import java.util.Locale;

/** One thing in which two versions of a definition differ. Lines are named by their ids in the later version where they are there. */
public sealed interface DefinitionChange {

    /** What it is about: a line, a condition, a unit, the award itself. */
    Place place();

    /** The change in plain English, one sentence. */
    String say();

    /** What has an id or a code of its own. */
    enum Part {
        AWARD,
        LINE,
        CONDITION,
        STANDARD,
        PREREQUISITE,
        SPECIALISATION,
        UNIT;

        /** The part as people say it. */
        public String phrase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where something changed.
     *
     * @param part what kind of thing it is
     * @param name its id; the code of a unit, of the unit that asks for others first, or of the award
     */
    record Place(Part part, String name) {

        /** Such as {@code line [listed]}. */
        public String say() {
            return part == Part.AWARD ? "the award" : part.phrase() + " [" + name + "]";
        }
    }

    /**
     * Something came in.
     *
     * @param what such as {@code unit BSBLDR411}, or a new line with its sentence
     */
    record Added(Place place, String what) implements DefinitionChange {
        @Override
        public String say() {
            return "%s: added %s.".formatted(Sentences.capitalised(place.say()), Words.withoutStop(what));
        }
    }

    /** Something went out; a line that went is told at the line above it. */
    record Removed(Place place, String what) implements DefinitionChange {
        @Override
        public String say() {
            return "%s: removed %s.".formatted(Sentences.capitalised(place.say()), Words.withoutStop(what));
        }
    }

    /**
     * A number grew.
     *
     * @param what such as {@code at least} or {@code points}
     */
    record Raised(Place place, String what, String from, String to) implements DefinitionChange {
        @Override
        public String say() {
            return "%s: raised %s from %s to %s.".formatted(Sentences.capitalised(place.say()), what, from, to);
        }
    }

    /** A number shrank. */
    record Lowered(Place place, String what, String from, String to) implements DefinitionChange {
        @Override
        public String say() {
            return "%s: lowered %s from %s to %s.".formatted(Sentences.capitalised(place.say()), what, from, to);
        }
    }

    /** Something that is no number reads otherwise. */
    record Changed(Place place, String what, String from, String to) implements DefinitionChange {
        @Override
        public String say() {
            return "%s: changed %s from \"%s\" to \"%s\"."
                    .formatted(Sentences.capitalised(place.say()), what, from, to);
        }
    }

    /**
     * A line or a unit stands elsewhere.
     *
     * @param place where it stands now
     * @param what the line or the unit
     * @param from where it stood
     */
    record Moved(Place place, String what, Place from) implements DefinitionChange {
        @Override
        public String say() {
            return "%s: moved from %s to %s.".formatted(Sentences.capitalised(what), from.say(), place.say());
        }
    }
}
