package dev.cairn.credentials.linkeddata;

import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.MALFORMED;
import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.TOO_COMPLEX;
import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.UNDEFINED_TERM;
import static dev.cairn.credentials.linkeddata.UnsoundDocumentException.Fault.UNKNOWN_CONTEXT;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Turns a JSON-LD document into its canonical statements: RDF Dataset Canonicalization (RDFC-1.0) with SHA-256, as N-Quads. Strict:
 * what a context does not define is refused, never dropped. Bounded in steps, not in time, so that the same document meets the same
 * fate on any machine. Thread-safe; never touches the network.
 */
public final class Canonicaliser {
    /**
     * Steps of the canonicalisation. A credential of ours takes some hundreds; graphs of many equal nodes without ids ("poison graphs",
     * RDFC-1.0 section 7.1) would take a factorial number.
     */
    private static final int MAX_STEPS = 200_000;

    private final LinkedDataContexts contexts;

    /** Knows the contexts that are given, and no others. */
    public Canonicaliser(LinkedDataContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * The canonical form.
     *
     * @return UTF-8 N-Quads, sorted, each line with its line feed
     * @throws UnsoundDocumentException if the document is unsound, see {@link UnsoundDocumentException.Fault}
     */
    public byte[] canonicalise(ObjectNode document) {
        Soundness soundness = new Soundness(contexts);
        soundness.check(document);
        JsonArray expanded = expand(document);
        DefinedTerms.check(expanded, soundness.keywordForms());
        return toCanonicalQuads(expanded).getBytes(StandardCharsets.UTF_8);
    }

    private JsonArray expand(ObjectNode document) {
        try {
            return JsonLd.expand(JsonDocument.of(new StringReader(document.toString())))
                    .options(options())
                    .get();
        } catch (JsonLdError e) {
            throw unsound(e);
        } catch (NullPointerException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // The library stumbles over some documents that JSON-LD does not allow (a keyword-like word as an id, for
            // one).
            throw new UnsoundDocumentException(MALFORMED, "Expected JSON-LD, but found values that it does not allow.");
        }
    }

    private String toCanonicalQuads(JsonArray expanded) {
        RdfCanon canon = RdfCanon.create("SHA-256", stepLimit());
        StringWriter quads = new StringWriter();
        try {
            JsonLd.toRdf(JsonDocument.of(expanded)).options(options()).provide(canon);
            canon.provide(new NQuadsWriter(quads));
        } catch (JsonLdError e) {
            throw unsound(e);
        } catch (RdfConsumerException e) {
            throw new IllegalStateException("Writing to memory failed.", e);
        }
        return quads.toString();
    }

    private JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions(contexts.loader());
        options.setBase(null);
        // What is an address is checked by DefinedTerms; the library would drop what it does not like without a word.
        options.setUriValidation(UriValidationPolicy.None);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return options;
    }

    private static RdfCanonTicker stepLimit() {
        return new RdfCanonTicker() {
            private int steps;

            @Override
            public void tick() {
                steps++;
                if (steps > MAX_STEPS) {
                    throw new UnsoundDocumentException(
                            TOO_COMPLEX,
                            "Expected a document that takes at most %,d steps to bring into canonical form, but found one that takes more."
                                    .formatted(MAX_STEPS));
                }
            }
        };
    }

    private static UnsoundDocumentException unsound(JsonLdError e) {
        if (e.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
            return new UnsoundDocumentException(
                    UNDEFINED_TERM,
                    "Expected properties that the contexts define, but found another: %s".formatted(e.getMessage()));
        }
        if (e.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED) {
            return new UnsoundDocumentException(
                    UNKNOWN_CONTEXT, "Expected contexts that are known here, but found another.");
        }
        return new UnsoundDocumentException(MALFORMED, "Expected JSON-LD, but found: %s".formatted(e.getMessage()));
    }
}
