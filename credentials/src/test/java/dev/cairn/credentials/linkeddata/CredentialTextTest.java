package dev.cairn.credentials.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.Samples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialTextTest {
    @Test
    void whatIsWrittenIsRead() throws Exception {
        ObjectNode credential = Samples.endorsedCredential();
        byte[] text = CredentialText.write(credential);
        assertThat(new String(CredentialText.write(CredentialText.read(text)), StandardCharsets.UTF_8))
                .isEqualTo(new String(text, StandardCharsets.UTF_8));
    }

    @Test
    void byteOrderMarkIsIgnored() throws Exception {
        assertThat(CredentialText.read("\ufeff{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                        .get("a")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void unreadableTextsAreNamed(String what, byte[] text, String sentence) {
        assertThatThrownBy(() -> CredentialText.read(text))
                .isInstanceOf(CredentialText.UnreadableException.class)
                .hasMessageContaining(sentence);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("too large", new byte[CredentialText.MAX_BYTES + 1], "at most 4,194,304 bytes"),
                Arguments.of("Latin-1", "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1), "UTF-8"),
                Arguments.of("UTF-16", "{\"a\":1}".getBytes(Charset.forName("UTF-16")), "UTF-16"),
                Arguments.of("a JSON Web Token", utf8("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln"), "JSON Web Token"),
                Arguments.of("not JSON", utf8("<html></html>"), "line 1, column 1"),
                Arguments.of("cut short", utf8("{\"a\": [1, 2"), "Expected JSON"),
                Arguments.of("a list", utf8("[]"), "Expected a JSON object"),
                Arguments.of("a property twice", utf8("{\"a\":1,\"a\":2}"), "Duplicate"),
                Arguments.of("two documents", utf8("{} {}"), "Expected JSON"),
                Arguments.of("too deep", utf8("[".repeat(100) + "]".repeat(100)), "Expected JSON"),
                Arguments.of("a monstrous number", utf8("{\"a\":1" + "0".repeat(200) + "}"), "Expected JSON"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
