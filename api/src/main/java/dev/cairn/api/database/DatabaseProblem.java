package dev.cairn.api.database;

/** The embedded database cannot be used: what was expected and found, and what the person who started the application can do. */
public class DatabaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String cure;

    DatabaseProblem(String whatHappened, String cure) {
        super(whatHappened);
        this.cure = cure;
    }

    DatabaseProblem(String whatHappened, String cure, Throwable cause) {
        super(whatHappened, cause);
        this.cure = cure;
    }

    /** One sentence for the person who started the application. */
    public String cure() {
        return cure;
    }
}
