package dev.cairn.engine.result;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is recorded of a learner beside results and awards. Identifiers and codes, never names.
 *
 * @param attributes such as {@code stream} or {@code cohort}, by name
 * @param evidence what was shown, in order of id
 */
public record LearnerFacts(Map<String, String> attributes, List<Evidence> evidence) {

    /** Nothing is recorded. */
    public static final LearnerFacts NOTHING = new LearnerFacts(Map.of(), List.of());

    public LearnerFacts {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        evidence = evidence.stream().sorted(Comparator.comparing(Evidence::id)).toList();
    }
}
