package dev.cairn.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a page of another site makes a browser send to the API. Programs need no token against forged requests, but a
 * person who opened an API address in a browser has a password kept there, and a form of another site would be sent with it. Browsers
 * say where a request comes from; programs say nothing.
 */
final class ForeignRequests extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final AccessDeniedHandler refusal;

    ForeignRequests(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OURS.contains(site) && !READING.contains(request.getMethod())) {
            refusal.handle(
                    request, response, new AccessDeniedException("Expected a request of this site's own pages."));
            return;
        }
        chain.doFilter(request, response);
    }
}
