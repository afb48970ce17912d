package dev.cairn.api.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProposalRepository extends JpaRepository<ProposalEntity, UUID> {

    List<ProposalEntity> findByLearnerIdAndStateIn(UUID learnerId, Collection<ProposalState> states);

    List<ProposalEntity> findByLearnerIdOrderByProposedAtAscIdAsc(UUID learnerId);

    @Query(
            "select p from ProposalEntity p where p.learnerId = :learner and p.proposedAt <= :at order by p.proposedAt, p.id")
    List<ProposalEntity> listMadeUpTo(UUID learner, Instant at);

    Optional<ProposalEntity> findByLearnerIdAndAwardCodeAndAwardVersionAndStateIn(
            UUID learnerId, String awardCode, int awardVersion, Collection<ProposalState> states);
}
