package dev.cairn.api.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProposalRepository extends JpaRepository<ProposalEntity, UUID> {

    List<ProposalEntity> findByLearnerIdInAndStateIn(Collection<UUID> learnerIds, Collection<ProposalState> states);

    List<ProposalEntity> findByLearnerIdInOrderByProposedAtAscIdAsc(Collection<UUID> learnerIds);

    @Query(
            "select p from ProposalEntity p where p.learnerId in :learners and p.proposedAt <= :at order by p.proposedAt, p.id")
    List<ProposalEntity> listMadeUpTo(Collection<UUID> learners, Instant at);

    boolean existsByLearnerIdInAndAwardCodeAndAwardVersionAndStateIn(
            Collection<UUID> learnerIds, String awardCode, int awardVersion, Collection<ProposalState> states);
}
