package dev.cairn.api.security;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What anybody may read without an account. Reading only: every other method on these paths needs one. */
final class PublicPaths {

    static final String[] PATTERNS = {
        "/",
        "/sign-in",
        // A stranger verifies a credential and resolves who issued and who endorsed it.
        "/credentials/**",
        "/issuers/**",
        "/endorsers/**",
        "/achievements/**",
        "/.well-known/**",
        // What a problem means.
        "/problems",
        "/problems/**",
        "/error",
        "/assets/**",
        "/actuator/health",
    };

    private static final List<PathPattern> PARSED = List.of(PATTERNS).stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private PublicPaths() {}

    /** Whether every path that fits this mapping is public. */
    static boolean contain(String mapping) {
        PathContainer path = PathContainer.parsePath(mapping);
        return PARSED.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
