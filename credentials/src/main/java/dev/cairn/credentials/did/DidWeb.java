package dev.cairn.credentials.did;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A DID of the method did:web: {@code did:web:HOST} stands at {@code https://HOST/.well-known/did.json}, {@code did:web:HOST:a:b} at
 * {@code https://HOST/a/b/did.json}; a port is written {@code %3A8443}; the host is a name, not an IP address (did:web method
 * specification).
 *
 * @param host name with an optional port, as in an address: {@code localhost:8080}
 * @param path segments, unescaped; may be empty
 */
public record DidWeb(String host, List<String> path) {
    private static final String PREFIX = "did:web:";
    private static final Pattern HOST = Pattern.compile(
            "(?=.*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[0-9]{1,5})?");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]+");

    public DidWeb {
        path = List.copyOf(path);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "Expected a host name in lower case (did:web allows no IP address), but found '%s'."
                            .formatted(host));
        }
        for (String segment : path) {
            if (!SEGMENT.matcher(segment).matches()) {
                throw new IllegalArgumentException(
                        "Expected letters, digits, '.', '_' and '-' in a path of did:web, but found '%s'."
                                .formatted(segment));
            }
        }
    }

    /**
     * The DID at a path under a server's public address.
     *
     * @param base such as {@code https://institute.example} or {@code http://localhost:8080}; its own path comes first
     * @throws IllegalArgumentException if the host is not a name
     */
    public static DidWeb under(URI base, String... path) {
        if (base.getHost() == null) {
            throw new IllegalArgumentException("Expected an address with a host, but found '%s'.".formatted(base));
        }
        String host =
                base.getHost().toLowerCase(java.util.Locale.ROOT) + (base.getPort() < 0 ? "" : ":" + base.getPort());
        List<String> segments = java.util.stream.Stream.concat(
                        Arrays.stream(base.getPath().split("/")).filter(segment -> !segment.isEmpty()),
                        Arrays.stream(path))
                .toList();
        return new DidWeb(host, segments);
    }

    /**
     * Reads {@code did:web:…}.
     *
     * @throws IllegalArgumentException if it is another method or malformed
     */
    public static DidWeb parse(String did) {
        if (!did.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Expected a DID of the method web, but found another.");
        }
        String[] parts = did.substring(PREFIX.length()).split(":", -1);
        List<String> decoded = Arrays.stream(parts)
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        return new DidWeb(decoded.get(0), decoded.subList(1, decoded.size()));
    }

    /** The address of the DID document; always https. */
    public URI documentUrl() {
        String place = path.isEmpty() ? ".well-known" : String.join("/", path);
        return URI.create("https://%s/%s/did.json".formatted(host, place));
    }

    /** The DID itself. */
    @Override
    public String toString() {
        String segments = path.stream().map(segment -> ":" + segment).collect(Collectors.joining());
        return PREFIX + URLEncoder.encode(host, StandardCharsets.UTF_8) + segments;
    }
}
