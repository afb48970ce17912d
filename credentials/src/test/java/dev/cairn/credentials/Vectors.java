package dev.cairn.credentials;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.CredentialText;
import dev.cairn.credentials.linkeddata.LinkedDataContexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the test vectors of others: see the README beside them. */
public final class Vectors {
    private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";

    private Vectors() {}

    public static ObjectNode json(String file) {
        try {
            return CredentialText.read(bytes("vectors/" + file));
        } catch (CredentialText.UnreadableException e) {
            throw new IllegalStateException(file, e);
        }
    }

    public static String text(String file) {
        return new String(bytes("vectors/" + file), StandardCharsets.UTF_8);
    }

    /** The shipped contexts and that of the W3C examples, which no product should know. */
    public static LinkedDataContexts contextsWithExamples() {
        try (InputStream in =
                open("vectors/documents/https%3A%2F%2Fwww.w3.org%2Fns%2Fcredentials%2Fexamples%2Fv2.json")) {
            return LinkedDataContexts.shipped().with(EXAMPLES, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped contexts with Open Badges 3.0.3 as it was republished in 2026. */
    public static LinkedDataContexts contextsRepublished() {
        try (InputStream in = open("contexts/ob-v3p0-context-3.0.3-revision-2026-06.json")) {
            return LinkedDataContexts.shipped().with(LinkedDataContexts.OPEN_BADGES, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Vectors.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalArgumentException("No such vector: " + file);
        }
        return in;
    }
}
