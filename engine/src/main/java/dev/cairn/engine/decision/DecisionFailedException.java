package dev.cairn.engine.decision;

/** A decision that reached no outcome: an input outside the values that the model allows, or an expression that failed. */
public final class DecisionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DecisionFailedException(String message) {
        super(message);
    }
}
