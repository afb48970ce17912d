package dev.cairn.credentials.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The contexts are those that were published: each file has the digest that the README beside it states. */
class LinkedDataContextsTest {
    @Test
    void filesAreUnaltered() throws Exception {
        String readme = new String(read("README.md"), StandardCharsets.UTF_8);
        for (String address : LinkedDataContexts.shipped().addresses()) {
            String file = LinkedDataContexts.fileOf(address);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(read(file)));
            assertThat(readme.lines().filter(line -> line.startsWith("| `" + file + "`")))
                    .as(file)
                    .singleElement()
                    .asString()
                    .contains("`" + digest + "`");
        }
    }

    private static byte[] read(String file) throws Exception {
        try (InputStream in = LinkedDataContexts.class.getResourceAsStream("contexts/" + file)) {
            return in.readAllBytes();
        }
    }
}
