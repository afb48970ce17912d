package dev.cairn.engine.credit;

import dev.cairn.engine.award.AwardCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential that a learner brings, mostly of another issuer, in the terms of the National Microcredentials Framework. What is
 * null is not recorded, which is neither yes nor no (decision 10).
 *
 * @param code the code under which it is recorded
 * @param information the critical information that it gives, by the names of the table, such as {@code learning outcomes}; also where
 *     it says that there is none
 * @param assessed whether the learning was assessed
 * @param volumeOfLearning hours of learning; at least 0
 * @param quality what stands behind its quality
 * @param issuerRecognised whether its issuer is one that this provider recognises
 * @param level its AQF level, 1 to 10; null also where it claims none
 * @param term how long it is good
 */
public record MicroCredential(
        AwardCode code,
        @Nullable SortedSet<String> information,
        @Nullable Boolean assessed,
        @Nullable BigDecimal volumeOfLearning,
        @Nullable Quality quality,
        @Nullable Boolean issuerRecognised,
        @Nullable Integer level,
        @Nullable Term term) {

    /** What stands behind the quality of a micro-credential. */
    public enum Quality {
        /** Its provider is regulated, for vocational training or higher education. */
        REGULATED_PROVIDER("regulated provider"),
        /** A statement of quality assurance: who the provider is, its processes, its review cycle. */
        STATEMENT("statement"),
        /** Neither. */
        NONE("none");

        private final String phrase;

        Quality(String phrase) {
            this.phrase = phrase;
        }

        String phrase() {
            return phrase;
        }
    }

    /**
     * How long it is good.
     *
     * @param lastDay the last day on which it is; null: it does not expire
     */
    public record Term(@Nullable LocalDate lastDay) {

        /** It does not expire. */
        public static final Term UNLIMITED = new Term(null);

        boolean covers(LocalDate day) {
            return lastDay == null || !day.isAfter(lastDay);
        }
    }

    public MicroCredential {
        information = information == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(information));
        if (volumeOfLearning != null && volumeOfLearning.signum() < 0) {
            throw new IllegalArgumentException(
                    "Expected a volume of learning of at least 0 hours, but found %s.".formatted(volumeOfLearning));
        }
        if (level != null && (level < 1 || level > 10)) {
            throw new IllegalArgumentException("Expected an AQF level of 1 to 10, but found %d.".formatted(level));
        }
    }

    /** What of this required information it does not give; nothing where it is not recorded what it gives. */
    SortedSet<String> missing(Set<String> required) {
        SortedSet<String> missing = new TreeSet<>();
        if (information != null) {
            missing.addAll(required);
            missing.removeAll(information);
        }
        return missing;
    }

    @Nullable
    Boolean isGoodOn(LocalDate day) {
        return term == null ? null : term.covers(day);
    }
}
