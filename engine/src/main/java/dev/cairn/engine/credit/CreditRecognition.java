package dev.cairn.engine.credit;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.Succession;
import dev.cairn.engine.packaging.UnitMapping;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Asks the credit-recognition table whether a result counts, as its own unit and as each unit that supersedes it. Thread-safe and
 * pure: the day judged is an argument.
 *
 * <p>The table decides. Here stands only what is asked: for the result's own unit first, and where that counts for each successor
 * that the register names, with the relation that its mappings give.
 */
public final class CreditRecognition {

    private final CreditTable table;
    private final UnitMappings mappings;

    /** Recognition by a model that has the inputs and outputs of {@code credit-recognition.dmn}. */
    public CreditRecognition(DecisionModel model, UnitMappings mappings) {
        this.table = new CreditTable(model);
        this.mappings = mappings;
    }

    /** Recognition by the table that is shipped. */
    public static CreditRecognition shipped(UnitMappings mappings) {
        RuleAsset asset = RuleAsset.fromClassPath("dev/cairn/credit/credit-recognition.dmn");
        return new CreditRecognition(DecisionModel.compile(asset), mappings);
    }

    /**
     * Recognises one result by itself. A successor that merged several older units does not count here, because only one of them is
     * known: see {@link #recogniseAll}.
     *
     * @param asAt the day judged: a later result is planned, and a mapping dated later does not count
     */
    public Recognition recognise(Result result, LocalDate asAt) {
        CreditTable.Answer own = table.ask(result, asAt, CreditTable.Relation.OWN);
        return switch (own.how()) {
            case COUNTS -> recognised(result, asAt, own);
            case DOES_NOT_COUNT -> new Recognition.NotCounted(result, own.decidedBy(), own.sentence());
            case OPEN -> new Recognition.Open(result, own.isInProgress(), own.decidedBy(), own.sentence());
            case UNDETERMINED -> new Recognition.Undetermined(result, own.decidedBy(), own.sentence());
        };
    }

    /**
     * Recognises all results of a learner, in order of their ids. Where a register merged several units into one, the newest of
     * their results counts as the new unit too, if all of them are held (edge case B11).
     */
    public List<Recognition> recogniseAll(Collection<Result> results, LocalDate asAt) {
        List<Recognition> each = results.stream()
                .sorted(Comparator.comparing(Result::id))
                .map(result -> recognise(result, asAt))
                .toList();
        return new MergedUnits(table, mappings, asAt).recogniseIn(each);
    }

    /**
     * The days from which mappings may make these units count as others, as far as they lie on or before a day: on these days the
     * same results can come to count as more. Of every chain, whether it is the one that counts in the end.
     */
    public SortedSet<LocalDate> datesOfSuccession(Collection<UnitCode> units, LocalDate asAt) {
        return units.stream()
                .flatMap(unit -> everythingThatCountsFor(unit).stream())
                .distinct()
                .flatMap(unit -> mappings.mappingsFrom(unit).stream())
                .map(UnitMapping::date)
                .filter(date -> date != null && !date.isAfter(asAt))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every unit as which a result of this unit can ever count: its own, and all that superseded it. */
    public SortedSet<UnitCode> everythingThatCountsFor(UnitCode unit) {
        SortedSet<UnitCode> units = mappings.successorsOf(unit);
        units.add(unit);
        return units;
    }

    private Recognition recognised(Result result, LocalDate asAt, CreditTable.Answer own) {
        List<RecognisedUnit> as = new ArrayList<>();
        List<Recognition.Excluded> notAs = new ArrayList<>();
        as.add(unit(result, result.unit(), own, false));
        mappings.successionsOf(Set.of(result.unit()), asAt).forEach((unit, succession) -> {
            CreditTable.Answer answer = table.ask(result, asAt, relation(succession, result));
            if (answer.how() == CreditTable.How.COUNTS) {
                as.add(unit(result, unit, answer, fillsAll(succession)));
            } else {
                notAs.add(excluded(unit, answer, succession));
            }
        });
        as.sort(Comparator.comparing(RecognisedUnit::unit));
        return new Recognition.Recognised(result, as, notAs, own.decidedBy(), own.sentence());
    }

    static RecognisedUnit unit(Result result, UnitCode unit, CreditTable.Answer answer, boolean fillsAll) {
        Route route = Objects.requireNonNull(
                answer.route(), () -> "Row %s counts a result but names no route.".formatted(answer.decidedBy()));
        return new RecognisedUnit(
                unit,
                result.unit(),
                result.id(),
                route,
                result.endedOn(),
                result.mark(),
                result.isOwn(route),
                fillsAll);
    }

    /**
     * Whether the last step was a split into units that the old one is worth together (edge case B10). A unit that follows one of
     * these holds no place beside it, so it fills none by itself.
     */
    private static boolean fillsAll(Succession succession) {
        List<UnitMapping> through = succession.through();
        return !through.isEmpty() && through.get(through.size() - 1).fillsAll();
    }

    private static Recognition.Excluded excluded(UnitCode unit, CreditTable.Answer answer, Succession succession) {
        return new Recognition.Excluded(
                unit,
                answer.how() == CreditTable.How.UNDETERMINED,
                answer.decidedBy(),
                "%s (%s)".formatted(answer.sentence(), say(succession)));
    }

    /** The mappings of the chain, each with what the register says, so that the reason names relation and source. */
    private static String say(Succession succession) {
        return succession.through().stream()
                .map(mapping -> mapping.id() + ": " + mapping.equivalence().phrase()
                        + (mapping.date() == null ? "" : " from " + mapping.date()))
                .collect(Collectors.joining(", "));
    }

    private static CreditTable.Relation relation(Succession succession, Result result) {
        return switch (succession.standing()) {
            case EQUIVALENT -> CreditTable.Relation.EQUIVALENT;
            case UNKNOWN -> CreditTable.Relation.UNKNOWN;
            case NOT_EQUIVALENT -> CreditTable.Relation.NOT_EQUIVALENT;
            case EITHER_ACCEPTED ->
                succession.through().stream().allMatch(mapping -> isAccepted(mapping, result.endedOn()))
                        ? CreditTable.Relation.EITHER_ACCEPTED
                        : CreditTable.Relation.NOT_EQUIVALENT;
        };
    }

    /** A link that is equivalent holds on every day, one that is not only inside its window. */
    private static boolean isAccepted(UnitMapping mapping, LocalDate day) {
        UnitMapping.Window window = mapping.eitherAccepted();
        return mapping.equivalence() == UnitMapping.Equivalence.EQUIVALENT || window != null && window.covers(day);
    }
}
