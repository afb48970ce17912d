package dev.cairn.engine.example;

/**
 * One thing that is wrong with a file of results.
 *
 * @param where a line and column of a CSV file, or a JSON pointer (RFC 6901); empty for the whole
 * @param expected what should stand there
 * @param found what stands there
 * @param cure what would mend it
 */
public record CaseProblem(String where, String expected, String found, String cure) {

    /** For people: expected and found, and on a line of its own the cure. */
    public String say() {
        return "%s: Expected %s, but found %s.%n  %s"
                .formatted(where.isEmpty() ? "the whole" : where, expected, found, cure);
    }
}
