package dev.cairn.credentials.linkeddata;

import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.MALFORMED;
import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.TOO_COMPLEX;
import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.UNKNOWN_CONTEXT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold in the text of a document before its statements are looked at. Each rule closes a way to leave the statements, and so
 * the signature, as they are while a reader of the JSON sees something else.
 */
final class Soundness {
    private static final int MAX_VALUES = 100_000;

    /**
     * Properties of a credential as a whole. Elsewhere they could be statements about the credential that no reader of the JSON
     * notices: an expiry date moved from the credential into a node with the credential's id makes the same RDF.
     */
    private static final Set<String> OF_CREDENTIALS_ONLY = Set.of(
            "issuer",
            "validFrom",
            "validUntil",
            "credentialSubject",
            "credentialStatus",
            "credentialSchema",
            "proof",
            "refreshService",
            "termsOfUse");

    /** Where a signed credential stands inside another one, with a context and a proof of its own. */
    private static final Set<String> HOLDS_CREDENTIALS = Set.of("endorsement", "verifiableCredential");

    private static final Set<String> LANGUAGE_TEXT = Set.of("@value", "@language");

    /** BCP 47 as far as RDF asks: a text with another tag is dropped on the way to RDF. */
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    /** JSON-LD reserves this form and drops such a value where it expects an address. As text it is harmless. */
    private static final Pattern KEYWORD_FORM = Pattern.compile("@[A-Za-z]+");

    private final LinkedDataContexts contexts;
    private int values;
    private int keywordForms;
    private String id = "";

    Soundness(LinkedDataContexts contexts) {
        this.contexts = contexts;
    }

    /** Checks the whole document. An instance serves one document: it counts. */
    void check(ObjectNode document) {
        id = document.path("id").asText();
        checkObject(document, "", true, 1);
    }

    /** How many texts have the form of a JSON-LD keyword: as many must be left after expansion. */
    int keywordForms() {
        return keywordForms;
    }

    static boolean hasKeywordForm(String text) {
        return KEYWORD_FORM.matcher(text).matches();
    }

    private void checkValue(JsonNode value, String where, boolean credential, int depth) {
        count(depth);
        if (value.isNull()) {
            throw malformed("Expected a value at %s, but found null (which would not be signed).", where);
        } else if (value instanceof ObjectNode object) {
            checkObject(object, where, credential, depth);
        } else if (value.isArray()) {
            checkArray(value, where, credential, depth);
        } else if (value.isTextual()) {
            checkText(value.textValue(), where);
            keywordForms += hasKeywordForm(value.textValue()) ? 1 : 0;
        }
    }

    private void count(int depth) {
        values++;
        if (depth > CredentialText.MAX_DEPTH || values > MAX_VALUES) {
            throw new UnsoundDocumentException(
                    TOO_COMPLEX,
                    "Expected at most %,d values nested at most %d deep, but found more."
                            .formatted(MAX_VALUES, CredentialText.MAX_DEPTH));
        }
    }

    private void checkArray(JsonNode array, String where, boolean credential, int depth) {
        if (array.isEmpty()) {
            throw malformed(
                    "Expected at least one value in %s, but found an empty list (which would not be signed).", where);
        }
        for (JsonNode item : array) {
            if (item.isArray()) {
                throw malformed("Expected no list directly inside a list at %s.", where);
            }
            checkValue(item, where, credential, depth + 1);
        }
    }

    private void checkObject(ObjectNode object, String where, boolean credential, int depth) {
        if (object.has("@value")) {
            checkLanguageText(object, where);
            return;
        }
        if (credential && !where.isEmpty() && object.path("id").asText().equals(id)) {
            throw malformed(
                    "Expected a credential with an id of its own at %s, but found the id of the one around it.", where);
        }
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String name = property.getKey();
            String path = where + "/" + name;
            if (name.equals("@context")) {
                checkContext(property.getValue(), path, credential);
            } else {
                checkName(name, path, credential);
                checkValue(property.getValue(), path, HOLDS_CREDENTIALS.contains(name), depth + 1);
            }
        }
    }

    private void checkContext(JsonNode context, String where, boolean credential) {
        if (!credential) {
            throw malformed("Expected a context only at the top of a credential, but found one at %s.", where);
        }
        for (JsonNode item : context.isArray() ? context : Set.of(context)) {
            if (!item.isTextual()) {
                throw malformed(
                        "Expected only addresses of contexts in %s, but found a definition written in place.", where);
            }
            if (!contexts.knows(item.textValue())) {
                throw new UnsoundDocumentException(
                        UNKNOWN_CONTEXT,
                        "Expected contexts that are known here in %s, but found %s."
                                .formatted(where, quote(item.textValue())));
            }
        }
    }

    private static void checkName(String name, String where, boolean credential) {
        if (name.startsWith("@") || name.indexOf(':') >= 0) {
            throw malformed(
                    "Expected plain property names, but found a JSON-LD keyword or a full address at %s.", where);
        }
        if (!credential && OF_CREDENTIALS_ONLY.contains(name)) {
            throw malformed("Expected this property only at the top of a credential, but found it at %s.", where);
        }
        checkText(name, where);
    }

    private void checkLanguageText(ObjectNode object, String where) {
        for (String name : LANGUAGE_TEXT) {
            JsonNode value = object.get(name);
            if (value == null || !value.isTextual() || object.size() != LANGUAGE_TEXT.size()) {
                throw malformed(
                        "Expected text with its language (@value, @language) at %s, but found something else.", where);
            }
            checkText(value.textValue(), where);
        }
        if (!LANGUAGE_TAG.matcher(object.path("@language").asText()).matches()) {
            throw malformed(
                    "Expected a language tag at %s, but found something else (and the text would not be signed).",
                    where);
        }
        keywordForms += hasKeywordForm(object.path("@value").asText()) ? 1 : 0;
    }

    /** Half a surrogate pair has no UTF-8 form; writers replace it by "?", so two texts would carry one signature. */
    private static void checkText(String text, String where) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw malformed("Expected Unicode text at %s, but found half of a character pair.", where);
        }
    }

    static String quote(String found) {
        String shown = found.length() <= 100 ? found : found.substring(0, 100) + "…";
        return "'" + shown.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    private static UnsoundDocumentException malformed(String message, String where) {
        return new UnsoundDocumentException(MALFORMED, message.formatted(quote(where)));
    }
}
