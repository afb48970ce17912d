package dev.cairn.api.authoring;

import dev.cairn.api.problem.ProblemKind;
import dev.cairn.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rules are text, a few megabytes at most: a larger body is refused before anybody reads it into memory. */
@Configuration(proxyBeanMethods = false)
class BodyLimit {

    /** A text and its examples, each of a million characters, escaped at their worst. */
    static final long MOST_BYTES = 16L << 20;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> ruleBodyLimit(ProblemWriter problems) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Filter(problems));
        registration.addUrlPatterns("/api/rules/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE); // after security: a stranger learns nothing of it
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {

        private final ProblemWriter problems;

        Filter(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > MOST_BYTES) {
                problems.write(
                        ProblemKind.TOO_LARGE,
                        "Expected at most %,d bytes, but found %,d."
                                .formatted(MOST_BYTES, request.getContentLengthLong()),
                        request,
                        response);
            } else {
                chain.doFilter(request.getContentLengthLong() < 0 ? new Limited(request) : request, response);
            }
        }
    }

    /** A request that does not say how long it is. */
    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream());
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        LimitedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int found = body.read();
            count(found < 0 ? 0 : 1);
            return found;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int found = body.read(buffer, offset, length);
            count(Math.max(0, found));
            return found;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > MOST_BYTES) {
                throw new IOException("Expected at most %,d bytes, but found more.".formatted(MOST_BYTES));
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
