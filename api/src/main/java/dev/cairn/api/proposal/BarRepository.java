package dev.cairn.api.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BarRepository extends Repository<BarEntity, Long> {

    BarEntity save(BarEntity bar);

    List<BarEntity> findByLearnerIdAndLiftedAtIsNull(UUID learnerId);

    Optional<BarEntity> findByProposalIdAndLiftedAtIsNull(UUID proposalId);
}
