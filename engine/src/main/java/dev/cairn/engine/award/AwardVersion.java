package dev.cairn.engine.award;

import java.util.Comparator;
import java.util.Optional;

/**
 * One version of an award's rule, written {@code BSB50420@1}. Versions never change once published.
 *
 * @param award the award
 * @param number the version, from 1
 */
public record AwardVersion(AwardCode award, int number) implements Comparable<AwardVersion> {

    private static final Comparator<AwardVersion> ORDER =
            Comparator.comparing(AwardVersion::award).thenComparingInt(AwardVersion::number);

    public AwardVersion {
        if (number < 1) {
            throw new IllegalArgumentException("Expected a version of at least 1, but found %d.".formatted(number));
        }
    }

    /**
     * Reads {@code CODE@NUMBER}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static AwardVersion parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException(
                    "Expected an award version like BSB50420@1, but found '%s'.".formatted(text));
        }
        try {
            return new AwardVersion(new AwardCode(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Expected a whole number after '@', but found '%s'.".formatted(text), e);
        }
    }

    /** Reads {@code CODE@NUMBER}; empty where the text has another form. */
    public static Optional<AwardVersion> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(AwardVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return award + "@" + number;
    }
}
