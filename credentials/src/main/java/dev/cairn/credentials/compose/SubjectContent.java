package dev.cairn.credentials.compose;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who earned the award, as far as the credential says.
 *
 * @param id the learner's own DID, else a {@code urn:uuid:} made for this credential alone
 * @param email the hash of their address; null if no address is known
 */
public record SubjectContent(URI id, @Nullable EmailIdentity email) {
    public SubjectContent {
        Expect.absolute(id, "id of the subject");
    }
}
