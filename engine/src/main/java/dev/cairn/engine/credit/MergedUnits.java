package dev.cairn.engine.credit;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Succession;
import dev.cairn.engine.packaging.UnitMappings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Units that only several results together are worth: the old units were merged, and each of them has to be held. */
final class MergedUnits {

    private static final Comparator<Recognition.Recognised> NEWEST_LAST = Comparator.comparing(
                    (Recognition.Recognised recognised) -> recognised.result().endedOn())
            .thenComparing(recognised -> recognised.result().id());

    private final CreditTable table;
    private final UnitMappings mappings;
    private final LocalDate asAt;

    MergedUnits(CreditTable table, UnitMappings mappings, LocalDate asAt) {
        this.table = table;
        this.mappings = mappings;
        this.asAt = asAt;
    }

    List<Recognition> recogniseIn(List<Recognition> each) {
        SortedMap<UnitCode, Succession> together = missedByEach(each);
        List<Recognition> recognitions = new ArrayList<>(each);
        together.forEach((unit, succession) -> newestOf(succession, recognitions)
                .ifPresent(newest -> recognitions.set(recognitions.indexOf(newest), countedAlsoAs(unit, newest))));
        return List.copyOf(recognitions);
    }

    /** What all of them together are worth and none of them alone. */
    private SortedMap<UnitCode, Succession> missedByEach(List<Recognition> each) {
        SortedMap<UnitCode, Succession> together = new TreeMap<>(mappings.successionsOf(unitsHeld(each), asAt));
        together.values().removeIf(succession -> succession.standing() != Succession.Standing.EQUIVALENT);
        together.keySet().removeAll(unitsCounted(each));
        return together;
    }

    private static Optional<Recognition.Recognised> newestOf(Succession succession, List<Recognition> recognitions) {
        Set<UnitCode> merged = succession.through().stream()
                .flatMap(mapping -> mapping.from().stream())
                .collect(Collectors.toSet());
        return recognitions.stream()
                .filter(Recognition.Recognised.class::isInstance)
                .map(Recognition.Recognised.class::cast)
                .filter(recognised -> recognised.as().stream().anyMatch(counted -> merged.contains(counted.unit())))
                .max(NEWEST_LAST);
    }

    private Recognition countedAlsoAs(UnitCode unit, Recognition.Recognised newest) {
        CreditTable.Answer answer = table.ask(newest.result(), asAt, CreditTable.Relation.EQUIVALENT);
        if (answer.how() != CreditTable.How.COUNTS) {
            return newest;
        }
        List<RecognisedUnit> as = new ArrayList<>(newest.as());
        as.add(CreditRecognition.unit(newest.result(), unit, answer, false));
        as.sort(Comparator.comparing(RecognisedUnit::unit));
        List<Recognition.Excluded> notAs = newest.notAs().stream()
                .filter(excluded -> !excluded.unit().equals(unit))
                .toList();
        return new Recognition.Recognised(newest.result(), as, notAs, newest.decidedBy(), newest.reason());
    }

    private static Set<UnitCode> unitsHeld(List<Recognition> each) {
        return each.stream()
                .filter(Recognition.Recognised.class::isInstance)
                .map(recognition -> recognition.result().unit())
                .collect(Collectors.toSet());
    }

    private static Set<UnitCode> unitsCounted(List<Recognition> each) {
        return each.stream()
                .filter(Recognition.Recognised.class::isInstance)
                .flatMap(recognition -> ((Recognition.Recognised) recognition).as().stream())
                .map(RecognisedUnit::unit)
                .collect(Collectors.toSet());
    }
}
