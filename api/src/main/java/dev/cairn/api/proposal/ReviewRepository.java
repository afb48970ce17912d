package dev.cairn.api.proposal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<ReviewEntity, Long> {

    ReviewEntity save(ReviewEntity review);

    List<ReviewEntity> findByProposalIdInAndClosedAtIsNull(Collection<UUID> proposalIds);
}
