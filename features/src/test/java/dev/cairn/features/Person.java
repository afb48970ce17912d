package dev.cairn.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Somebody in a feature: a client of the student system, with results. Every scenario has people of its own. */
final class Person {

    private static final java.util.concurrent.atomic.AtomicInteger COUNT =
            new java.util.concurrent.atomic.AtomicInteger((int) (System.nanoTime() % 1_000_000));

    private final String name;
    private final int number = COUNT.incrementAndGet();
    private final String usi;
    private final List<Passed> results = new ArrayList<>();

    Person(String name) {
        this.name = name;
        this.usi = Usi.of(1_000_003L * number);
    }

    private Person(String name, String usi) {
        this.name = name;
        this.usi = usi;
    }

    /** The same person as the student system knows them under another client identifier. */
    Person underAnotherIdentifier() {
        return new Person(name, usi);
    }

    /** Somebody else of the same name and birth date. */
    Person namesake() {
        return new Person(name);
    }

    /** A result; an empty programme is a unit-only enrolment. */
    record Passed(String unit, String programme, String outcome, LocalDate startedOn, LocalDate endedOn) {}

    String name() {
        return name;
    }

    String client() {
        return "F" + number;
    }

    String usi() {
        return usi;
    }

    List<Passed> results() {
        return results;
    }

    void passed(Collection<String> units, String programme) {
        units.forEach(unit ->
                results.add(new Passed(unit, programme, "20", LocalDate.of(2025, 2, 3), LocalDate.of(2025, 6, 27))));
    }

    /** One more result, with days of its own. */
    Passed with(String unit, String programme, String outcome, LocalDate startedOn, LocalDate endedOn) {
        Passed result = new Passed(unit, programme, outcome, startedOn, endedOn);
        results.add(result);
        return result;
    }

    /** The enrolment of a unit gets another outcome. */
    void corrected(String unit, String outcome) {
        results.replaceAll(passed -> passed.unit().equals(unit)
                ? new Passed(unit, passed.programme(), outcome, passed.startedOn(), passed.endedOn())
                : passed);
    }
}
