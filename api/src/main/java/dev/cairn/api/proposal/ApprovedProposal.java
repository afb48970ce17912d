package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that has all the consent its policy asked for. Only {@link ApprovedProposals} makes one, so a proposal that nobody
 * approved has no way into a credential.
 *
 * @param endorsements what endorsing organisations said, by organisation
 * @param approvedBy the account that approved; null where the system issues by itself
 */
public record ApprovedProposal(
        UUID id,
        LearnerId learner,
        AwardVersion award,
        LocalDate earnedOn,
        List<AwardVersion> components,
        List<PlacedUnit> units,
        List<Given> endorsements,
        @Nullable String approvedBy) {

    public ApprovedProposal {
        components = List.copyOf(components);
        units = List.copyOf(units);
        endorsements = List.copyOf(endorsements);
    }

    /** An endorsement that was given. */
    public record Given(String organisation, @Nullable String comment, Instant at) {}
}
