package dev.cairn.engine.credit;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit that a result counts as. One result may be recognised as several units (itself and its equivalent successors), but
 * holds one place only, except where a mapping lets it fill several.
 *
 * @param unit the unit that it counts as
 * @param heldAs the unit in which the result was recorded; another one than {@code unit} where it counts by equivalence
 * @param result the result that it rests on
 * @param route how the result came about
 * @param achievedOn the day of the result
 * @param mark the mark, on the provider's scale; null where none is recorded
 * @param ownProvider whether it was taken with this provider
 * @param fillsAll whether it holds a place as each unit that it counts as: a unit superseded by several together, to each of which
 *     its mapping says it maps (edge case B10)
 * @param fromMicroCredential whether credit for a micro-credential gave it; ceilings may go by it
 */
public record RecognisedUnit(
        UnitCode unit,
        UnitCode heldAs,
        ResultId result,
        Route route,
        LocalDate achievedOn,
        @Nullable BigDecimal mark,
        boolean ownProvider,
        boolean fillsAll,
        boolean fromMicroCredential) {

    /** A unit that no credit for a micro-credential gave. */
    public RecognisedUnit(
            UnitCode unit,
            UnitCode heldAs,
            ResultId result,
            Route route,
            LocalDate achievedOn,
            @Nullable BigDecimal mark,
            boolean ownProvider,
            boolean fillsAll) {
        this(unit, heldAs, result, route, achievedOn, mark, ownProvider, fillsAll, false);
    }

    /** A unit of which no mark is recorded, taken with this provider unless it is a credit transfer. */
    public RecognisedUnit(UnitCode unit, UnitCode heldAs, ResultId result, Route route, LocalDate achievedOn) {
        this(unit, heldAs, result, route, achievedOn, null, route != Route.CREDIT_TRANSFER, false);
    }

    /** The same result, counting as another unit because a person lets it; it then fills one place only. */
    public RecognisedUnit countingAs(UnitCode other) {
        return new RecognisedUnit(
                other, heldAs, result, route, achievedOn, mark, ownProvider, false, fromMicroCredential);
    }
}
