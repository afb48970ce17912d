package dev.cairn.credentials.compose;

import dev.cairn.credentials.did.DidWeb;
import java.net.URI;

/**
 * Who signs: an issuer of awards or an endorser.
 *
 * @param did the DID whose document publishes the keys
 * @param name as shown to whoever reads the credential
 * @param url the organisation's web site, absolute
 */
public record IssuerProfile(DidWeb did, String name, URI url) {
    public IssuerProfile {
        Expect.text(name, "name of the issuer");
        Expect.absolute(url, "url of the issuer");
    }
}
