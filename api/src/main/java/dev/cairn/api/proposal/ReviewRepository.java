package dev.cairn.api.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<ReviewEntity, Long> {

    ReviewEntity save(ReviewEntity review);

    Optional<ReviewEntity> findByProposalIdAndClosedAtIsNull(UUID proposalId);

    /** The review of a proposal that was closed last. */
    Optional<ReviewEntity> findFirstByProposalIdAndClosedAtIsNotNullOrderByClosedAtDescIdDesc(UUID proposalId);

    List<ReviewEntity> findByProposalIdInAndClosedAtIsNull(Collection<UUID> proposalIds);

    /** The reviews of a proposal, the earliest first. */
    List<ReviewEntity> findByProposalIdOrderById(UUID proposalId);
}
