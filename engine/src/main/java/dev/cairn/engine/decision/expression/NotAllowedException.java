package dev.cairn.engine.decision.expression;

/** An expression that is not among those allowed. The message says what was found, why not, and what to write instead. */
public final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final boolean ofType;

    private NotAllowedException(String message, boolean ofType) {
        super(message, null, false, false);
        this.sentence = message;
        this.ofType = ofType;
    }

    /** The text is no expression that may be written. */
    static NotAllowedException because(String message) {
        return new NotAllowedException(message, false);
    }

    /** The text is an expression, but it is of another kind of value than its place asks for. */
    static NotAllowedException ofType(String message) {
        return new NotAllowedException(message, true);
    }

    /** What was found, why not, and what to write instead. */
    public String say() {
        return sentence;
    }

    /** Whether the values do not fit together; else the text itself is refused. */
    public boolean isOfType() {
        return ofType;
    }
}
