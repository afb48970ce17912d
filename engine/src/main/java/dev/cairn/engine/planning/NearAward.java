package dev.cairn.engine.planning;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardVersion;
import java.math.BigInteger;

/**
 * How near a learner is to one award.
 *
 * @param award the award and version
 * @param prospect what it comes to
 * @param missing how much is missing; nothing where it is met or undetermined
 * @param asked how much a learner who holds nothing would miss: the size of the award, in the same measure
 */
public record NearAward(AwardVersion award, Prospect prospect, Amount missing, Amount asked) {

    /** How what is missing of this one, in proportion, compares with the other: exactly, without rounding. */
    int compareProportion(NearAward other) {
        return product(missing, other.asked).compareTo(product(other.missing, asked));
    }

    private static BigInteger product(Amount one, Amount other) {
        return BigInteger.valueOf(one.hundredths()).multiply(BigInteger.valueOf(other.hundredths()));
    }

    /** For people, one line; the wording may change. */
    public String say() {
        String much = missing.isZero() ? "" : "%s of %s missing; ".formatted(missing, asked);
        return award + ": " + much + Words.say(prospect.verdict());
    }
}
