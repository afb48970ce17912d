package dev.cairn.api.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRepository extends JpaRepository<ProposalEntity, UUID> {

    List<ProposalEntity> findByLearnerIdAndStateIn(UUID learnerId, Collection<ProposalState> states);

    List<ProposalEntity> findByLearnerIdOrderByProposedAtAscIdAsc(UUID learnerId);

    Optional<ProposalEntity> findByLearnerIdAndAwardCodeAndAwardVersionAndStateIn(
            UUID learnerId, String awardCode, int awardVersion, Collection<ProposalState> states);
}
