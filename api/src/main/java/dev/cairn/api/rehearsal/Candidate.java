package dev.cairn.api.rehearsal;

import dev.cairn.api.catalogue.AwardEnding;
import dev.cairn.api.catalogue.RuleVersion;
import java.util.List;

/**
 * What is rehearsed: versions as if they were published, and ends as if they were set.
 *
 * @param subject what it belongs to, such as the id of a draft
 * @param textDigest one value for all that would be published: publishing asks for a rehearsal of just this
 */
public record Candidate(String subject, String textDigest, List<RuleVersion> versions, List<AwardEnding> endings) {

    public Candidate {
        versions = List.copyOf(versions);
        endings = List.copyOf(endings);
    }
}
