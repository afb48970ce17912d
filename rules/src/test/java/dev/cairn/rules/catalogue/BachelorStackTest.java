package dev.cairn.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The illustrative bachelor: majors, levels, ceiling, residency, age and unspecified credit, both sides of each boundary. */
class BachelorStackTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Allocator ALLOCATOR = new Allocator(CATALOGUE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final AwardDefinition BACHELOR = CATALOGUE
            .findVersion(new AwardCode("ILLUS-BBUS"), LocalDate.of(2026, 1, 1))
            .orElseThrow();

    private static final String CORE = "ILB101 ILB102 ILB103 ILB104 ILB201 ILB202 ILB301";
    private static final String MANAGEMENT = "ILM105 ILM106 ILM201 ILM202 ILM203 ILM301 ILM302 ILM303";
    private static final String ELECTIVES = "ILD105 ILD106 ILD201 ILD202 ILE210 ILE211 ILE310 ILE311";
    private static final String WHOLE = CORE + " " + MANAGEMENT + " " + ELECTIVES;

    private static Stream<RecognisedUnit> units(String list, Route route, LocalDate on) {
        return Arrays.stream(list.split(" "))
                .map(UnitCode::new)
                .map(unit -> new RecognisedUnit(unit, unit, new ResultId("r-" + unit), route, on));
    }

    private static Allocation allocate(Stream<RecognisedUnit> units, LocalDate asAt, RecognisedCredit... credit) {
        return ALLOCATOR.allocate(
                BACHELOR, AllocationCase.of(units.toList(), Set.of(), asAt).withCredit(List.of(credit)));
    }

    private static Allocation assessed(String list, RecognisedCredit... credit) {
        return allocate(units(list, Route.ASSESSED, DAY), DAY, credit);
    }

    private static RecognisedCredit credit(int points, @Nullable Integer level) {
        Amount step = Amount.of(6);
        return new RecognisedCredit(
                new ResultId("grant"), Amount.of(points), step, level, null, Route.CREDIT_TRANSFER, false, DAY);
    }

    private static List<String> shortfalls(Allocation allocation) {
        assertThat(allocation.verdict()).isInstanceOf(Verdict.Unsatisfied.class);
        return ((Verdict.Unsatisfied) allocation.verdict())
                .by().stream()
                        .map(one -> one.line().line() + " " + one.missing())
                        .toList();
    }

    @Test
    void coreAMajorAndElectivesAreEnough() {
        Allocation allocation = assessed(WHOLE);
        assertThat(allocation.verdict()).isEqualTo(Verdict.satisfied());
        assertThat(allocation.options()).containsExactly("management");
        assertThat(allocation.unplaced()).isEmpty();
    }

    @Test
    void aMajorNeedsAllOfItsUnits() {
        String others = "ILE110";
        assertThat(shortfalls(assessed(WHOLE.replace("ILM303", others)))).contains("management 6");
    }

    /** Both majors: the second one fills the electives. */
    @Test
    void aSecondMajorMayBeTheElectives() {
        String data = "ILD105 ILD106 ILD201 ILD202 ILD203 ILD301 ILD302 ILD303";
        assertThat(assessed(CORE + " " + MANAGEMENT + " " + data).verdict()).isEqualTo(Verdict.satisfied());
    }

    /** At least 36 at level 3: 42 are; with two electives of level 1 in place of two of level 3, 30 are. */
    @Test
    void theFloorAtLevel3IsAsked() {
        assertThat(assessed(WHOLE.replace("ILE310", "ILE110")).verdict()).isEqualTo(Verdict.satisfied());
        assertThat(shortfalls(assessed(WHOLE.replace("ILE310 ILE311", "ILE110 ILE111"))))
                .contains("level-3-floor 6");
    }

    /** At most 60 at level 1: 60 are, and unspecified credit of level 1 finds no more room; without a level it does. */
    @Test
    void theCeilingAtLevel1IsHeld() {
        String sixtyAtLevel1 = CORE + " " + MANAGEMENT + " ILD105 ILD106 ILE110 ILE111 ILE310 ILE311 ILD201";
        assertThat(assessed(sixtyAtLevel1, credit(6, null)).verdict()).isEqualTo(Verdict.satisfied());
        assertThat(assessed(sixtyAtLevel1, credit(6, 1)).missing()).isEqualTo(Amount.of(6));
    }

    /** Credit for earlier learning is at most 96, and 48 are taken here. */
    @Test
    void creditStopsAtItsCeiling() {
        String here = "ILB301 ILM301 ILM302 ILM303 ILE310 ILE311 ILD202";
        assertThat(transferredBut(here).verdict()).isEqualTo(Verdict.satisfied());
        Allocation over = transferredBut(here.replace(" ILD202", ""));
        assertThat(over.missing()).isEqualTo(Amount.of(6));
        assertThat(shortfalls(over)).contains("residency 6");
    }

    private static Allocation transferredBut(String here) {
        List<String> taken = List.of(here.split(" "));
        String others = String.join(
                " ",
                Arrays.stream(WHOLE.split(" "))
                        .filter(unit -> !taken.contains(unit))
                        .toList());
        return allocate(
                Stream.concat(units(here, Route.ASSESSED, DAY), units(others, Route.CREDIT_TRANSFER, DAY)), DAY);
    }

    /** A unit passed more than ten years before no longer counts. */
    @Test
    void unitsLapseAfterTenYears() {
        Stream<RecognisedUnit> onTheDay = units(WHOLE, Route.ASSESSED, DAY);
        assertThat(allocate(onTheDay, DAY.plusYears(10)).verdict()).isEqualTo(Verdict.satisfied());
        Stream<RecognisedUnit> again = units(WHOLE, Route.ASSESSED, DAY);
        assertThat(allocate(again, DAY.plusYears(10).plusDays(1)).missing()).isEqualTo(Amount.of(144));
    }

    /** The capstone asks for 96 points beside it. */
    @Test
    void theCapstoneAsksForPointsFirst() {
        String sixteen =
                "ILB101 ILB102 ILB103 ILB104 ILB201 ILB202 ILM105 ILM106 ILM201 ILM202 ILM203 ILD105 ILD106 ILD201 ILD202 ILE210";
        assertThat(assessed(sixteen + " ILB301").unplaced()).isEmpty();
        Allocation fewer = assessed(sixteen.replace(" ILE210", "") + " ILB301");
        assertThat(fewer.unplaced())
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.about()).contains("96 points", "90 are held"));
    }
}
