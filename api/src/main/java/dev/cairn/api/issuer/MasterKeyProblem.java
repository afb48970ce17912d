package dev.cairn.api.issuer;

/** The master key is missing, malformed or another one: the application does not start, because it could not sign. */
public final class MasterKeyProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    MasterKeyProblem(String whatHappened, String cure) {
        super(whatHappened);
        this.cure = cure;
    }

    /** What the person who started the application can do. */
    public String cure() {
        return cure;
    }
}
