package dev.cairn.engine.packaging;

/**
 * One thing that is wrong with a definition.
 *
 * @param pointer where: a JSON pointer into the definition's text (RFC 6901), empty for the whole; for a rule that is well written
 *     and cannot be met, {@code #} and the id of its line
 * @param message expected, found, and where it is not plain, the likely cure
 */
public record DefinitionProblem(String pointer, String message) {

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the whole" : pointer) + ": " + message;
    }
}
