package dev.cairn.credentials.compose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a credential is to say about one award of one learner.
 *
 * @param id the credential's address, absolute
 * @param issuer who signs it
 * @param validFrom the instant of signing, in whole seconds
 * @param validUntil whole seconds, after {@code validFrom}; null if it does not expire
 * @param earnedOn the day on which the last requirement was met, local to {@code zone} (decision 6)
 * @param zone the provider's time zone
 * @param subject who earned it
 * @param achievement what was earned
 * @param evidence the units it rests on
 * @param endorsements signed endorsements of the achievement or of this credential, as {@code CredentialSigner} returns them
 */
public record CredentialContent(
        URI id,
        IssuerProfile issuer,
        Instant validFrom,
        @Nullable Instant validUntil,
        LocalDate earnedOn,
        ZoneId zone,
        SubjectContent subject,
        AchievementContent achievement,
        List<EvidenceContent> evidence,
        List<ObjectNode> endorsements) {

    public CredentialContent {
        Expect.absolute(id, "id of the credential");
        Expect.wholeSeconds(validFrom, "start of validity");
        if (validUntil != null) {
            Expect.wholeSeconds(validUntil, "end of validity");
            if (!validUntil.isAfter(validFrom)) {
                throw new IllegalArgumentException(
                        "Expected validity to end after %s, but found %s.".formatted(validFrom, validUntil));
            }
        }
        evidence = List.copyOf(evidence);
        endorsements = endorsements.stream().map(ObjectNode::deepCopy).toList();
        for (ObjectNode endorsement : endorsements) {
            if (!endorsement.has("proof")) {
                throw new IllegalArgumentException("Expected signed endorsements, but found one without a proof.");
            }
        }
    }
}
