package dev.cairn.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON text, in words that fit its author rather than the classes that read it. */
final class JsonIssue {

    private static final ObjectMapper WORDS = new ObjectMapper();

    private JsonIssue() {}

    /** The text is no JSON. */
    static String syntax(JsonProcessingException broken) {
        return "Expected JSON, but found something else%s.".formatted(place(broken.getLocation()));
    }

    /** The text is JSON, but a value in it does not fit. */
    static FieldIssue of(JsonMappingException mapping) {
        return new FieldIssue(path(mapping), message(mapping) + place(mapping.getLocation()) + ".");
    }

    private static String message(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known =
                    unknown.getKnownPropertyIds() == null ? new TreeSet<>() : unknown.getKnownPropertyIds();
            return "Expected one of %s, but found '%s'"
                    .formatted(known.stream().map(String::valueOf).sorted().toList(), unknown.getPropertyName());
        }
        if (mapping instanceof InvalidFormatException format) {
            return "Expected %s, but found '%s'".formatted(expected(format.getTargetType()), format.getValue());
        }
        // A record of ours refused the value: its sentence is written for users.
        if (mapping instanceof ValueInstantiationException
                && mapping.getCause() instanceof IllegalArgumentException refused) {
            return withoutDot(String.valueOf(refused.getMessage()));
        }
        return "Expected another value";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-03-01";
            case "Instant", "OffsetDateTime" -> "a time such as 2026-03-01T09:30:00Z";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            default -> type.isEnum() ? "one of " + words(type) : "a " + type.getSimpleName();
        };
    }

    /** The words by which a client writes the constants, which need not be their names. */
    private static String words(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> WORDS.valueToTree(constant).asText())
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code results[2].assessedOn}. */
    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String withoutDot(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
