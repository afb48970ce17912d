package dev.cairn.engine.award;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something, exact to a hundredth: units, credit points, weighting points, hours. Never negative.
 *
 * @param hundredths hundredths of one; 0 to 100,000,000, which is a million
 */
public record Amount(int hundredths) implements Comparable<Amount> {

    /** Nothing. */
    public static final Amount ZERO = new Amount(0);

    private static final int ONE = 100;
    private static final int MOST = 100_000_000;
    private static final BigDecimal MOST_VALUE = BigDecimal.valueOf(MOST, 2);

    public Amount {
        if (hundredths < 0 || hundredths > MOST) {
            throw new IllegalArgumentException("Expected an amount of 0 to 1,000,000, but found %s."
                    .formatted(new BigDecimal(hundredths).movePointLeft(2)));
        }
    }

    /** A whole amount. */
    public static Amount of(int whole) {
        return new Amount(Math.multiplyExact(whole, ONE));
    }

    /**
     * An amount with up to two decimals. Compared before it is scaled: a short text can be a number of a billion digits.
     *
     * @throws IllegalArgumentException if it has more decimals or is out of range
     */
    public static Amount of(BigDecimal value) {
        if (value.signum() < 0
                || value.compareTo(MOST_VALUE) > 0
                || value.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "Expected an amount of 0 to 1,000,000 with at most two decimals, but found %s.".formatted(value));
        }
        return new Amount(value.movePointRight(2).intValueExact());
    }

    /** A sum in hundredths. What is beyond a million counts as a million: no rule asks for more than ten thousand. */
    public static Amount ofSum(long hundredths) {
        return new Amount((int) Math.min(hundredths, MOST));
    }

    /** The whole part; what is beyond it is left off. */
    public int whole() {
        return hundredths / ONE;
    }

    public boolean isZero() {
        return hundredths == 0;
    }

    public boolean isWhole() {
        return hundredths % ONE == 0;
    }

    /** Both together; a million at most, see {@link #ofSum}. */
    public Amount plus(Amount other) {
        return ofSum((long) hundredths + other.hundredths);
    }

    /** What is left when the other is taken away; zero where that is more. */
    public Amount minus(Amount other) {
        return new Amount(Math.max(0, hundredths - other.hundredths));
    }

    /** The amount as a number without needless zeros. */
    @JsonValue
    public BigDecimal value() {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    @Override
    public int compareTo(Amount other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** Such as {@code 12} or {@code 35.99}. */
    @Override
    public String toString() {
        return value().toPlainString();
    }
}
