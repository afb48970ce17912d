package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Why nothing that is held can meet a rule on one way of taking it, in a form that {@link CertificateChecker} can confirm. */
public sealed interface WhyNot {

    /** For people: the requirements and what competes for them. */
    String say();

    /**
     * Lines ask for more than can come to them.
     *
     * <p>{@code within} is a set of lines. What each of its topmost lines asks for has to come from units that may stand in a line of
     * the set, or through a line beneath it that is not in the set, whose cap limits it.
     *
     * @param within ids of the lines
     * @param asking those of them that ask, each at the edge of the set
     * @param units the units held that may stand in one of them
     * @param through lines outside the set whose caps limit what they give
     * @param needed what is asked for
     * @param there the most that can come
     * @param measure what is counted
     */
    record Competing(
            SortedSet<String> within,
            SortedSet<String> asking,
            SortedSet<UnitCode> units,
            SortedSet<String> through,
            Amount needed,
            Amount there,
            Measure measure)
            implements WhyNot {
        public Competing {
            within = Collections.unmodifiableSortedSet(new TreeSet<>(within));
            asking = Collections.unmodifiableSortedSet(new TreeSet<>(asking));
            units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
            through = Collections.unmodifiableSortedSet(new TreeSet<>(through));
        }

        @Override
        public String say() {
            String held = units.isEmpty() ? "nothing that is held" : "{" + list(units) + "}";
            String capped = through.isEmpty() ? "" : " and what {%s} may give".formatted(String.join(", ", through));
            return "{%s} compete for %s%s: %s needed, %s there"
                    .formatted(String.join(", ", asking), held, capped, measure.say(needed), there);
        }

        private static String list(SortedSet<UnitCode> units) {
            return units.stream().map(UnitCode::value).collect(Collectors.joining(", "));
        }
    }

    /**
     * Thresholds clash with caps, whatever is held: lines of the set ask for more than the caps of lines outside it let through.
     *
     * @param within ids of the lines
     * @param asking those of them that ask, each at the edge of the set
     * @param through lines outside the set whose caps limit what they let through
     */
    record Clashing(
            SortedSet<String> within,
            SortedSet<String> asking,
            SortedSet<String> through,
            Amount needed,
            Amount there,
            Measure measure)
            implements WhyNot {
        public Clashing {
            within = Collections.unmodifiableSortedSet(new TreeSet<>(within));
            asking = Collections.unmodifiableSortedSet(new TreeSet<>(asking));
            through = Collections.unmodifiableSortedSet(new TreeSet<>(through));
        }

        @Override
        public String say() {
            return "{%s} ask for %s, and {%s} let through %s at most"
                    .formatted(String.join(", ", asking), measure.say(needed), String.join(", ", through), there);
        }
    }

    /**
     * A condition asks for more than all that is held comes to.
     *
     * @param condition its id
     */
    record Short(String condition, Amount needed, Amount there, Measure measure) implements WhyNot {
        @Override
        public String say() {
            return "condition %s asks for %s, and all that is held comes to %s"
                    .formatted(condition, measure.say(needed), there);
        }
    }

    /**
     * A fact that no unit can stand for is not there: evidence, an award, a request, an average.
     *
     * @param line the id of the line or condition that asks for it
     */
    record Absent(String line) implements WhyNot {
        @Override
        public String say() {
            return "what %s asks for is not there".formatted(line);
        }
    }

    /**
     * These requirements hold in no combination of what is held: each by itself might, all together do not.
     *
     * @param requirements ids of the lines and conditions, none of which can be left out
     */
    record NoCombination(List<String> requirements) implements WhyNot {
        public NoCombination {
            requirements = List.copyOf(requirements);
        }

        @Override
        public String say() {
            return "no combination of what is held meets {%s} together".formatted(String.join(", ", requirements));
        }
    }
}
