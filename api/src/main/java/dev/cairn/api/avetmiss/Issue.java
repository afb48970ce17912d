package dev.cairn.api.avetmiss;

import org.jspecify.annotations.Nullable;

/**
 * One finding about a line of a NAT file. Holds no personal data beyond the sender's client identifiers.
 *
 * @param file the name of the file without folder and ending, in capitals, such as {@code NAT00120}
 * @param line the line, from 1; 0 where the finding is about the file as a whole
 * @param column the first column of the field or the character in question, from 1, counted in characters; 0 for a whole file
 * @param avsRule the number of the rule in the national validation software; null where none is known
 * @param message what was expected and what was found
 * @param cure what most likely cures it
 */
public record Issue(
        String file,
        int line,
        int column,
        Severity severity,
        IssueCode code,
        @Nullable String avsRule,
        String message,
        String cure) {

    static Issue of(String file, int line, int column, IssueKind kind) {
        return new Issue(
                file,
                line,
                column,
                kind.code().severity(),
                kind.code(),
                kind.findAvsRule().orElse(null),
                "Expected %s, but found %s.".formatted(kind.expected(), kind.found()),
                kind.cure());
    }

    /** {@code NAT00120:3:61 ERROR CONTINUING_ENDED (AVS 3252) Expected ..., but found ...} and the cure on a line of its own. */
    @Override
    public String toString() {
        return "%s:%d:%d %s %s%s %s%n%s"
                .formatted(
                        file,
                        line,
                        column,
                        severity,
                        code,
                        avsRule == null ? "" : " (AVS " + avsRule + ")",
                        message,
                        cure);
    }
}
