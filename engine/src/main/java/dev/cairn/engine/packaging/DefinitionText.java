package dev.cairn.engine.packaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two forms in which a definition is written: JSON, and YAML with the same fields. Both are hostile until read: a text is bounded
 * in size and depth, a field may stand once in an object, and of YAML only what JSON could say as well is taken, so no
 * aliases and no tags.
 */
enum DefinitionText {
    JSON("JSON") {
        @Override
        JsonNode tree(String text) throws IOException {
            return MAPPER.readTree(text);
        }
    },
    YAML("YAML") {
        @Override
        JsonNode tree(String text) throws IOException {
            refuseWhatJsonCannotSay(text);
            return YAML_MAPPER.readTree(text);
        }
    };

    /** The most characters of a definition; the largest that ships has 6,000. */
    static final int LONGEST = 1_000_000;

    /** YAML 1.1 reads 010 as eight, and 1_000 as a thousand. */
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?");

    private static final int DEEPEST = 300;
    private static final int LONGEST_NUMBER = 100;

    static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(constraints()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Words like {@code no} and {@code on} stay words; YAML 1.1 would make them false and true. */
    private static final ObjectMapper YAML_MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(constraints())
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String name;

    DefinitionText(String name) {
        this.name = name;
    }

    abstract JsonNode tree(String text) throws IOException;

    /** The text as a tree; empty where it is none, and then the problem is noted with its line and column. */
    Optional<JsonNode> parse(String text, ProblemsOfText problems) {
        if (text.length() > LONGEST) {
            problems.add(new DefinitionProblem(
                    "", "Expected at most %,d characters, but found %,d.".formatted(LONGEST, text.length())));
            return Optional.empty();
        }
        try {
            return Optional.of(tree(text));
        } catch (JsonProcessingException e) {
            problems.add(new DefinitionProblem("", message(e)));
        } catch (IOException e) {
            problems.add(new DefinitionProblem("", "Expected %s, but found: %s.".formatted(name, e.getMessage())));
        }
        return Optional.empty();
    }

    private String message(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " in line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return "Expected %s, but%s found: %s.".formatted(name, where, e.getOriginalMessage());
    }

    /**
     * Aliases make a small text large or, read plainly, the name of what was meant; tags name types of a program; numbers have forms
     * that readers take for different ones.
     */
    private static void refuseWhatJsonCannotSay(String text) throws IOException {
        try (YAMLParser parser = (YAMLParser) YAML_MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias()) {
                    throw refusal(parser, "an alias; write what it stands for");
                }
                if (token.isNumeric() && !JSON_NUMBER.matcher(parser.getText()).matches()) {
                    throw refusal(parser, "the number %s; write it as JSON does".formatted(parser.getText()));
                }
                if (parser.getTypeId() != null) {
                    throw refusal(parser, "the tag '%s'; leave it out".formatted(parser.getTypeId()));
                }
            }
        }
    }

    private static JsonProcessingException refusal(JsonParser parser, String found) {
        return new JsonParseException(parser, found, parser.currentTokenLocation());
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxDocumentLength(4L * LONGEST)
                .build();
    }
}
