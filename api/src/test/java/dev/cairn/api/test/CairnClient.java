package dev.cairn.api.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.api.account.DemonstrationAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Speaks to the running application over HTTP as one of its accounts. */
public final class CairnClient {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Environment environment;

    CairnClient(Environment environment) {
        this.environment = environment;
    }

    /** A program with a demonstration account: HTTP Basic on every request. */
    public Caller as(String username) {
        return as(username, DemonstrationAccounts.PASSWORD);
    }

    public Caller as(String username, String password) {
        String token = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(PLAIN, Map.of("Authorization", "Basic " + token));
    }

    /** A new account of somebody whose own record as a learner this is. */
    public Caller withAccount(String role, String learner) {
        String username = "u" + UUID.randomUUID();
        Answer made = as("administrator")
                .post(
                        "/api/accounts",
                        Map.of(
                                "username",
                                username,
                                "displayName",
                                "Somebody",
                                "password",
                                "long enough to pass",
                                "roles",
                                List.of(role),
                                "learner",
                                learner));
        if (made.status() != 201) {
            throw new IllegalStateException("Expected a new account, but found: " + made.body());
        }
        return as(username, "long enough to pass");
    }

    /** A program without an account. */
    public Caller anonymously() {
        return new Caller(PLAIN, Map.of());
    }

    /** A person with a browser who signed in on the page. */
    public Person signedIn(String username) {
        Person person = new Person();
        Answer answer = person.submit(
                "/sign-in", "/sign-in", Map.of("username", username, "password", DemonstrationAccounts.PASSWORD));
        if (answer.header("Location").orElse("").contains("refused")) {
            throw new IllegalStateException("Expected to sign in as '%s', but was refused.".formatted(username));
        }
        return person;
    }

    /** A person with a browser whom nobody knows yet. */
    public Person stranger() {
        return new Person();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    /** What came back. Redirects are not followed. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException noJson) {
                throw new UncheckedIOException("Expected JSON, but found: " + body, noJson);
            }
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** Sends requests as a program. */
    public final class Caller {

        private final HttpClient http;
        private final Map<String, String> headers;

        private Caller(HttpClient http, Map<String, String> headers) {
            this.http = http;
            this.headers = headers;
        }

        /** The same caller with one more header. */
        public Caller with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Caller(http, more);
        }

        public Answer get(String path) {
            return send("GET", path, null, "");
        }

        /** @param body an object to be written as JSON, a {@code String} that is JSON already, or null for no body */
        public Answer post(String path, @Nullable Object body) {
            return send("POST", path, "application/json", json(body));
        }

        public Answer put(String path, @Nullable Object body) {
            return send("PUT", path, "application/json", json(body));
        }

        /** A form with files, each a part of that name. */
        public Answer postFiles(String path, String part, Map<String, byte[]> files) {
            return postParts(http, path, headers, part, files, Map.of());
        }

        public Answer send(String method, String path, @Nullable String contentType, String body) {
            return exchange(http, request(path, headers, contentType).method(method, BodyPublishers.ofString(body)));
        }
    }

    /** A browser with its cookies. */
    public final class Person {

        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        private final Map<String, String> headers = Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        public Answer open(String path) {
            return exchange(http, request(path, headers, null).GET());
        }

        /** Opens the page that holds a form and sends the form with these fields and the page's token. */
        public Answer submit(String page, String action, Map<String, String> fields) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            findToken(page).ifPresent(token -> all.put("_csrf", token));
            String form = all.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return exchange(
                    http,
                    request(action, headers, "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
        }

        /** As {@link #submit}, for a form that uploads files. */
        public Answer submitFiles(
                String page, String action, String part, Map<String, byte[]> files, Map<String, String> fields) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            findToken(page).ifPresent(token -> all.put("_csrf", token));
            return postParts(http, action, headers, part, files, all);
        }

        private Optional<String> findToken(String page) {
            Matcher token = CSRF.matcher(open(page).body());
            return token.find() ? Optional.of(token.group(1)) : Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers, @Nullable String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return request;
    }

    private Answer postParts(
            HttpClient http,
            String path,
            Map<String, String> headers,
            String part,
            Map<String, byte[]> files,
            Map<String, String> fields) {
        MultipartBody body = new MultipartBody();
        fields.forEach(body::add);
        files.forEach((name, content) -> body.add(part, name, content));
        return exchange(
                http, request(path, headers, body.contentType()).POST(BodyPublishers.ofByteArray(body.bytes())));
    }

    private static Answer exchange(HttpClient http, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String json(@Nullable Object body) {
        if (body == null) {
            return "";
        }
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
