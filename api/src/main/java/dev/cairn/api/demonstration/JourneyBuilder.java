package dev.cairn.api.demonstration;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays enrolments out over time and lets them turn out as they do in life. One for each learner. */
final class JourneyBuilder {

    static final UnitCode CURRENT_FOOD_SAFETY = new UnitCode("SITXFSA005");
    static final UnitCode FORMER_FOOD_SAFETY = new UnitCode("SITXFSA001");

    private static final String ACHIEVED = "20";
    private static final String FAILED = "30";
    private static final String WITHDRAWN = "40";
    private static final String RECOGNISED = "51";
    private static final String TRANSFERRED = "60";
    private static final LocalDate LAST_COMPLETION = LocalDate.of(2025, 12, 19);

    private final Dice dice;
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final SortedMap<AwardCode, LocalDate> completions = new TreeMap<>();
    private final LocalDate begin;
    private final LocalDate end;

    JourneyBuilder(Dice dice) {
        this.dice = dice;
        boolean early = dice.percent(25);
        this.begin = early
                ? LocalDate.of(2024, 7, 1).plusDays(dice.below(120))
                : LocalDate.of(2025, 1, 13).plusDays(dice.below(60));
        this.end = LAST_COMPLETION.minusDays(dice.below(200));
    }

    Journey build() {
        enrolments.sort(Comparator.comparing(Enrolment::startedOn).thenComparing(Enrolment::unit));
        return new Journey(enrolments, completions);
    }

    /** Comes for single units, without a programme. */
    JourneyBuilder takesUnits(List<UnitCode> units) {
        layOut(null, units, begin, begin.plusDays(30), false);
        return this;
    }

    JourneyBuilder completes(AwardCode programme, List<UnitCode> units) {
        return completes(programme, units, false);
    }

    /** Half of them under a training contract. */
    JourneyBuilder completesAsApprentice(AwardCode programme, List<UnitCode> units) {
        return completes(programme, units, dice.percent(50));
    }

    private JourneyBuilder completes(AwardCode programme, List<UnitCode> units, boolean apprentice) {
        LocalDate last = layOut(programme, units, begin, end, apprentice);
        completions.put(programme, last);
        return this;
    }

    /** Has passed about half of the units; the others are under way or given up. */
    JourneyBuilder doesAPartOf(AwardCode programme, List<UnitCode> units) {
        List<UnitCode> passed = dice.some(units, units.size() / 2);
        List<UnitCode> open =
                units.stream().filter(unit -> !passed.contains(unit)).toList();
        LocalDate second = begin.plusDays(30);
        layOut(programme, passed, second, end, false);
        for (UnitCode unit : open) {
            if (dice.percent(70)) {
                enrol(unit, programme, end.minusDays(20), LocalDate.of(2026, 6, 30), ACHIEVED, false);
            } else {
                enrol(unit, programme, second, end, WITHDRAWN, false);
            }
        }
        return this;
    }

    /** Passes most units, fails some for good and withdraws from others. */
    JourneyBuilder strugglesWith(AwardCode programme, List<UnitCode> units) {
        List<UnitCode> lost = dice.some(units, Math.max(2, units.size() / 4));
        layOut(programme, units.stream().filter(unit -> !lost.contains(unit)).toList(), begin, end, false);
        for (UnitCode unit : lost) {
            enrol(unit, programme, begin.plusDays(20), end, dice.percent(50) ? FAILED : WITHDRAWN, false);
        }
        return this;
    }

    /** Passes two thirds of the units by the end of 2025 and goes on with the others. */
    JourneyBuilder goesOnWith(AwardCode programme, List<UnitCode> units) {
        List<UnitCode> passed = dice.some(units, units.size() * 2 / 3);
        layOut(programme, passed, begin, end, true);
        for (UnitCode unit : units) {
            if (!passed.contains(unit)) {
                enrol(unit, programme, end, LocalDate.of(2026, 11, 27), ACHIEVED, true);
            }
        }
        return this;
    }

    /** Food safety of the former package, recognised from another provider's statement. */
    JourneyBuilder bringsFormerUnit(AwardCode programme) {
        enrol(FORMER_FOOD_SAFETY, programme, begin, begin, TRANSFERRED, false);
        return this;
    }

    /** Spreads units evenly over the time; gives the day on which the last one ends. */
    private LocalDate layOut(
            @Nullable AwardCode programme, List<UnitCode> units, LocalDate from, LocalDate to, boolean apprentice) {
        long days = Math.max(units.size(), to.toEpochDay() - from.toEpochDay());
        List<UnitCode> order = dice.some(units, units.size());
        LocalDate last = from;
        for (int i = 0; i < order.size(); i++) {
            LocalDate ends = from.plusDays(days * (i + 1) / order.size());
            take(order.get(i), programme, from, ends, apprentice);
            last = ends;
        }
        return last;
    }

    /** Passes a unit: most by assessment at once, some the second time, some by recognition or transfer. */
    private void take(
            UnitCode unit, @Nullable AwardCode programme, LocalDate from, LocalDate ends, boolean apprentice) {
        LocalDate starts = latest(from, ends.minusDays(dice.between(20, 60)));
        int chance = dice.below(100);
        if (chance < 7) {
            enrol(unit, programme, ends, ends, RECOGNISED, apprentice);
        } else if (chance < 13) {
            enrol(unit, programme, ends, ends, TRANSFERRED, apprentice);
        } else {
            if (chance < 20 && ends.toEpochDay() - starts.toEpochDay() > 10) {
                enrol(unit, programme, starts, starts.plusDays(5), FAILED, apprentice);
                starts = starts.plusDays(6);
            }
            enrol(unit, programme, starts, ends, ACHIEVED, apprentice);
        }
    }

    private void enrol(
            UnitCode unit,
            @Nullable AwardCode programme,
            LocalDate starts,
            LocalDate ends,
            String outcome,
            boolean apprentice) {
        enrolments.add(new Enrolment(unit, programme, begin.getYear(), starts, ends, outcome, apprentice));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
