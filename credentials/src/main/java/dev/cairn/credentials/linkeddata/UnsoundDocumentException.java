package dev.cairn.credentials.linkeddata;

/**
 * A document that cannot be turned into statements without losing or guessing something. The message is for people: it says what was
 * expected, what was found and where, and never holds a personal value (places are named by property, not by content).
 */
public final class UnsoundDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for callers that treat the kinds differently. */
    public enum Fault {
        /** A {@code @context} that is not shipped: others may know it, we cannot judge. */
        UNKNOWN_CONTEXT,
        /** A property that no context defines. */
        UNDEFINED_TERM,
        /** A {@code type} that no context defines. */
        UNKNOWN_TYPE,
        /** An {@code id} (or a reference) that is not an absolute address. */
        RELATIVE_ID,
        /** Not JSON-LD, or written in a way in which a reader could see something else than what is signed. */
        MALFORMED,
        /** Too deep, too large, or a graph made to keep the canonicalisation busy. */
        TOO_COMPLEX
    }

    private final Fault fault;
    private final String message;

    UnsoundDocumentException(Fault fault, String message) {
        super(message);
        this.fault = fault;
        this.message = message;
    }

    /** What is wrong, for people. */
    @Override
    public String getMessage() {
        return message;
    }

    /** The kind of fault. */
    public Fault fault() {
        return fault;
    }
}
