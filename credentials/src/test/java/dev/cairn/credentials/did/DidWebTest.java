package dev.cairn.credentials.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidWebTest {
    @ParameterizedTest
    @CsvSource({
        "did:web:institute.example, https://institute.example/.well-known/did.json",
        "did:web:institute.example:issuers:42, https://institute.example/issuers/42/did.json",
        "did:web:localhost%3A8080:issuers:1, https://localhost:8080/issuers/1/did.json"
    })
    void didAndAddress(String did, String url) {
        assertThat(DidWeb.parse(did)).hasToString(did);
        assertThat(DidWeb.parse(did).documentUrl()).hasToString(url);
    }

    @Test
    void underABaseUrl() {
        assertThat(DidWeb.under(URI.create("http://localhost:8080"), "issuers", "1"))
                .hasToString("did:web:localhost%3A8080:issuers:1");
        assertThat(DidWeb.under(URI.create("https://Institute.example/cairn/"), "endorsers", "x"))
                .hasToString("did:web:institute.example:cairn:endorsers:x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:127.0.0.1",
                "did:web:127.0.0.1%3A8080:issuers:1",
                "did:web:[::1]",
                "did:web:institute.example:..%2Fadmin",
                "did:web:institute.example:",
                "did:web:",
                "did:web:user@institute.example",
                "did:key:z6Mk"
            })
    void othersAreRefused(String did) {
        assertThatThrownBy(() -> DidWeb.parse(did)).isInstanceOf(IllegalArgumentException.class);
    }
}
