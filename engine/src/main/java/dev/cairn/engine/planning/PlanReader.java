package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Reads plans from results. Everything that is supposed is put to the recognition table again, with all that it may join. */
final class PlanReader {

    /** AVETMISS 8.0: competency achieved, pass. */
    private static final String PASSED = "20";

    private final CreditRecognition recognition;
    private final AllocationCase beside;

    PlanReader(CreditRecognition recognition, AllocationCase beside) {
        this.recognition = recognition;
        this.beside = beside;
    }

    Plans read(Collection<Result> results) {
        List<Result> counted = new ArrayList<>();
        List<Result> inProgress = new ArrayList<>();
        List<Result> planned = new ArrayList<>();
        for (Recognition one : recognition.recogniseAll(results, beside.asAt())) {
            if (one instanceof Recognition.Open open) {
                (open.inProgress() ? inProgress : planned).add(passed(open.result(), beside.asAt()));
            } else {
                counted.add(one.result());
            }
        }
        List<Supposition> suppositions = new ArrayList<>();
        suppositions.add(suppose(Supposing.NOTHING, counted, beside.asAt(), List.of()));
        counted.addAll(inProgress);
        LocalDate passed = lastDay(inProgress, beside.asAt());
        suppositions.add(suppose(Supposing.IN_PROGRESS, counted, passed, unitsOf(suppositions)));
        counted.addAll(planned);
        suppositions.add(suppose(Supposing.PLANNED, counted, lastDay(planned, passed), unitsOf(suppositions)));
        return new Plans(suppositions);
    }

    /** Passes of units that nobody has planned, under ids of their own. */
    static List<Result> passes(Collection<UnitCode> units, LocalDate day) {
        return new TreeSet<>(units)
                .stream()
                        .map(unit -> new Result(new ResultId("supposed-" + unit), unit, null, PASSED, day, day))
                        .toList();
    }

    private static List<RecognisedUnit> unitsOf(List<Supposition> suppositions) {
        return suppositions.get(suppositions.size() - 1).known().units();
    }

    private static LocalDate lastDay(List<Result> supposed, LocalDate first) {
        return supposed.stream().map(Result::endedOn).reduce(first, Plans::later);
    }

    private Supposition suppose(Supposing supposing, List<Result> results, LocalDate day, List<RecognisedUnit> before) {
        List<Recognition> recognitions = recognition.recogniseAll(results, day);
        List<RecognisedUnit> units = new ArrayList<>();
        for (Recognition one : recognitions) {
            if (one instanceof Recognition.Recognised recognised) {
                units.addAll(recognised.as());
            }
        }
        return new Supposition(
                supposing,
                beside.withUnits(units).asAt(day),
                supposing == Supposing.NOTHING ? List.of() : Plans.added(before, units),
                new DoubtfulUnits(recognitions));
    }

    private static Result passed(Result open, LocalDate asAt) {
        return new Result(
                open.id(), open.unit(), open.programme(), PASSED, open.startedOn(), Plans.later(open.endedOn(), asAt));
    }
}
