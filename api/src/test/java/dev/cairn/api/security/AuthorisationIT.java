package dev.cairn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnClient.Answer;
import dev.cairn.api.test.CairnClient.Person;
import dev.cairn.api.test.CairnIT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: every endpoint as every role, against the table {@code authorisation.csv}. */
@CairnIT
class AuthorisationIT {

    private static final String TABLE = "authorisation.csv";

    /** The columns of the table and the account that stands for each. */
    private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

    static {
        ACCOUNTS.put("designer", "designer");
        ACCOUNTS.put("employer", "erin.harbour");
        ACCOUNTS.put("registrar", "registrar");
        ACCOUNTS.put("learner", "learner");
        ACCOUNTS.put("integration", "integration");
        ACCOUNTS.put("administrator", "administrator");
    }

    private record Row(String method, String path, Map<String, Boolean> allowed) {
        String endpoint() {
            return method + " " + path;
        }
    }

    @Autowired
    CairnClient cairn;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, Person> people = new HashMap<>();

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() throws IOException {
        Set<String> mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(AuthorisationIT::endpoints)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = rows().map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .as("add a row to %s for each new endpoint: who may call it?", TABLE)
                .isEqualTo(mapped);
    }

    @TestFactory
    Stream<DynamicTest> everybodyMayDoWhatTheTableSays() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(row.endpoint(), () -> {
            Map<String, Boolean> found = new LinkedHashMap<>();
            row.allowed().keySet().forEach(who -> found.put(who, isAllowed(row, who)));
            assertThat(found).isEqualTo(row.allowed());
        }));
    }

    private boolean isAllowed(Row row, String who) {
        String path = row.path().replaceAll("\\{[^}]+}", "x");
        Answer answer = path.startsWith("/api/")
                ? callAsProgram(row.method(), path, who)
                : callAsPerson(row.method(), path, who);
        boolean askedToSignIn =
                answer.status() == 302 && answer.header("Location").orElse("").endsWith("/sign-in");
        return answer.status() != 401 && answer.status() != 403 && !askedToSignIn;
    }

    private static String account(String role) {
        return Objects.requireNonNull(ACCOUNTS.get(role), role);
    }

    private Answer callAsProgram(String method, String path, String who) {
        CairnClient.Caller caller = "anonymous".equals(who) ? cairn.anonymously() : cairn.as(account(who));
        if (takesFiles(method, path)) {
            return caller.postFiles(path, "files", Map.of("x.txt", new byte[0]));
        }
        return caller.send(
                method, path, "GET".equals(method) ? null : "application/json", "GET".equals(method) ? "" : "{}");
    }

    private Answer callAsPerson(String method, String path, String who) {
        Person person = people.computeIfAbsent(
                who, name -> "anonymous".equals(name) ? cairn.stranger() : cairn.signedIn(account(name)));
        // Any page of a signed-in person has a form with a token; a stranger's is on the page to sign in.
        String page = "anonymous".equals(who) ? "/sign-in" : "/";
        if ("GET".equals(method)) {
            return person.open(path);
        }
        return takesFiles(method, path)
                ? person.submitFiles(page, path, "files", Map.of("x.txt", new byte[0]), Map.of())
                : person.submit(page, path, Map.of());
    }

    /** Another format would be refused before anybody asks who sent it. */
    private boolean takesFiles(String method, String path) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.valueOf(method)))
                .filter(mapping -> mapping.getPatternValues().contains(path))
                .anyMatch(mapping -> mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                        .anyMatch(MediaType.MULTIPART_FORM_DATA::equalsTypeAndSubtype));
    }

    /** A mapping that names no method takes all; one stands for them. */
    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(RequestMethod::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> names.stream().map(name -> name + " " + path));
    }

    private static Stream<Row> rows() throws IOException {
        List<String[]> lines = new ClassPathResource(TABLE)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s*,\\s*"))
                .toList();
        String[] header = lines.get(0);
        return lines.stream().skip(1).map(cells -> row(header, cells));
    }

    private static Row row(String[] header, String[] cells) {
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        for (int column = 2; column < header.length; column++) {
            if (!Set.of("allow", "own", "deny").contains(cells[column])) {
                throw new IllegalArgumentException("Expected allow, own or deny, but found " + Arrays.toString(cells));
            }
            allowed.put(header[column], "allow".equals(cells[column]));
        }
        return new Row(cells[0], cells[1], allowed);
    }
}
