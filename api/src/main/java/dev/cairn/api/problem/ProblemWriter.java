package dev.cairn.api.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.api.CairnProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes problems; also for filters, which stand before the controllers. */
@Component
public class ProblemWriter {

    private final CairnProperties properties;
    private final ObjectMapper json;

    ProblemWriter(CairnProperties properties, ObjectMapper json) {
        this.properties = properties;
        this.json = json;
    }

    /** The problem as its JSON will be, about the path of the request. */
    ProblemDetail compose(ProblemKind kind, String detail, List<FieldIssue> issues, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(kind.status(), detail);
        problem.setType(URI.create(properties.publicUrl() + "/problems/" + kind.key()));
        problem.setTitle(kind.title());
        problem.setInstance(URI.create(pathOf(request)));
        if (!issues.isEmpty()) {
            problem.setProperty("issues", issues);
        }
        return problem;
    }

    /**
     * Answers the request with a problem and no further content.
     *
     * @param detail what was expected and found; shown to whoever asked
     */
    public void write(ProblemKind kind, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(kind.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), compose(kind, detail, List.of(), request));
    }

    /** Whether the one who asks is a person with a browser; a program gets the problem as JSON. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !pathOf(request).startsWith("/api/") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The path that was asked for, also when the container has meanwhile forwarded to the error page. Still escaped. */
    static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String path ? path : request.getRequestURI();
    }
}
