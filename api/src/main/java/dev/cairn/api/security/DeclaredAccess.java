package dev.cairn.api.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Stops the start when a controller method of ours does not say who may call it. A role that was forgotten would otherwise mean: everybody
 * who has an account.
 */
@Component
class DeclaredAccess implements SmartInitializingSingleton {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    private final RequestMappingHandlerMapping mappings;

    DeclaredAccess(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> undeclared = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isOurs(mapping.getValue()))
                .filter(mapping -> !isPublic(mapping.getKey()) && !isDeclared(mapping.getValue()))
                .map(DeclaredAccess::describe)
                .sorted()
                .toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(
                    "Expected every controller method to say who may call it, but these do not: %s.%nAdd @PreAuthorize(\"hasRole('…')\"), or make the path public in PublicPaths."
                            .formatted(undeclared));
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.cairn.");
    }

    private static boolean isPublic(RequestMappingInfo mapping) {
        boolean reads = READING.containsAll(mapping.getMethodsCondition().getMethods())
                && !mapping.getMethodsCondition().getMethods().isEmpty();
        boolean error = mapping.getPatternValues().equals(Set.of("/error"));
        return error || (reads && mapping.getPatternValues().stream().allMatch(PublicPaths::contain));
    }

    private static boolean isDeclared(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class);
    }

    private static String describe(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
        return "%s (%s)".formatted(mapping.getKey(), mapping.getValue().getShortLogMessage());
    }
}
