package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a learner has, is doing and means to do, kept apart: what is in progress or planned never counts by itself (edge cases B13,
 * B14), and is supposed only where somebody asks. Immutable.
 *
 * @param suppositions how the learner stands with ever more supposed; the first supposes nothing
 */
public record Plans(List<Supposition> suppositions) {

    private static final Comparator<RecognisedUnit> BY_CODE =
            Comparator.comparing(RecognisedUnit::unit).thenComparing(RecognisedUnit::result);

    public Plans {
        suppositions = List.copyOf(suppositions);
        if (suppositions.isEmpty() || suppositions.get(0).supposing() != Supposing.NOTHING) {
            throw new IllegalArgumentException("Expected plans that begin with nothing supposed, but found %s."
                    .formatted(suppositions.stream().map(Supposition::supposing).toList()));
        }
    }

    /**
     * Plans of units that are recognised already.
     *
     * @param known what is on record
     * @param inProgress what the units in progress would count as, each dated when it is expected
     * @param planned what the units planned would count as
     */
    public static Plans of(
            AllocationCase known, Collection<RecognisedUnit> inProgress, Collection<RecognisedUnit> planned) {
        return new Plans(List.of(new Supposition(Supposing.NOTHING, known, List.of(), new DoubtfulUnits(List.of()))))
                .and(Supposing.IN_PROGRESS, inProgress)
                .and(Supposing.PLANNED, planned);
    }

    /**
     * Plans read from results: what is open is in progress or planned, as the credit-recognition table says. What is supposed counts as
     * an assessed pass on the day on which it is to end, or on the day asked about where that is over.
     *
     * @param recognition decides what counts, also of what is supposed
     * @param results of the learner, open ones too; the order means nothing
     * @param beside what else is known, with the day asked about; its units are left out of account
     */
    public static Plans of(CreditRecognition recognition, Collection<Result> results, AllocationCase beside) {
        return new PlanReader(recognition, beside).read(results);
    }

    /**
     * The same, with further units supposed to be passed on the last day so far. Units given twice or held already add nothing.
     *
     * @param recognition decides which units a pass counts as
     */
    public Plans withFurther(CreditRecognition recognition, Collection<UnitCode> units) {
        LocalDate day = last().known().asAt();
        List<RecognisedUnit> further = new ArrayList<>();
        for (Result pass : PlanReader.passes(units, day)) {
            if (recognition.recognise(pass, day) instanceof Recognition.Recognised recognised) {
                further.addAll(recognised.as());
            }
        }
        return and(Supposing.FURTHER_UNITS, further);
    }

    /** The same with units that are credited beside results, in every supposition. */
    public Plans withCredited(Collection<RecognisedUnit> credited) {
        return new Plans(suppositions.stream()
                .map(one -> new Supposition(one.supposing(), with(one.known(), credited), one.added(), one.doubts()))
                .toList());
    }

    /**
     * The same, where a block of credit is smaller by each supposed unit that it stands for: such a unit counts once (edge case F1). To be
     * asked last, when all is supposed.
     *
     * @param credit granted to the learner; what of it does not count by what is known stays out
     * @param weight what a unit weighs in the award asked about
     */
    public Plans withBlocks(Collection<CreditGrant> credit, Function<UnitCode, Amount> weight) {
        return new Plans(suppositions.stream()
                .map(one -> new Supposition(
                        one.supposing(), besideUnits(one.known(), credit, weight), one.added(), one.doubts()))
                .toList());
    }

    private static AllocationCase besideUnits(
            AllocationCase known, Collection<CreditGrant> credit, Function<UnitCode, Amount> weight) {
        Set<ResultId> counted =
                known.credit().stream().map(RecognisedCredit::id).collect(Collectors.toSet());
        List<CreditGrant> counting =
                credit.stream().filter(grant -> counted.contains(grant.id())).toList();
        return known.withCredit(CreditGrant.amountsBeside(known.units(), counting, weight));
    }

    private static AllocationCase with(AllocationCase known, Collection<RecognisedUnit> credited) {
        List<RecognisedUnit> units = new ArrayList<>(known.units());
        units.addAll(credited);
        return known.withUnits(units);
    }

    /** How the learner stands as this much is supposed. */
    public Supposition supposition(Supposing supposing) {
        return suppositions.stream()
                .filter(one -> one.supposing() == supposing)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected one of %s, but found %s.".formatted(suppositions, supposing)));
    }

    private Supposition last() {
        return suppositions.get(suppositions.size() - 1);
    }

    private Plans and(Supposing supposing, Collection<RecognisedUnit> more) {
        Supposition last = last();
        List<RecognisedUnit> added = more.stream().distinct().sorted(BY_CODE).toList();
        LocalDate day = added.stream()
                .map(RecognisedUnit::achievedOn)
                .reduce(last.known().asAt(), Plans::later);
        List<RecognisedUnit> units = new ArrayList<>(last.known().units());
        units.addAll(added);
        List<Supposition> next = new ArrayList<>(suppositions);
        next.add(new Supposition(supposing, last.known().withUnits(units).asAt(day), added, last.doubts()));
        return new Plans(next);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The units of the second list that the first has not, by code and result. */
    static List<RecognisedUnit> added(Collection<RecognisedUnit> before, Collection<RecognisedUnit> after) {
        return after.stream()
                .filter(unit -> !before.contains(unit))
                .distinct()
                .sorted(BY_CODE)
                .toList();
    }
}
