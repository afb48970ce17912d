package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One step of the way from what was lost to an award that is to be reviewed.
 *
 * @param kind what was lost
 * @param what its id: of the result or credit, of the award version, or of the decision
 * @param carried the awards that rested on it, as far as they lie on the way
 */
public record LostStep(Kind kind, String what, SortedSet<AwardVersion> carried) {

    /** What was lost. */
    public enum Kind {
        /** A result or a credit decision that no longer counts. */
        RESULT("result"),
        /** A component award that no longer counts. */
        COMPONENT("component"),
        /** A decision of a person that bars a component: a rejection, a decline, a revocation. */
        DECISION("decision");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** The kind as people say it. */
        public String phrase() {
            return phrase;
        }
    }

    public LostStep {
        carried = Collections.unmodifiableSortedSet(new TreeSet<>(carried));
    }

    /** The step in words: {@code result r-7 → MC-03@1}. */
    public String say() {
        return "%s %s → %s"
                .formatted(
                        kind.phrase(),
                        what,
                        carried.stream().map(AwardVersion::toString).collect(Collectors.joining(", ")));
    }
}
