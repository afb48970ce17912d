package dev.cairn.api.problem;

import java.util.Comparator;

/**
 * What is wrong with one field of the input.
 *
 * @param field its path in the input, such as {@code results[2].assessedOn}; empty for the input as a whole
 * @param message what was expected, and what was found
 */
public record FieldIssue(String field, String message) {

    /** Validators report in no stable order. */
    static final Comparator<FieldIssue> IN_ORDER =
            Comparator.comparing(FieldIssue::field).thenComparing(FieldIssue::message);
}
