package dev.cairn.credentials.linkeddata;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The JSON-LD contexts that are known, each by the address it is published at. Nothing is ever fetched: an address that is not here is
 * unknown. Immutable and thread-safe.
 */
public final class LinkedDataContexts {
    /** Verifiable Credentials Data Model 2.0: the first context of every credential. */
    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    /** Open Badges 3.0. */
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /** The types of 1EdTech's schema, revocation list and refresh service. */
    public static final String OPEN_BADGES_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
    /** DID documents. */
    public static final String DID_V1 = "https://www.w3.org/ns/did/v1";
    /** Keys in DID documents, as Multikey. */
    public static final String MULTIKEY_V1 = "https://w3id.org/security/multikey/v1";

    private static final Map<String, String> SHIPPED_FILES = Map.ofEntries(
            Map.entry(CREDENTIALS_V2, "w3c-credentials-v2.json"),
            Map.entry(OPEN_BADGES, "ob-v3p0-context-3.0.3.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", "ob-v3p0-context-3.0.2.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", "ob-v3p0-context-3.0.1.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "ob-v3p0-context.json"),
            Map.entry(OPEN_BADGES_EXTENSIONS, "ob-v3p0-extensions.json"),
            Map.entry("https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", "clr-v2p0-context-2.0.1.json"),
            Map.entry("https://purl.imsglobal.org/spec/clr/v2p0/context.json", "clr-v2p0-context.json"),
            Map.entry(DID_V1, "w3c-did-v1.json"),
            Map.entry(MULTIKEY_V1, "w3id-security-multikey-v1.json"),
            Map.entry("https://w3id.org/security/jwk/v1", "w3id-security-jwk-v1.json"),
            Map.entry("https://www.w3.org/ns/cid/v1", "w3c-cid-v1.json"),
            Map.entry("https://w3id.org/security/data-integrity/v2", "w3id-security-data-integrity-v2.json"),
            Map.entry("https://w3id.org/security/data-integrity/v1", "w3id-security-data-integrity-v1.json"),
            Map.entry("https://w3id.org/security/suites/ed25519-2020/v1", "w3id-security-suites-ed25519-2020-v1.json"),
            Map.entry("https://www.w3.org/2018/credentials/v1", "w3c-2018-credentials-v1.json"));

    private static final LinkedDataContexts SHIPPED = loadShipped();

    private final Map<String, Document> byAddress;

    private LinkedDataContexts(Map<String, Document> byAddress) {
        this.byAddress = Map.copyOf(byAddress);
    }

    /** The contexts in this library: see the README beside them for source, licence and digest of each. */
    public static LinkedDataContexts shipped() {
        return SHIPPED;
    }

    /**
     * These contexts and one more.
     *
     * @param address where it is published
     * @param json its text, UTF-8; the stream is read and left open
     * @throws IllegalArgumentException if the text is not JSON
     */
    public LinkedDataContexts with(String address, InputStream json) {
        Map<String, Document> more = new LinkedHashMap<>(byAddress);
        more.put(address, parse(address, json));
        return new LinkedDataContexts(more);
    }

    /** The addresses that are known. */
    public Set<String> addresses() {
        return byAddress.keySet();
    }

    boolean knows(String address) {
        return byAddress.containsKey(address);
    }

    DocumentLoader loader() {
        return (address, options) -> {
            Document document = byAddress.get(address.toString());
            if (document == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Context not shipped: " + address);
            }
            return document;
        };
    }

    static String fileOf(String address) {
        String file = SHIPPED_FILES.get(address);
        if (file == null) {
            throw new IllegalArgumentException("Expected a shipped context, but found %s.".formatted(address));
        }
        return file;
    }

    private static LinkedDataContexts loadShipped() {
        Map<String, Document> documents = new LinkedHashMap<>();
        SHIPPED_FILES.forEach((address, file) -> documents.put(address, readShipped(address, file)));
        return new LinkedDataContexts(documents);
    }

    private static Document readShipped(String address, String file) {
        try (InputStream in = LinkedDataContexts.class.getResourceAsStream("contexts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Expected the context %s in this jar, but found none.".formatted(file));
            }
            return parse(address, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(String address, InputStream json) {
        try {
            return JsonDocument.of(json);
        } catch (JsonLdError e) {
            throw new IllegalArgumentException("Expected JSON for the context %s.".formatted(address), e);
        }
    }
}
