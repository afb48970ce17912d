package dev.cairn.credentials.compose;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an endorsement is to say: that a third party stands behind an award.
 *
 * @param id the endorsement's own address, absolute; never that of the credential it stands in
 * @param endorser who signs it
 * @param validFrom the instant of signing, in whole seconds
 * @param endorsed what is endorsed: the address of an achievement (with its version) or of a credential
 * @param endorsedName its title, for readers
 * @param comment the endorser's words; null if there are none
 */
public record EndorsementContent(
        URI id,
        IssuerProfile endorser,
        Instant validFrom,
        URI endorsed,
        String endorsedName,
        @Nullable String comment) {
    public EndorsementContent {
        Expect.absolute(id, "id of the endorsement");
        Expect.wholeSeconds(validFrom, "start of validity");
        Expect.absolute(endorsed, "address of what is endorsed");
        Expect.text(endorsedName, "title of what is endorsed");
    }
}
