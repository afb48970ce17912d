package dev.cairn.api.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be done, thrown from wherever that is found out; it rolls the transaction back. */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<FieldIssue> issues;
    private final @Nullable String explanation;

    Problem(ProblemKind kind, String detail, List<FieldIssue> issues, @Nullable String explanation) {
        super(detail);
        this.kind = kind;
        this.issues = List.copyOf(issues);
        this.explanation = explanation;
    }

    public ProblemKind kind() {
        return kind;
    }

    List<FieldIssue> issues() {
        return issues;
    }

    /** The path of a page or resource that explains why; null when there is none. */
    @Nullable
    String explanation() {
        return explanation;
    }

    /** What was expected and found: shown to the user, so free of persons and internals. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
