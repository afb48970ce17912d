package dev.cairn.credentials.linkeddata;

import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.RELATIVE_ID;
import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.UNKNOWN_TYPE;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What must hold in the expanded form. JSON-LD's own policy for undefined terms finds unknown properties only: an unknown {@code type}
 * and a relative {@code id} are dropped on the way to RDF without a word, and what is dropped is not signed (Data Integrity 2.4.1).
 */
final class DefinedTerms {
    /** Absolute, and without characters that an IRI may not hold (RFC 3987; N-Quads IRIREF). */
    private static final Pattern ABSOLUTE_IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|\\\\^`]+");

    private int keywordForms;

    private DefinedTerms() {}

    /**
     * @param keywordForms how many texts of the document have the form of a JSON-LD keyword
     */
    static void check(JsonValue expanded, int keywordForms) {
        DefinedTerms terms = new DefinedTerms();
        terms.checkValue(expanded);
        if (terms.keywordForms != keywordForms) {
            throw new UnsoundDocumentException(
                    RELATIVE_ID,
                    "Expected absolute addresses or defined types, but found a word that begins with '@'.");
        }
    }

    private void checkValue(JsonValue expanded) {
        if (expanded instanceof JsonArray array) {
            array.forEach(this::checkValue);
        } else if (expanded instanceof JsonObject object) {
            checkNode(object);
        }
    }

    private void checkNode(JsonObject node) {
        for (Map.Entry<String, JsonValue> property : node.entrySet()) {
            switch (property.getKey()) {
                case "@type" -> checkTypes(property.getValue());
                case "@id" -> checkId(property.getValue());
                case "@value" -> countKeywordForm(property.getValue());
                default -> checkValue(property.getValue());
            }
        }
    }

    private void countKeywordForm(JsonValue value) {
        if (value instanceof JsonString text && Soundness.hasKeywordForm(text.getString())) {
            keywordForms++;
        }
    }

    private static void checkTypes(JsonValue types) {
        if (types instanceof JsonArray array) {
            array.forEach(DefinedTerms::checkTypes);
        } else if (!isAbsolute(types)) {
            throw new UnsoundDocumentException(
                    UNKNOWN_TYPE, "Expected types that the contexts define, but found %s.".formatted(shown(types)));
        }
    }

    private static void checkId(JsonValue id) {
        if (!isAbsolute(id)) {
            throw new UnsoundDocumentException(
                    RELATIVE_ID, "Expected absolute addresses as ids, but found %s.".formatted(shown(id)));
        }
    }

    private static boolean isAbsolute(JsonValue value) {
        return value instanceof JsonString text
                && ABSOLUTE_IRI.matcher(text.getString()).matches();
    }

    private static String shown(JsonValue value) {
        return Soundness.quote(value instanceof JsonString text ? text.getString() : value.toString());
    }
}
