package dev.cairn.credentials.linkeddata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The text of a credential: bytes to JSON and back, within limits and without anything that two readers could read in two ways (a
 * property given twice, bytes that are not UTF-8). Thread-safe.
 */
public final class CredentialText {
    /** The largest credential that is read, in bytes. Pictures inside a badge are the reason that it is not smaller. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** The deepest nesting of objects and arrays. */
    public static final int MAX_DEPTH = 64;

    private static final int MAX_NUMBER_LENGTH = 100;
    private static final Pattern COMPACT_JWS =
            Pattern.compile("\\s*ey[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*\\s*");

    // Decimals are kept as written: a double would change the digits that are signed.
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(MAX_BYTES)
                            .maxDocumentLength(MAX_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CredentialText() {}

    /** Bytes that are not the JSON object we expected; the message says why, for people. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * Reads one JSON object.
     *
     * @param bytes UTF-8 text, with or without byte order mark
     * @throws UnreadableException if it is too large, not UTF-8, a JSON Web Token, not JSON or not an object
     */
    public static ObjectNode read(byte[] bytes) throws UnreadableException {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableException("Expected at most %,d bytes, but found more.".formatted(MAX_BYTES));
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new UnreadableException("Expected a JSON object, but found nothing: the text is empty.");
        }
        if (COMPACT_JWS.matcher(text).matches()) {
            throw new UnreadableException(
                    "Expected a credential as JSON with a proof inside, but found a JSON Web Token."
                            + " Credentials in that form cannot be checked yet.");
        }
        return parse(text);
    }

    /** The text of a document as UTF-8, on one line. Properties stay in their order. */
    public static byte[] write(JsonNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) throws UnreadableException {
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            throw new UnreadableException("Expected text in UTF-8, but found UTF-16. Save the file as UTF-8.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(
                    "Expected text in UTF-8, but found bytes that are not. Save the file as UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static ObjectNode parse(String text) throws UnreadableException {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonNode node = JSON.readTree(parser);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new UnreadableException("Expected a JSON object, but found %s."
                    .formatted(node.getNodeType().toString().toLowerCase(java.util.Locale.ROOT)));
        } catch (JsonProcessingException e) {
            throw new UnreadableException("Expected JSON, but found: %s%s".formatted(e.getOriginalMessage(), place(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "."
                : " (line %d, column %d)."
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
