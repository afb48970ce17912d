package dev.cairn.engine.example;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an author expects of an example learner.
 *
 * @param verdict satisfied, unsatisfied or undetermined, as {@link Verdict#word()} has it
 * @param earnedOn the day on which the award is earned; null: any day will do
 * @param missing how much each of these lines or conditions is short of, by its id; others may be short of anything
 */
public record ExpectedVerdict(String verdict, @Nullable LocalDate earnedOn, SortedMap<String, Amount> missing) {

    /** The words for the three verdicts. */
    public static final List<String> WORDS = List.of("satisfied", "unsatisfied", "undetermined");

    public ExpectedVerdict {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        if (!WORDS.contains(verdict)) {
            throw new IllegalArgumentException("Expected one of %s, but found '%s'.".formatted(WORDS, verdict));
        }
        if (earnedOn != null && !verdict.equals("satisfied")) {
            throw new IllegalArgumentException(
                    "Expected a day earned with 'satisfied' only, but found it with '%s'.".formatted(verdict));
        }
        if (!missing.isEmpty() && !verdict.equals("unsatisfied")) {
            throw new IllegalArgumentException(
                    "Expected amounts that are missing with 'unsatisfied' only, but found them with '%s'."
                            .formatted(verdict));
        }
    }

    /** In what a verdict differs from this, a sentence each; empty where it is as expected. */
    List<String> differences(Verdict found, @Nullable LocalDate foundEarnedOn) {
        if (!found.word().equals(verdict)) {
            return List.of("Expected %s, but found %s.".formatted(verdict, found.word()));
        }
        List<String> differences = new ArrayList<>();
        if (earnedOn != null && !earnedOn.equals(foundEarnedOn)) {
            differences.add("Expected it to be earned on %s, but found %s.".formatted(earnedOn, foundEarnedOn));
        }
        if (found instanceof Verdict.Unsatisfied unsatisfied) {
            missing.forEach((line, amount) -> compare(line, amount, unsatisfied.by(), differences));
        }
        return differences;
    }

    private static void compare(String line, Amount expected, List<Shortfall> by, List<String> differences) {
        Shortfall found = by.stream()
                .filter(shortfall -> shortfall.line().line().equals(line))
                .findFirst()
                .orElse(null);
        Amount missing = found == null ? Amount.ZERO : found.missing();
        if (!missing.equals(expected)) {
            Measure measure = found == null ? Measure.UNITS : found.measure();
            differences.add("Expected line '%s' to be short of %s, but found %s."
                    .formatted(line, expected, found == null ? "nothing" : measure.say(missing)));
        }
    }
}
