package dev.cairn.api.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<ReviewEntity, Long> {

    ReviewEntity save(ReviewEntity review);

    Optional<ReviewEntity> findByProposalIdAndClosedAtIsNull(UUID proposalId);

    /** Whether a review of a proposal that stood on this ground was closed in this way. */
    boolean existsByProposalIdAndClosedAsAndWhy(UUID proposalId, String closedAs, String why);

    List<ReviewEntity> findByProposalIdInAndClosedAtIsNull(Collection<UUID> proposalIds);

    /** The reviews of a proposal, the earliest first. */
    List<ReviewEntity> findByProposalIdOrderById(UUID proposalId);
}
