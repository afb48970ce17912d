package dev.cairn.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a provider may set under {@code cairn}.
 *
 * @param data the folder that holds everything this installation must keep: the embedded database, keys, first passwords. Made when it
 *     does not exist; readable by its owner only. The default lies in the home folder of whoever runs the application rather than in the
 *     working folder, so that a start from another place does not silently begin with an empty database
 * @param zone the provider's zone: what "today" and the day of an instant mean, for all dates of results and awards
 * @param publicUrl the address under which the world reaches this server, without a slash at its end. It becomes part of every
 *     credential's id and of every {@code did:web}, and cannot change later for those already signed
 */
@ConfigurationProperties("cairn")
public record CairnProperties(
        @DefaultValue("${user.home}/.cairn") Path data,
        @DefaultValue("Australia/Sydney") ZoneId zone,
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public CairnProperties {
        data = data.toAbsolutePath().normalize();
        publicUrl = withoutSlashAtEnd(publicUrl);
        if (!isWebAddress(publicUrl)) {
            throw new IllegalArgumentException(
                    "Expected cairn.public-url to be an address such as https://credentials.example.edu.au, without query or fragment, but found '%s'."
                            .formatted(publicUrl));
        }
    }

    private static URI withoutSlashAtEnd(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }

    private static boolean isWebAddress(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        return web
                && url.getHost() != null
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getUserInfo() == null;
    }
}
