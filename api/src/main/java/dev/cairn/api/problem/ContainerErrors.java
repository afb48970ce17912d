package dev.cairn.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that no controller saw: those of filters and of the servlet container, forwarded here by it. */
@Controller
class ContainerErrors implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ContainerErrors.class);

    private final ProblemWriter writer;

    ContainerErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        ProblemKind kind = kindOf(request);
        String detail = kind == ProblemKind.UNEXPECTED ? logUnexpected(request) : kind.meaning();
        if (ProblemWriter.wantsPage(request)) {
            return ProblemPages.page(kind, detail, List.of());
        }
        return ResponseEntity.status(kind.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(writer.compose(kind, detail, List.of(), request));
    }

    /** Somebody who opens /error by hand finds nothing. */
    private static ProblemKind kindOf(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? ProblemKind.of(code) : ProblemKind.NOT_FOUND;
    }

    private static String logUnexpected(HttpServletRequest request) {
        String reference = UUID.randomUUID().toString();
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error(
                "Reference {}: {} failed",
                reference,
                ProblemWriter.pathOf(request),
                cause instanceof Throwable thrown ? thrown : null);
        return "Reference number %s.".formatted(reference);
    }
}
