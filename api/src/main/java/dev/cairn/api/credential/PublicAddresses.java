package dev.cairn.api.credential;

import dev.cairn.api.CairnProperties;
import dev.cairn.engine.award.AwardVersion;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The addresses that stand in signed documents. They are promises: none of these forms may ever change (decision 26). */
@Component
public class PublicAddresses {

    private final URI base;

    PublicAddresses(CairnProperties properties) {
        this.base = properties.publicUrl();
    }

    /** A credential: its id, and where everybody gets it. */
    public URI credential(UUID id) {
        return at("/credentials/" + id);
    }

    /** An organisation's endorsement inside a credential. */
    URI endorsement(UUID proposal, String organisation) {
        return at("/endorsements/" + proposal + "/" + organisation);
    }

    /** What was achieved, in the version that applied. */
    public URI achievement(AwardVersion award) {
        return at("/achievements/" + award.award() + "/" + award.number());
    }

    private URI at(String path) {
        return URI.create(base + path);
    }
}
