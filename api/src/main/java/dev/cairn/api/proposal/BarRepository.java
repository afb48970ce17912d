package dev.cairn.api.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BarRepository extends Repository<BarEntity, Long> {

    BarEntity save(BarEntity bar);

    @Query("""
            select b from BarEntity b
            where b.learnerId in :learners and b.recordedAt <= :at and (b.liftedAt is null or b.liftedAt > :at)
            order by b.id""")
    List<BarEntity> listInForceAt(Collection<UUID> learners, Instant at);

    Optional<BarEntity> findByProposalIdAndLiftedAtIsNull(UUID proposalId);
}
