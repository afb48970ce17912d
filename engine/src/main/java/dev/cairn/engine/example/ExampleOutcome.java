package dev.cairn.engine.example;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one example.
 *
 * @param name the example's name
 * @param found what was found, by name: {@code verdict}, {@code earnedOn}, {@code missing core}, an output; {@code fires} are the rows
 * @param differences in what that is not as expected, a sentence each; empty where it is
 * @param explanation why, for people, several lines; empty where nothing could be decided
 */
public record ExampleOutcome(String name, Map<String, String> found, List<String> differences, String explanation) {

    public ExampleOutcome {
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
        differences = List.copyOf(differences);
    }

    /** An example that could not be decided at all. */
    static ExampleOutcome failed(String name, RuntimeException why) {
        return new ExampleOutcome(
                name, Map.of(), List.of("Expected an outcome, but found none: " + why.getMessage()), "");
    }

    /** Whether it came out as expected. */
    public boolean isAsExpected() {
        return differences.isEmpty();
    }
}
