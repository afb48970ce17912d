package dev.cairn.api.catalogue;

import dev.cairn.engine.award.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule as it was published: text that never changes, and the day from which it decides.
 *
 * @param name the award's code, or the name of the decision model, such as {@code credit-recognition}
 * @param number the version of its name, from 1; those in the jar are versions too, so the first one published over a shipped one is 2
 * @param effectiveFrom the first day on which it decides; of an award, its definition's own first day of commencement
 * @param text as its author wrote it, byte for byte
 * @param units titles of units that it brings along, by code: those that the catalogue does not have
 * @param publishedAt the instant from which it counts as known
 * @param publishedBy our id of the account
 */
public record RuleVersion(
        Kind kind,
        String name,
        int number,
        LocalDate effectiveFrom,
        String text,
        SortedMap<UnitCode, String> units,
        Instant publishedAt,
        String publishedBy) {

    /** What a rule is about, and how its text is read. */
    public enum Kind {
        /** An award definition: one version of one award. */
        AWARD,
        /** A decision model that the engine asks; the one in force on the day judged decides. */
        DECISION_MODEL,
        /** Mappings of superseded units, beside those already there. */
        UNIT_MAPPINGS,
        /** How many awards a unit may feed; the newest replaces the one before. */
        SHARING_LIMITS
    }

    public RuleVersion {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    /** A rule that brings no units along. */
    public RuleVersion(
            Kind kind,
            String name,
            int number,
            LocalDate effectiveFrom,
            String text,
            Instant publishedAt,
            String publishedBy) {
        this(
                kind,
                name,
                number,
                effectiveFrom,
                text,
                Collections.unmodifiableSortedMap(new TreeMap<>(Map.of())),
                publishedAt,
                publishedBy);
    }
}
