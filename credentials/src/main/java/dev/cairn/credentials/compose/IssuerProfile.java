package dev.cairn.credentials.compose;

import dev.cairn.credentials.did.DidWeb;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who signs: an issuer of awards or an endorser.
 *
 * @param did the DID whose document publishes the keys
 * @param name as shown to whoever reads the credential
 * @param url the organisation's web site, absolute; null if it is not known
 */
public record IssuerProfile(
        DidWeb did, String name, @Nullable URI url) {
    public IssuerProfile {
        Expect.text(name, "name of the issuer");
        if (url != null) {
            Expect.absolute(url, "url of the issuer");
        }
    }
}
