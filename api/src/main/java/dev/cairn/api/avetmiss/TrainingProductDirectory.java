package dev.cairn.api.avetmiss;

import java.util.List;

/**
 * What the catalogue knows of a training product's code: a unit of competency, a skill set or a qualification. Asked once for
 * each code of NAT00030 and NAT00060.
 */
@FunctionalInterface
public interface TrainingProductDirectory {

    Standing standingOf(String code);

    /** How a code stands in the catalogue. */
    sealed interface Standing {
        /** The catalogue has it. */
        record Current() implements Standing {}

        /**
         * Another product took its place.
         *
         * @param successors the codes that superseded it, at least one
         */
        record Superseded(List<String> successors) implements Standing {
            public Superseded {
                successors = List.copyOf(successors);
                if (successors.isEmpty()) {
                    throw new IllegalArgumentException("Expected at least one successor, but found none.");
                }
            }
        }

        /** The catalogue does not have it. */
        record Unknown() implements Standing {}
    }

    /** For whoever has no catalogue at hand: every code is taken as current, so none is reported. */
    static TrainingProductDirectory unchecked() {
        return code -> new Standing.Current();
    }
}
