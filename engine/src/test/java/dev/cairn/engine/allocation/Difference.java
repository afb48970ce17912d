package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.result.ResultId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the allocator and brute force differ about one learner, in words; empty where they agree. */
final class Difference {

    private final AwardDefinition award;
    private final Catalogue catalogue;
    private final AllocationCase known;
    private final List<String> found = new ArrayList<>();

    private Difference(AwardDefinition award, Catalogue catalogue, AllocationCase known) {
        this.award = award;
        this.catalogue = catalogue;
        this.known = known;
    }

    static String of(AwardDefinition award, Catalogue catalogue, AllocationCase known) {
        Difference made = new Difference(award, catalogue, known);
        made.compare();
        return String.join("\n", made.found);
    }

    /** The case itself, for people. */
    static String describe(AwardDefinition award, Catalogue catalogue, AllocationCase known) {
        BruteVerdict expected = BruteVerdict.of(award, catalogue, known);
        return award.say()
                + "\n" + award.packaging()
                + "\nhas " + known.units().stream().map(Difference::say).collect(Collectors.joining(", "))
                + "\ncredit " + known.credit()
                + "\nheld " + known.heldAwards()
                + "\n" + known.facts()
                + "\n" + known.adjustments()
                + "\nspent " + known.spent()
                + "\nexpected " + BruteForce.describe(award, catalogue, known, expected.assumed());
    }

    private static String say(RecognisedUnit unit) {
        return "%s by %s (%s, %s, mark %s%s)"
                .formatted(
                        unit.unit(),
                        unit.result(),
                        unit.route().phrase(),
                        unit.achievedOn(),
                        unit.mark(),
                        unit.fillsAll() ? ", fills all" : "");
    }

    private void compare() {
        BruteVerdict expected = BruteVerdict.of(award, catalogue, known);
        Allocation allocation;
        try {
            allocation = new Allocator(catalogue).allocate(award, known);
        } catch (RuntimeException e) {
            found.add("exception " + e + " at " + List.of(e.getStackTrace()).subList(0, 3));
            return;
        }
        differs("verdict", expected.word(), allocation.verdict().word());
        differs("whether it is met", allocation.verdict().isSatisfied(), new Allocator(catalogue).isMet(award, known));
        accounts(allocation);
        BruteScore score = expected.score();
        if (score != null && expected.word().equals(allocation.verdict().word())) {
            compare(score, expected.assumed(), allocation);
        }
    }

    private void compare(BruteScore score, BruteAdmission.Assumed assumed, Allocation allocation) {
        if (score.missing() > 0) {
            if (allocation.verdict() instanceof Verdict.Unsatisfied) {
                differs("missing", score.missing(), (long) allocation.missing().hundredths());
            }
            return;
        }
        differs("specialisations", score.specialisationIds(), allocation.specialisations());
        differs("options", score.options(), allocation.options());
        List<Long> places = BruteForce.placesOf(allocation, award, known, assumed, catalogue);
        if (award.packaging().divisible().isEmpty()) {
            differs("places", score.places(), places);
        }
        differs("placed", score.placed(), counted(allocation));
    }

    /** What the top line counts, in hundredths. */
    private static long counted(Allocation allocation) {
        return allocation.finding().facts().stream()
                .filter(fact -> fact.name().endsWith(" counted"))
                .mapToLong(fact -> Amount.of(new BigDecimal(fact.value())).hundredths())
                .findFirst()
                .orElse(-1);
    }

    /** Each recognised unit is placed or has exactly one reason; each result and each unit holds one place. */
    private void accounts(Allocation allocation) {
        Map<RecognisedUnit, Long> told = new HashMap<>();
        Stream.concat(
                        allocation.placements().stream().map(Placement::unit).distinct(),
                        allocation.unplaced().stream().map(Unplaced::unit))
                .forEach(unit -> told.merge(unit, 1L, Long::sum));
        for (RecognisedUnit unit : new HashSet<>(known.units())) {
            differs("times that " + say(unit) + " is told", 1L, told.getOrDefault(unit, 0L));
        }
        Set<ResultId> once = new HashSet<>();
        allocation.placements().stream()
                .map(Placement::unit)
                .distinct()
                .filter(unit -> !unit.fillsAll() && !once.add(unit.result()))
                .forEach(unit -> found.add("result " + unit.result() + " holds several places"));
    }

    private void differs(String what, Object expected, @org.jspecify.annotations.Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            found.add("%s: expected %s, found %s".formatted(what, expected, actual));
        }
    }
}
