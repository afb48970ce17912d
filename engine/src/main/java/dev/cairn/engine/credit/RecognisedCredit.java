package dev.cairn.engine.credit;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Unspecified or block credit: an amount that names no unit. It may stand in lines that take unspecified credit, in whole or in part.
 *
 * @param id the credit decision or agreement that grants it
 * @param amount how much, in the measure of the award that it is granted for
 * @param step the smallest piece in which it is given, such as 6 points: only whole steps hold a place; it divides {@code amount}
 * @param level the level that its decision states; null: it has none (decision 16)
 * @param field the field of study that its decision states; null: it has none
 * @param route credit transfer or recognition of prior learning
 * @param fromMicroCredential whether a micro-credential gave it
 * @param grantedOn the day from which it counts
 */
public record RecognisedCredit(
        ResultId id,
        Amount amount,
        Amount step,
        @Nullable Integer level,
        @Nullable String field,
        Route route,
        boolean fromMicroCredential,
        LocalDate grantedOn) {

    public RecognisedCredit {
        if (step.isZero() || amount.isZero() || amount.hundredths() % step.hundredths() != 0) {
            throw new IllegalArgumentException(
                    "Expected an amount of whole steps, but %s is none of steps of %s.".formatted(amount, step));
        }
    }
}
