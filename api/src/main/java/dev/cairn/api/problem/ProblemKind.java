package dev.cairn.api.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The kinds of problems that the application reports. The key is part of the problem's {@code type}, a URI that clients may rely on: a
 * kind can be added, but neither renamed nor removed.
 */
public enum ProblemKind {
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Not found",
            "There is nothing at this address, or nothing that you may know of.",
            "Check the address and the id in it."),
    INVALID_INPUT(
            HttpStatus.BAD_REQUEST,
            "Some of the input is not valid",
            "The request was understood, but values in it are missing or not allowed. Each is listed under \"issues\" with its field.",
            "Correct the fields that are listed and send the request again."),
    UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read",
            "The body is not what its content type says, for example JSON with a missing bracket. Line and column are given where known.",
            "Correct the text at the place that is named."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "Not possible in the present state",
            "The request is well formed, but what it asks for does not fit what is recorded, for example because it was decided before.",
            "Load the present state and decide anew."),
    STALE(
            HttpStatus.CONFLICT,
            "Somebody else was faster",
            "What you wanted to change was changed since you loaded it.",
            "Load it again, look at what changed, and repeat what is still needed."),
    NOT_SIGNED_IN(
            HttpStatus.UNAUTHORIZED,
            "Sign in first",
            "This needs an account, and the request carried none, or username and password do not belong together.",
            "Send username and password (HTTP Basic), or sign in on the page."),
    NOT_ALLOWED(
            HttpStatus.FORBIDDEN,
            "Not allowed",
            "You are signed in, but not in a role that may do this; or the page was open for so long that its form is no longer good.",
            "Sign in with an account that has the role, or load the page again."),
    TOO_MANY_ATTEMPTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many attempts to sign in",
            "Several attempts with a wrong password came from this address or for this account.",
            "Wait for the time that Retry-After gives in seconds."),
    WRONG_METHOD(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take that method",
            "The address exists, but not for this HTTP method. The header Allow lists those that it takes.",
            "Use one of the methods in Allow."),
    WRONG_FORMAT(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This address does not take that format",
            "The Content-Type of the request is not one that this address reads.",
            "Send the format that the API description names, mostly application/json."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "No such format",
            "The address cannot answer in a format that the header Accept allows.",
            "Ask for application/json, or leave Accept out."),
    TOO_LARGE(
            HttpStatus.PAYLOAD_TOO_LARGE,
            "The request is too large",
            "The body or a file in it is larger than this server takes.",
            "Send it in parts."),
    UNEXPECTED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong here",
            "The fault is ours. It was logged under the reference number that the problem carries, and nothing of the request was kept.",
            "Try again; if it stays, tell the administrator the reference number.");

    private final HttpStatus status;
    private final String title;
    private final String meaning;
    private final String cure;

    ProblemKind(HttpStatus status, String title, String meaning, String cure) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.cure = cure;
    }

    /** The last part of the {@code type}, such as {@code not-found}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means that this problem occurred, for the page behind its {@code type}. */
    public String meaning() {
        return meaning;
    }

    /** What to do about it. */
    public String cure() {
        return cure;
    }

    static Optional<ProblemKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The kind that best says what a bare status means. */
    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status)
                .findFirst()
                .orElse(status >= 500 ? UNEXPECTED : UNREADABLE);
    }
}
