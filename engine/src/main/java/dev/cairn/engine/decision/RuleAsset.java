package dev.cairn.engine.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A rule as it was written: the text of a decision model or of a rule file, under a name and a version. The digest tells two
 * texts apart, so that a decision can say which rule it was taken by.
 *
 * @param name the file's name without its ending, such as {@code credit-recognition}
 * @param version the version, from 1; a version never changes once published
 * @param text the whole text
 */
public record RuleAsset(String name, int version, String text) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,79}");

    public RuleAsset {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Expected a rule asset's name of a-z, 0-9 and '-', but found '%s'.".formatted(name));
        }
        if (version < 1) {
            throw new IllegalArgumentException("Expected a version of at least 1, but found %d.".formatted(version));
        }
    }

    /**
     * Reads an asset that is shipped in the jar, from the class path that this class itself was loaded from (also inside an
     * executable jar). Shipped assets are version 1 until authors publish others.
     *
     * @param path such as {@code dev/cairn/credit/credit-recognition.dmn}, without a leading slash
     * @throws IllegalStateException if there is no such asset
     */
    public static RuleAsset fromClassPath(String path) {
        try (InputStream in = RuleAsset.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Expected rule asset '%s' on the class path, but found none.\nMaybe the jar cairn-rules is missing."
                                .formatted(path));
            }
            return new RuleAsset(nameOf(path), 1, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Rule asset '%s' could not be read.".formatted(path), e);
        }
    }

    /** Name and version as a rule set is written in an explanation: {@code credit-recognition@1}. */
    public String ruleSet() {
        return name + "@" + version;
    }

    /** The SHA-256 digest of the text, 64 lower-case hexadecimal digits. */
    public String digest() {
        return digestOf(text);
    }

    /** The same of any text: what tells two texts apart. */
    public static String digestOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String nameOf(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
