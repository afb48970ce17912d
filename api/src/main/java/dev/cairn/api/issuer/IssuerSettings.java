package dev.cairn.api.issuer;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a provider may set under {@code cairn.issuer}.
 *
 * @param id the last part of its DID, {@code did:web:HOST:issuers:ID}; signed ids cannot change later
 * @param name as shown in every credential; if not set, the name of the organisation that is the provider, else the host's
 * @param url the provider's web site; if not set, the public address of this installation
 */
@ConfigurationProperties("cairn.issuer")
record IssuerSettings(
        @DefaultValue("main") String id,
        @Nullable String name,
        @Nullable URI url) {}
