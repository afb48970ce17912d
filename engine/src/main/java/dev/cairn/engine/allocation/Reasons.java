package dev.cairn.engine.allocation;

import dev.cairn.engine.allocation.Unplaced.Reason;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each recognised unit that holds no place its one reason, and the line that decided it. */
final class Reasons {

    private static final Set<Reason> BESIDE_THE_LISTS = Set.of(
            Reason.NOT_LISTED,
            Reason.OPTION_NOT_TAKEN,
            Reason.LEVEL_NOT_ALLOWED,
            Reason.LEVEL_NOT_KNOWN,
            Reason.RESULT_COUNTS_AS_ANOTHER_UNIT,
            Reason.DUPLICATES_A_LISTED_UNIT);

    private static final Comparator<Unplaced> ORDER = Comparator.comparing(
                    (Unplaced unplaced) -> unplaced.unit().unit())
            .thenComparing(unplaced -> unplaced.unit().result())
            .thenComparing(unplaced -> unplaced.unit().heldAs())
            .thenComparing(unplaced -> unplaced.unit().route())
            .thenComparing(unplaced -> unplaced.unit().achievedOn());

    private final Lines lines;
    private final Candidates candidates;
    private final Reckoning reckoning;
    private final Map<UnitCode, Placement> byUnit = new HashMap<>();
    private final Map<ResultId, Placement> byResult = new HashMap<>();

    Reasons(Lines lines, Candidates candidates, Reckoning reckoning, List<Placement> placements) {
        this.lines = lines;
        this.candidates = candidates;
        this.reckoning = reckoning;
        for (Placement placement : placements) {
            byUnit.put(placement.unit().unit(), placement);
            byResult.put(placement.unit().result(), placement);
        }
    }

    List<Unplaced> give() {
        List<Unplaced> unplaced = new ArrayList<>();
        for (List<RecognisedUnit> results : candidates.units().values()) {
            results.stream().map(this::reasonFor).forEach(found -> {
                if (found != null) {
                    unplaced.add(found);
                }
            });
        }
        candidates.refused().forEach(refused -> unplaced.add(sharper(refused)));
        unplaced.sort(ORDER);
        return unplaced;
    }

    /** A unit refused as an import may rest on a result that counts as another unit after all: that says more. */
    private Unplaced sharper(Unplaced refused) {
        Placement other = byResult.get(refused.unit().result());
        return other == null || !BESIDE_THE_LISTS.contains(refused.reason())
                ? refused
                : countsAs(refused.unit(), other);
    }

    private @Nullable Unplaced reasonFor(RecognisedUnit unit) {
        Placement sameUnit = byUnit.get(unit.unit());
        if (sameUnit != null && sameUnit.unit().equals(unit)) {
            return null;
        }
        Placement sameResult = byResult.get(unit.result());
        if (sameResult != null && !sameResult.unit().unit().equals(unit.unit())) {
            return countsAs(unit, sameResult);
        }
        if (sameUnit != null) {
            return new Unplaced(
                    unit,
                    Reason.ANOTHER_RESULT_COUNTS,
                    sameUnit.line(),
                    sameUnit.unit().result().value());
        }
        return noRoom(unit);
    }

    private static Unplaced countsAs(RecognisedUnit unit, Placement other) {
        return new Unplaced(
                unit,
                Reason.RESULT_COUNTS_AS_ANOTHER_UNIT,
                other.line(),
                other.unit().unit().value());
    }

    /** The unit fits nowhere, or where it fits it is not needed. */
    private Unplaced noRoom(RecognisedUnit unit) {
        Unplaced first = null;
        for (Line leaf : candidates.places().getOrDefault(unit.unit(), List.of())) {
            Unplaced reason = noRoomIn(leaf, unit);
            if (reason.reason() == Reason.NOT_NEEDED) {
                return reason;
            }
            first = first == null ? reason : first;
        }
        return first == null ? new Unplaced(unit, Reason.NOT_NEEDED, lines.ref(lines.root()), "") : first;
    }

    private Unplaced noRoomIn(Line leaf, RecognisedUnit unit) {
        for (Line line = leaf; ; line = lines.all().get(line.parent())) {
            if (!reckoning.fits(line, lines.weight(unit.unit()))) {
                Reason why = whyFull(line, unit.unit());
                Unplaced full = new Unplaced(unit, why, lines.ref(line), held(line));
                return why == Reason.PLACES_ARE_KEPT ? unlessCeiling(leaf, full) : full;
            }
            if (line.parent() < 0) {
                return unlessCeiling(leaf, new Unplaced(unit, Reason.NOT_NEEDED, lines.ref(leaf), ""));
            }
        }
    }

    /** There would be a place, kept or not, but for a ceiling: then that is the reason (edge case F2). */
    private Unplaced unlessCeiling(Line leaf, Unplaced otherwise) {
        Tally ceiling = reckoning.ceilingAgainst(leaf, otherwise.unit());
        return ceiling == null
                ? otherwise
                : new Unplaced(otherwise.unit(), Reason.CEILING_REACHED, lines.ref(ceiling.id()), "");
    }

    private Reason whyFull(Line line, UnitCode unit) {
        if (reckoning.counted(line) >= line.atMost()) {
            return Reason.LINE_IS_FULL;
        }
        return reckoning.counted(line) + lines.weight(unit) > line.atMost()
                ? Reason.WOULD_EXCEED
                : Reason.PLACES_ARE_KEPT;
    }

    private String held(Line line) {
        return "%s of %s"
                .formatted(
                        lines.amount(reckoning.counted(line)), lines.measure().say(lines.amount(line.atMost())));
    }
}
