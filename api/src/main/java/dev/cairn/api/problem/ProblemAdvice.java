package dev.cairn.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place where a failed request becomes a problem document, or a page for a person with a browser. What the user is told is made
 * from what the user sent; texts of exceptions from below stay in the log.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    Object onProblem(Problem problem, HttpServletRequest request) {
        return answer(problem.kind(), problem.detail(), problem.issues(), links(problem), new HttpHeaders(), request);
    }

    /** Refusals of method security: back to the filters, which know how each part of the application asks for a sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void onRefusal(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    Object onUnknownAddress(HttpServletRequest request) {
        return answer(
                ProblemKind.NOT_FOUND,
                "Expected a known address, but found none at '%s'.".formatted(ProblemWriter.pathOf(request)),
                request);
    }

    @ExceptionHandler
    Object onWrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        List<HttpMethod> allowed =
                wrong.getSupportedHttpMethods() == null ? List.of() : List.copyOf(wrong.getSupportedHttpMethods());
        headers.setAllow(Set.copyOf(allowed));
        String detail = "Expected one of %s, but found %s."
                .formatted(allowed.stream().map(HttpMethod::name).sorted().toList(), wrong.getMethod());
        return answer(ProblemKind.WRONG_METHOD, detail, List.of(), Map.of(), headers, request);
    }

    @ExceptionHandler
    Object onWrongFormat(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(
                ProblemKind.WRONG_FORMAT,
                "Expected one of %s, but found %s.".formatted(wrong.getSupportedMediaTypes(), wrong.getContentType()),
                request);
    }

    @ExceptionHandler
    Object onNotAcceptable(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(
                ProblemKind.NOT_ACCEPTABLE,
                "This address answers in one of %s.".formatted(wrong.getSupportedMediaTypes()),
                request);
    }

    @ExceptionHandler
    Object onUnreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() instanceof JsonMappingException mapping) {
            return answer(ProblemKind.INVALID_INPUT, List.of(JsonIssue.of(mapping)), request);
        }
        if (unreadable.getCause() instanceof JsonProcessingException syntax) {
            return answer(ProblemKind.UNREADABLE, JsonIssue.syntax(syntax), request);
        }
        return answer(
                ProblemKind.UNREADABLE, "Expected a body that can be read, but found none or a damaged one.", request);
    }

    /** Validation of a body or of a form. */
    @ExceptionHandler
    Object onInvalid(BindException invalid, HttpServletRequest request) {
        List<FieldIssue> issues = Stream.concat(
                        invalid.getFieldErrors().stream()
                                .map(error -> new FieldIssue(error.getField(), message(error))),
                        invalid.getGlobalErrors().stream().map(error -> new FieldIssue("", message(error))))
                .sorted(FieldIssue.IN_ORDER)
                .toList();
        return answer(ProblemKind.INVALID_INPUT, issues, request);
    }

    /** Validation of parameters. */
    @ExceptionHandler
    Object onInvalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        List<FieldIssue> issues = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldIssue(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .sorted(FieldIssue.IN_ORDER)
                .toList();
        return answer(ProblemKind.INVALID_INPUT, issues, request);
    }

    @ExceptionHandler
    Object onInvalid(ConstraintViolationException invalid, HttpServletRequest request) {
        List<FieldIssue> issues = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldIssue(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(FieldIssue.IN_ORDER)
                .toList();
        return answer(ProblemKind.INVALID_INPUT, issues, request);
    }

    @ExceptionHandler
    Object onMismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        Class<?> type = mismatch.getRequiredType();
        String expected = type == null ? "another form" : "a value of the form " + type.getSimpleName();
        return answer(
                ProblemKind.INVALID_INPUT,
                List.of(new FieldIssue(
                        mismatch.getName(), "Expected %s, but found '%s'.".formatted(expected, mismatch.getValue()))),
                request);
    }

    @ExceptionHandler
    Object onMissing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(
                ProblemKind.INVALID_INPUT,
                List.of(new FieldIssue(missing.getParameterName(), "Expected this parameter, but found none.")),
                request);
    }

    @ExceptionHandler
    Object onMissing(MissingServletRequestPartException missing, HttpServletRequest request) {
        return answer(
                ProblemKind.INVALID_INPUT,
                List.of(new FieldIssue(missing.getRequestPartName(), "Expected this part, but found none.")),
                request);
    }

    @ExceptionHandler
    Object onMissing(ServletRequestBindingException missing, HttpServletRequest request) {
        return answer(ProblemKind.INVALID_INPUT, "A required header, cookie or parameter is missing.", request);
    }

    @ExceptionHandler
    Object onTooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(ProblemKind.TOO_LARGE, "The upload is larger than this server takes.", request);
    }

    @ExceptionHandler
    Object onNoForm(MultipartException unreadable, HttpServletRequest request) {
        return answer(
                ProblemKind.UNREADABLE,
                "Expected a form with files (multipart/form-data), but found none or a damaged one.",
                request);
    }

    @ExceptionHandler
    Object onStale(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return answer(
                ProblemKind.STALE, "What you wanted to change was changed by somebody else in the meantime.", request);
    }

    /** Text that the database cannot hold, such as one with a NUL character; SQL class 22 is "data exception". */
    @ExceptionHandler
    Object onUnstorable(DataIntegrityViolationException refused, HttpServletRequest request) {
        return refused.getMostSpecificCause() instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("22")
                ? answer(
                        ProblemKind.INVALID_INPUT,
                        "A value holds characters or numbers that cannot be stored.",
                        request)
                : onUnexpected(refused, request);
    }

    /** Everything that nobody expected. The stack goes to the log under a number; the user gets the number. */
    @ExceptionHandler
    Object onUnexpected(Exception unexpected, HttpServletRequest request) {
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(
                    ProblemKind.of(known.getStatusCode().value()),
                    "The request is not one that this address takes.",
                    request);
        }
        String reference = UUID.randomUUID().toString();
        log.error(
                "Reference {}: {} {} failed",
                reference,
                request.getMethod(),
                ProblemWriter.pathOf(request),
                unexpected);
        return answer(
                ProblemKind.UNEXPECTED,
                "Reference number %s.".formatted(reference),
                List.of(),
                Map.of("reference", reference),
                new HttpHeaders(),
                request);
    }

    private Object answer(ProblemKind kind, List<FieldIssue> issues, HttpServletRequest request) {
        String detail = issues.stream()
                .map(issue -> issue.field().isEmpty() ? issue.message() : issue.field() + ": " + issue.message())
                .collect(Collectors.joining(" "));
        return answer(kind, detail, issues, Map.of(), new HttpHeaders(), request);
    }

    private Object answer(ProblemKind kind, String detail, HttpServletRequest request) {
        return answer(kind, detail, List.of(), Map.of(), new HttpHeaders(), request);
    }

    private Object answer(
            ProblemKind kind,
            String detail,
            List<FieldIssue> issues,
            Map<String, Object> more,
            HttpHeaders headers,
            HttpServletRequest request) {
        if (ProblemWriter.wantsPage(request)) {
            return ProblemPages.page(kind, detail, issues);
        }
        ProblemDetail problem = writer.compose(kind, detail, issues, request);
        more.forEach(problem::setProperty);
        return ResponseEntity.status(kind.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Map<String, Object> links(Problem problem) {
        String explanation = problem.explanation();
        return explanation == null ? Map.of() : Map.of("explanation", explanation);
    }

    private static String message(ObjectError error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
